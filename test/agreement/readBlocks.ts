import type { Nodes, Parents, Root } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { BlockId, Callout, Footnote, Heading } from '../../src/core/syntax/syntax';
import type { Span } from '../../src/core/text/span';
import { BETWEEN_LINES, findToken, visitTokens, type TokenNode } from './tokens';

const NAMEABLE = new Set(['list', 'blockquote', 'table', 'code', 'math', 'paragraph']);

/** The headings of a document. */
export function readHeadings(text: string, tokens: TokenNode): Heading[] {
  const headings: Heading[] = [];
  visitTokens(tokens, (token) => {
    if (token.type !== 'atxHeading' && token.type !== 'setextHeading') return;
    const isAtx = token.type === 'atxHeading';
    const content = findToken(token, isAtx ? 'atxHeadingText' : 'setextHeadingText');
    // A Setext heading behind a definition, without a blank line between, begins with it in remark.
    const start = isAtx ? token.start : content!.start;
    const mark = findToken(token, isAtx ? 'atxHeadingSequence' : 'setextHeadingLineSequence')!;
    headings.push({
      level: (isAtx ? mark.end - mark.start : text[mark.start] === '=' ? 1 : 2) as Heading['level'],
      span: trimEnd(text, { start, end: token.end }),
      content: content ? trimEnd(text, content) : { start: mark.end, end: mark.end },
      text: (content?.slice() ?? '').replace(/[ \t]*(?:\r\n|\r|\n)[ \t]*/g, ' ').replace(/[ \t]+$/, ''),
    });
  });
  return headings;
}

/** The block ids of a document with the blocks that they name. */
export function readBlockIds(text: string, tree: Root, tokens: TokenNode): BlockId[] {
  const ids: BlockId[] = [];
  const textEnds = findTextEnds(text, tokens);
  const trim = makeTrimmer(text, tokens);
  visitParents(tree, 'blockId', (node, ancestors) => {
    const span = spanOf(node);
    const block = namedBlock(text, ancestors, textEnds.get(span.start));
    const quotes = ancestors.filter(({ type }) => type === 'blockquote').length;
    if (block) ids.push({ id: node.value, span, block: trim(block, quotes) });
  });
  return ids;
}

/** `textEnd` is where the text of the paragraph before its id ends; `undefined` when there is none. */
function namedBlock(
  text: string,
  ancestors: readonly Parents[],
  textEnd: number | undefined,
): Span | undefined {
  const paragraph = ancestors.at(-1)!;
  const container = ancestors.at(-2)!;
  const siblings = container.children as readonly Nodes[];
  const at = siblings.indexOf(paragraph);
  if (textEnd === undefined) return siblingBefore(text, container, at);
  if (container.type === 'listItem' && at === 0) return itemSpan(container, ancestors.at(-3)!);
  return { start: spanOf(paragraph).start, end: textEnd };
}

function siblingBefore(text: string, container: Parents, at: number): Span | undefined {
  const siblings = container.children as readonly Nodes[];
  const previous = siblings[at - 1];
  if (!previous || !NAMEABLE.has(previous.type)) return undefined;
  let first = at - 1;
  while (isIndentedCode(text, siblings[first]) && isIndentedCode(text, siblings[first - 1])) first--;
  const { start } = spanOf(siblings[first]!);
  // In remark the box of a task stands before the paragraph.
  const isTask = first === 0 && container.type === 'listItem' && typeof container.checked === 'boolean';
  return { start: isTask ? text.lastIndexOf('[', start - 1) : start, end: spanOf(previous).end };
}

/** Of two in a row the second continues the first (see `readIndentedCode`). */
function isIndentedCode(text: string, node: Nodes | undefined): boolean {
  return node?.type === 'code' && !/^(?:```|~~~)/.test(text.slice(spanOf(node).start));
}

/** Within footnotes remark lets an item reach into the next one. */
function itemSpan(item: Nodes, list: Parents): Span {
  const items = list.children as readonly Nodes[];
  const next = items[items.indexOf(item) + 1];
  const { start, end } = spanOf(item);
  return { start, end: next ? Math.min(end, spanOf(next).start) : end };
}

/** Of every block id, by its start: where the text before it ends. */
function findTextEnds(text: string, tokens: TokenNode): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  visitTokens(tokens, ({ type, children }) => {
    const id = children.at(-1)?.type === 'lineSuffix' ? children.at(-2) : children.at(-1);
    if (type !== 'paragraph' || id?.type !== 'blockId') return;
    const last = children.findLast(
      (child) => child !== id && child.start < id.start && !isBetween(text, child),
    );
    if (last) ends.set(id.start, trimEnd(text, last).end);
  });
  return ends;
}

function isBetween(text: string, token: TokenNode): boolean {
  return BETWEEN_LINES.has(token.type) || trimEnd(text, token).end === token.start;
}

/** Uses and definitions of footnotes. */
export function readFootnotes(text: string, tokens: TokenNode): Footnote[] {
  const footnotes: Footnote[] = [];
  const trim = makeTrimmer(text, tokens);
  visitTokens(tokens, (token, around) => {
    if (token.type === 'comment' || token.type === 'commentBlock' || token.type === 'image') return false;
    const isReference = token.type === 'gfmFootnoteCall';
    if (!isReference && token.type !== 'gfmFootnoteDefinition') return;
    const label = findToken(
      token,
      isReference ? 'gfmFootnoteCallString' : 'gfmFootnoteDefinitionLabelString',
    )!;
    const quotes = around.filter(({ type }) => type === 'blockQuote').length;
    footnotes.push({
      kind: isReference ? 'reference' : 'definition',
      identifier: normalizeIdentifier(label.slice()),
      span: isReference ? { start: token.start, end: token.end } : trim(token, quotes),
      label: { start: label.start, end: label.end },
    });
    return;
  });
  return footnotes;
}

/** The callouts of a document. */
export function readCallouts(tree: Root): Callout[] {
  const callouts: Callout[] = [];
  visit(tree, 'blockquote', ({ data }) => {
    if (!data?.callout) return;
    const { type, fold, marker, title } = data.callout;
    callouts.push({ type, fold, marker, title });
  });
  return callouts;
}

function spanOf(node: Nodes): Span {
  return { start: node.position!.start.offset!, end: node.position!.end.offset! };
}

/** `span` without the blanks and line endings at its end. */
export function trimEnd(text: string, { start, end }: Span): Span {
  while (end > start && /[ \t\r\n]/.test(text[end - 1]!)) end--;
  return { start, end };
}

/**
 * Cuts off the lines at the end of a block that hold nothing but blanks and the marks of the `quotes` around it.
 */
function makeTrimmer(text: string, tokens: TokenNode): (span: Span, quotes: number) => Span {
  const leaves: TokenNode[] = [];
  visitTokens(tokens, (token) => {
    const isLeaf = token.children.length === 0 || BETWEEN_LINES.has(token.type);
    if (isLeaf) leaves.push(token);
    return !isLeaf;
  });
  const isContent = (line: Span, quotes: number) => {
    const onLine = leaves.filter(({ start }) => start >= line.start && start < line.end);
    if (onLine.some((leaf) => !isBetween(text, leaf))) return true;
    return onLine.filter(({ type }) => type === 'blockQuotePrefix').length > quotes;
  };
  return function trim(span, quotes) {
    const trimmed = trimEnd(text, span);
    const lineStart = /[^\r\n]*$/.exec(text.slice(0, trimmed.end))!.index;
    if (lineStart <= span.start || isContent({ start: lineStart, end: span.end }, quotes)) return trimmed;
    return trim({ start: span.start, end: lineStart }, quotes);
  };
}
