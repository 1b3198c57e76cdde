import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { toHtml } from 'hast-util-to-html';
import { unified } from 'unified';
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
export async function renderNote(input: RenderInput): Promise<RenderedNote> {
  const body = input.text.slice(input.bodyStart);
  const tree = await unified()
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeSanitize)
    .run(parse(body));
  const endLine = input.text.split('\n').length - 1;
  return {
    head: { html: '' },
    blocks: [{ key: body, html: toHtml(tree), line: 0, endLine }],
    needs: { math: false, mermaid: false },
  };
}
