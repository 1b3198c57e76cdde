import type { Nodes, Parents, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { BlockId } from '../../src/core/syntax/syntax';
import type { Span } from '../../src/core/text/span';
import { visitTokens, type TokenNode } from './tokens';
import { isBetween, makeTrimmer, trimEnd } from './trim';

const NAMEABLE = new Set(['list', 'blockquote', 'table', 'code', 'math', 'paragraph']);

/** The block ids of a document with the blocks that they name. */
export function readBlockIds(text: string, tree: Root, tokens: TokenNode): BlockId[] {
  const ids: BlockId[] = [];
  const trim = makeTrimmer(text, tokens);
  const paragraphs = findParagraphs(tokens);
  visitParents(tree, 'blockId', (node, ancestors) => {
    const span = spanOf(node);
    const paragraph = paragraphs.get(ancestors.at(-1)!.position!.end.offset!)!;
    const textEnd = textEndBefore(text, paragraph, span.start);
    const named =
      textEnd === undefined
        ? blockAbove(text, ancestors, paragraphs)
        : (itemAround(ancestors) ?? { start: paragraph.start, end: textEnd });
    const quotes = ancestors.filter(({ type }) => type === 'blockquote').length;
    if (named) ids.push({ id: node.value, span, block: trim(named, quotes) });
  });
  return ids;
}

/** The tokens of paragraphs by their ends: in the tree a task's paragraph begins behind its box. */
function findParagraphs(tokens: TokenNode): ReadonlyMap<number, TokenNode> {
  const paragraphs = new Map<number, TokenNode>();
  visitTokens(tokens, (token) => {
    if (token.type === 'paragraph') paragraphs.set(token.end, token);
  });
  return paragraphs;
}

/** Where the text before the id at `idStart` ends; `undefined` when the id stands alone. */
function textEndBefore(text: string, paragraph: TokenNode, idStart: number): number | undefined {
  const last = paragraph.children.findLast((child) => child.start < idStart && !isBetween(text, child));
  return last && trimEnd(text, last).end;
}

function blockAbove(
  text: string,
  ancestors: readonly Parents[],
  paragraphs: ReadonlyMap<number, TokenNode>,
): Span | undefined {
  const siblings = ancestors.at(-2)!.children as readonly Nodes[];
  const at = siblings.indexOf(ancestors.at(-1)!) - 1;
  const above = siblings[at];
  if (!above || !NAMEABLE.has(above.type)) return undefined;
  const { start, end } = spanOf(above);
  if (above.type === 'paragraph') return { start: paragraphs.get(end)!.start, end };
  let first = at;
  while (isIndentedCode(text, siblings[first]) && isIndentedCode(text, siblings[first - 1])) first--;
  return { start: first === at ? start : spanOf(siblings[first]!).start, end };
}

/** Of two in a row the second continues the first (see `readIndentedCode`). */
function isIndentedCode(text: string, node: Nodes | undefined): boolean {
  return node?.type === 'code' && !/^(?:```|~~~)/.test(text.slice(spanOf(node).start));
}

/** The item whose first block is the paragraph of the id. */
function itemAround(ancestors: readonly Parents[]): Span | undefined {
  const [list, item, paragraph] = ancestors.slice(-3);
  if (list?.type !== 'list' || item!.children[0] !== paragraph) return undefined;
  const items = list.children as readonly Nodes[];
  const next = items[items.indexOf(item!) + 1];
  const { start, end } = spanOf(item!);
  // Within footnotes remark lets an item reach into the next one.
  return { start, end: next ? Math.min(end, spanOf(next).start) : end };
}

function spanOf(node: Nodes): Span {
  return { start: node.position!.start.offset!, end: node.position!.end.offset! };
}
