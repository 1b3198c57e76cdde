import { decodeString } from 'micromark-util-decode-string';
import type { Parents, RootContent } from 'mdast';
import type { Span } from '../../src/core/text/span';
import { visitTokens, type TokenNode } from './tokens';

/** A stretch of source that gives a stretch of a text node's value: `&amp;` gives `&`. */
interface Piece extends Span {
  readonly value: string;
}

/** A link that remark-gfm found in the value of a text node, which leaves it without a position. */
export interface LiteralLink {
  readonly span: Span;
  readonly url: string;
}

/** The pieces of text of a document, in order. */
export function readTextPieces(tokens: TokenNode): readonly Piece[] {
  const pieces: Piece[] = [];
  visitTokens(tokens, (token, around) => {
    const { type, start, end } = token;
    if (type === 'lineEnding') {
      if (around.at(-1)?.type !== 'comment') pieces.push({ start, end, value: token.slice() });
    } else if (type === 'data' || type === 'characterEscapeValue' || type === 'blockId') {
      pieces.push({ start, end, value: token.slice() });
    } else if (type === 'characterReference') {
      pieces.push({ start, end, value: decodeString(token.slice()) });
    } else return true;
    return false;
  });
  return pieces;
}

/**
 * The links among `parent`'s children that have no position, with the source they were made of. They and the
 * text around them were one text node, which filled the gap between two children that have a position.
 */
export function locateLiteralLinks(parent: Parents, pieces: readonly Piece[]): LiteralLink[] {
  const links: LiteralLink[] = [];
  const children = parent.children as readonly RootContent[];
  for (let first = 0; first < children.length; first++) {
    if (children[first]!.position) continue;
    let next = first;
    while (next < children.length && !children[next]!.position) next++;
    const gap = {
      start: children[first - 1]?.position!.end.offset ?? parent.position!.start.offset!,
      end: children[next]?.position!.start.offset ?? parent.position!.end.offset!,
    };
    links.push(...locateInGap(children.slice(first, next), gap, pieces));
    first = next;
  }
  return links;
}

function locateInGap(nodes: readonly RootContent[], gap: Span, pieces: readonly Piece[]): LiteralLink[] {
  if (!nodes.some((node) => node.type === 'link')) return [];
  const inGap = pieces.filter((piece) => piece.end > gap.start && piece.start < gap.end);
  const value = nodes.map(valueOf).join('');
  let at = inGap
    .map((piece) => piece.value)
    .join('')
    .indexOf(value);
  if (at === -1) throw new Error(`Cannot find where remark read ${JSON.stringify(value)}.`);
  const links: LiteralLink[] = [];
  for (const node of nodes) {
    const length = valueOf(node).length;
    if (node.type === 'link') {
      const span = { start: sourceAt(inGap, at).start, end: sourceAt(inGap, at + length - 1).end };
      links.push({ span, url: node.url });
    }
    at += length;
  }
  return links;
}

function valueOf(node: RootContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(valueOf).join('') : '';
}

/** The source of the character at `offset` of the pieces' joint value. */
function sourceAt(pieces: readonly Piece[], offset: number): Span {
  let before = 0;
  for (const { start, end, value } of pieces) {
    if (offset < before + value.length) {
      const unwritten = value.length - (end - start);
      if (unwritten < 0) return { start, end };
      // Blanks that a tab, half used up by a mark before it, leaves to the text.
      const at = Math.max(start, start + offset - before - unwritten);
      return { start: at, end: at + 1 };
    }
    before += value.length;
  }
  throw new Error(`There is no character ${offset} in ${before} characters of text.`);
}
