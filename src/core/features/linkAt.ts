import type { Link } from '../syntax/syntax';
import { touches, type Span } from '../text/span';
import type { Note } from '../vault/vault';

/** A part of a link that a caret can stand in; `brackets` is all that is none of the others. */
export type LinkPart = 'target' | 'fragment' | 'label' | 'size' | 'brackets';

/** A link under a caret. */
export interface LinkAt {
  readonly link: Link;
  readonly part: LinkPart;
}

/**
 * The link at `offset` (UTF-16) of `note` and the part of it that the caret touches; the innermost where one
 * stands in another (`[![](a.png)](b.md)`), the one that begins there where two meet. `undefined` outside links.
 */
export function linkAt(note: Note, offset: number): LinkAt | undefined {
  let best: Link | undefined;
  for (const link of note.links) {
    if (link.span.start > offset) break;
    if (touches(link.span, offset) && (!best || isCloser(link, best, offset))) best = link;
  }
  return best && { link: best, part: partAt(best, offset) };
}

function isCloser(link: Link, best: Link, offset: number): boolean {
  return best.span.end === offset || (offset < link.span.end && lengthOf(link.span) <= lengthOf(best.span));
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function partAt(link: Link, offset: number): LinkPart {
  if (isAt(link.fragment, offset)) return 'fragment';
  if (isAt(link.target, offset)) return 'target';
  if (isAt(link.size, offset)) return 'size';
  if (isAt(link.label, offset)) return 'label';
  return 'brackets';
}

function isAt(span: Span | undefined, offset: number): boolean {
  return span !== undefined && touches(span, offset);
}

/** Where `link` names what it leads to: target, `#` and fragment together. */
export function destinationSpan(link: Pick<Link, 'target' | 'fragment'>): Span {
  return { start: link.target.start, end: link.fragment?.end ?? link.target.end };
}
