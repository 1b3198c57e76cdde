import type { Root } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { visit } from 'unist-util-visit';
import type { Callout, Footnote, Heading } from '../../src/core/syntax/syntax';
import { findToken, visitTokens, type TokenNode } from './tokens';
import { makeTrimmer, trimEnd } from './trim';

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
