import { BANG, QUESTION, SLASH, isAlpha } from './characters';
import { readHtmlLinks } from './htmlLinks';
import { addOpaque, type InlineState } from './inlineState';
import { closingTagEnd, openingTagEnd, tagNameEnd } from './rawHtml';
import { seek } from './seek';

/**
 * Raw HTML within text (CommonMark 6.6): tags, and
 *
 *     comment     ::= '<!--' … '-->', also '<!-->' and '<!--->'
 *     instruction ::= '<?' … '?>'
 *     declaration ::= '<!' letter … '>'
 *     cdata       ::= '<![CDATA[' … ']]>'
 *
 * Reads what stands at `at`, where `<` is; gives the offset behind it, or -1 when it is no HTML.
 */
export function readInlineHtml(state: InlineState, at: number): number {
  const { text, end } = state;
  const next = at + 1 < end ? text.charCodeAt(at + 1) : 0;
  if (next === BANG || next === QUESTION) return readMarkup(state, at);
  const closing = next === SLASH;
  const nameStart = closing ? at + 2 : at + 1;
  const nameEnd = tagNameEnd(text, nameStart, end);
  if (nameEnd === nameStart) return -1;
  if (!closing) return readTag(state, at, openingTagEnd(text, nameEnd, end, { block: false }));
  const stop = closingTagEnd(text, nameEnd, end);
  if (stop !== -1) addOpaque(state, 'html', { start: at, end: stop });
  return stop;
}

function readTag(state: InlineState, at: number, stop: number): number {
  if (stop === -1) return -1;
  addOpaque(state, 'html', { start: at, end: stop });
  readHtmlLinks({ ...state.content, start: at, end: stop }, state.place, state.found.links);
  return stop;
}

function readMarkup(state: InlineState, at: number): number {
  const { text } = state;
  if (text.charCodeAt(at + 1) === QUESTION) return readUntil(state, at, { from: at + 2, closer: '?>' });
  if (text.startsWith('<!--', at)) return readUntil(state, at, { from: at + 2, closer: '-->' });
  if (text.startsWith('<![CDATA[', at)) return readUntil(state, at, { from: at + 9, closer: ']]>' });
  return isAlpha(text.charCodeAt(at + 2)) ? readUntil(state, at, { from: at + 3, closer: '>' }) : -1;
}

function readUntil(
  state: InlineState,
  at: number,
  { from, closer }: { from: number; closer: keyof InlineState['markup'] },
): number {
  const { text, end, markup } = state;
  const stop = seek(markup[closer], closer, { text, from }) + closer.length;
  if (stop > end) return -1;
  addOpaque(state, closer === '-->' ? 'html-comment' : 'html', { start: at, end: stop });
  return stop;
}
