import { readBlocks } from './blockPass';
import { sourceSpan } from './content';
import { readHtmlLinks } from './htmlLinks';
import { readInline } from './inline';
import { makeInlineState, type Found, type InlineState } from './inlineState';
import type { Leaf, Outline } from './outline';
import type { Definition, Syntax } from './syntax';

/**
 * Reads the body of a note: everything in `text` from offset `from` on (behind the frontmatter block).
 * Linear in the length of the text, on any input; never throws.
 *
 * A note is read in two passes: blocks, line by line; then the inline content of each, once all definitions are known.
 */
export function scan(text: string, from: number): Syntax {
  const outline = readBlocks(withoutNul(text), from, { withBlocks: false });
  const found: Found = { links: [], tags: [], footnotes: [], opaque: [] };
  const { leaves, definitions, footnotes, headings, blockIds, callouts } = outline;
  if (leaves.length > 0) {
    const state = makeInlineState(factsOf(outline), found);
    for (const leaf of leaves) readLeaf(state, leaf);
  }
  return {
    links: inOrder(found.links, (link) => link.span.start),
    definitions,
    headings,
    blockIds,
    tags: inOrder(found.tags, (tag) => tag.span.start),
    footnotes: inOrder([...footnotes, ...found.footnotes], (footnote) => footnote.span.start),
    callouts,
    opaque: inOrder(found.opaque, (opaque) => opaque.start),
  };
}

/** CommonMark 2.3 reads NUL as U+FFFD; both have one code unit. */
function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text;
}

function factsOf({ definitions, footnotes }: Outline) {
  const first = new Map<string, Definition>();
  for (const definition of definitions) {
    if (!first.has(definition.identifier)) first.set(definition.identifier, definition);
  }
  return { definitions: first, footnoteIds: new Set(footnotes.map((footnote) => footnote.identifier)) };
}

function readLeaf(state: InlineState, { kind, content, task }: Leaf): void {
  const { opaque, links } = state.found;
  switch (kind) {
    case 'text':
      return readInline(state, content, { place: 'text', task, linked: false });
    case 'hiddenText':
      return readInline(state, content, { place: 'comment', task: false, linked: false });
    case 'html':
      opaque.push({ kind: 'html', ...sourceSpan(content, content.start, content.end) });
      return readHtmlLinks(content, 'text', links);
    default:
      opaque.push({ kind, start: content.start, end: content.end });
  }
}

/** `items` sorted by where they start; most often they are. */
function inOrder<T>(items: T[], startOf: (item: T) => number): T[] {
  for (let index = 1; index < items.length; index++) {
    if (startOf(items[index]!) < startOf(items[index - 1]!))
      return items.sort((a, b) => startOf(a) - startOf(b));
  }
  return items;
}
