import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { parse } from './parse';
import type { RenderInput, RenderedNote } from './rendered';

/** Renders one note again and again as it is written; what did not change is not made anew. */
export interface Renderer {
  /** The note as it is now. Never rejects, whatever `input` says. */
  update(input: RenderInput): Promise<RenderedNote>;
}

/** A renderer for one note. */
export function createRenderer(): Renderer {
  return { update: renderNote };
}

/** The note as a page. */
export function renderNote(input: RenderInput): Promise<RenderedNote> {
  const body = input.text.slice(input.bodyStart);
  const tree = sanitize(raw(toHast(parse(body), { allowDangerousHtml: true })));
  const endLine = input.text.split('\n').length - 1;
  return Promise.resolve({
    head: { html: '' },
    blocks: [{ key: body, html: toHtml(tree), line: 0, endLine }],
    needs: { math: false, mermaid: false },
  });
}
