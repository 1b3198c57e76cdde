import assert from 'node:assert/strict';
import type { SourceBlock } from '../../../src/preview/blocks/cutBlocks';
import { gatherInput, type GatherOptions } from '../../../src/preview/gatherInput';
import { createRenderer, renderNote } from '../../../src/preview/renderNote';
import type { RenderInput, RenderedNote } from '../../../src/preview/rendered';
import type { Vault } from '../../../src/core/vault/vault';
import { path, vaultOf } from '../../support/vaultOf';

/** As an author has it who changed nothing: pictures of the web are not loaded. */
export const OPTIONS: GatherOptions = {
  settings: { strictLineBreaks: false, remoteImages: false },
  hrefOf: (file) => file.split('/').map(encodeURIComponent).join('/'),
};

/** What the page of the note `name` depends on. */
export function inputOf(
  vault: Vault,
  name: string,
  options: Partial<GatherOptions['settings']> = {},
): RenderInput {
  const input = gatherInput(vault, path(name), { ...OPTIONS, settings: { ...OPTIONS.settings, ...options } });
  assert(input, `The test's vault has no note ${name}.`);
  return input;
}

/** The note `text` as a page, in a vault of `files` besides. */
export function render(
  text: string,
  {
    files = {},
    settings = {},
  }: { files?: Record<string, string>; settings?: Partial<GatherOptions['settings']> } = {},
): Promise<RenderedNote> {
  return renderNote(inputOf(vaultOf({ 'post.md': text, ...files }), 'post.md', settings));
}

/** The HTML of the text, without the head and without the lines. */
export async function bodyHtml(...args: Parameters<typeof render>): Promise<string> {
  return withoutLines(await render(...args));
}

export function withoutLines({ blocks }: RenderedNote): string {
  return blocks.map(({ html }) => html.replace(/ data-line="\d+"/g, '')).join('\n');
}

/** The page with its lines counted from the note's start, so that it does not matter where it was cut. */
export function pageHtml({ blocks }: RenderedNote): string {
  const absolute = ({ html, line }: RenderedNote['blocks'][number]): string =>
    html.replace(/ data-line="(\d+)"/g, (_, own: string) => ` data-line="${Number(own) + line}"`);
  const html = blocks.map(absolute).join('\n');
  // Between elements line endings are nothing to see, and it is no use to count them.
  return html.replace(/\n+/g, '\n').replace(/\n(?=<|$)|(?<=>)\n/g, '');
}

/** A renderer that takes the body for one block. */
export function wholeRenderer() {
  return createRenderer(asOneBlock);
}

function asOneBlock(text: string, bodyStart: number): SourceBlock[] {
  const lines = text.split(/(?<=\n|\r(?!\n))/);
  let offset = 0;
  let first: { start: number; line: number } | undefined;
  let last = 0;
  lines.forEach((written, line) => {
    const start = Math.max(offset, bodyStart);
    offset += written.length;
    const own = text.slice(start, Math.max(start, offset));
    if (!/[^ \t\r\n]/.test(own)) return;
    first ??= { start, line };
    last = line;
  });
  if (!first) return [];
  return [{ text: text.slice(first.start), start: first.start, line: first.line, endLine: last }];
}
