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
  visitParents(tree, 'blockId', (node, ancestors) => {
    const span = spanOf(node);
    const block = namedBlock(ancestors, textEnds.get(span.start));
    if (block) ids.push({ id: node.value, span, block: withoutLineEnd(text, block) });
  });
  return ids;
}

/** `textEnd` is where the text of the paragraph before its id ends; `undefined` when there is none. */
function namedBlock(ancestors: readonly Parents[], textEnd: number | undefined): Span | undefined {
  const paragraph = ancestors.at(-1)!;
  const container = ancestors.at(-2)!;
  const siblings = container.children as readonly Nodes[];
  const at = siblings.indexOf(paragraph);
  if (textEnd === undefined) {
    const previous = siblings[at - 1];
    return previous && NAMEABLE.has(previous.type) ? spanOf(previous) : undefined;
  }
  if (container.type === 'listItem' && at === 0) return spanOf(container);
  return { start: spanOf(paragraph).start, end: textEnd };
}

/** An item ends behind the line ending that math which is not closed in it ends with. */
function withoutLineEnd(text: string, { start, end }: Span): Span {
  while (end > start && /[\r\n]/.test(text[end - 1]!)) end--;
  return { start, end };
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
  visitTokens(tokens, (token) => {
    if (token.type === 'comment' || token.type === 'commentBlock' || token.type === 'image') return false;
    const isReference = token.type === 'gfmFootnoteCall';
    if (!isReference && token.type !== 'gfmFootnoteDefinition') return;
    const label = findToken(
      token,
      isReference ? 'gfmFootnoteCallString' : 'gfmFootnoteDefinitionLabelString',
    )!;
    footnotes.push({
      kind: isReference ? 'reference' : 'definition',
      identifier: normalizeIdentifier(label.slice()),
      span: { start: token.start, end: isReference ? token.end : contentEnd(text, token) },
      label: { start: label.start, end: label.end },
    });
    return;
  });
  return footnotes;
}

/** Where the last line of a container ends that is not only blanks and marks of the containers around it. */
function contentEnd(text: string, container: TokenNode): number {
  const last = container.children.findLast((child) => !isBetween(text, child));
  const isContainer = last?.children.some(({ type }) => BETWEEN_LINES.has(type));
  if (!last || !isContainer) return trimEnd(text, last ?? container).end;
  return Math.max(contentEnd(text, last), trimEnd(text, last.children[0]!).end);
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
