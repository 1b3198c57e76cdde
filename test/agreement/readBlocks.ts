import type { Nodes, Parents, Root } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { BlockId, Callout, Footnote, Heading } from '../../src/core/syntax/syntax';
import type { Span } from '../../src/core/text/span';
import { findToken, visitTokens, type TokenNode } from './tokens';

const NAMEABLE = new Set(['list', 'blockquote', 'table', 'code', 'math', 'paragraph']);

/** The headings of a document. */
export function readHeadings(text: string, tokens: TokenNode): Heading[] {
  const headings: Heading[] = [];
  visitTokens(tokens, (token) => {
    if (token.type !== 'atxHeading' && token.type !== 'setextHeading') return;
    const isAtx = token.type === 'atxHeading';
    const content = findToken(token, isAtx ? 'atxHeadingText' : 'setextHeadingText');
    const mark = findToken(token, isAtx ? 'atxHeadingSequence' : 'setextHeadingLineSequence')!;
    headings.push({
      level: (isAtx ? mark.end - mark.start : text[mark.start] === '=' ? 1 : 2) as Heading['level'],
      span: trimEnd(text, token),
      content: content ? { start: content.start, end: content.end } : { start: mark.end, end: mark.end },
      text: (content?.slice() ?? '').replace(/[ \t]*(?:\r\n|\r|\n)[ \t]*/g, ' '),
    });
  });
  return headings;
}

/** The block ids of a document with the blocks that they name. */
export function readBlockIds(text: string, tree: Root): BlockId[] {
  const ids: BlockId[] = [];
  visitParents(tree, 'blockId', (node, ancestors) => {
    const span = spanOf(node);
    const block = namedBlock(text, ancestors, span);
    if (block) ids.push({ id: node.value, span, block });
  });
  return ids;
}

function namedBlock(text: string, ancestors: readonly Parents[], id: Span): Span | undefined {
  const paragraph = ancestors.at(-1)!;
  const container = ancestors.at(-2)!;
  const siblings = container.children as readonly Nodes[];
  const at = siblings.indexOf(paragraph);
  if (paragraph.children.length === 1) {
    const previous = siblings[at - 1];
    return previous && NAMEABLE.has(previous.type) ? spanOf(previous) : undefined;
  }
  if (container.type === 'listItem' && at === 0) return spanOf(container);
  return trimEnd(text, { start: spanOf(paragraph).start, end: id.start });
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
      span: isReference ? { start: token.start, end: token.end } : trimEnd(text, token),
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
