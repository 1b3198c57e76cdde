import {
  AMPERSAND,
  AT,
  BACKSLASH,
  BACKTICK,
  BANG,
  CLOSE_BRACKET,
  COLON,
  DOLLAR,
  HASH,
  LESS,
  OPEN_BRACKET,
  PERCENT,
  isPunctuation,
  skipRun,
} from './characters';
import { autolinkEnd } from './autolink';
import { closeBracket, openBracket } from './brackets';
import { sourceSpan, type Content } from './content';
import { readFinishedText } from './finishedText';
import { footnoteLabelEnd } from './footnote';
import { normalizeIdentifier } from './identifier';
import { readInlineHtml } from './inlineHtml';
import { addOpaque, beginContent, take, type ContentOptions, type InlineState } from './inlineState';
import { closingRunEnd, type MarkRuns } from './markRuns';
import { seek } from './seek';
import { taskSize } from './task';
import { tagEnd } from './tag';
import { makeWikiLink, wikiLinkClose } from './wikiLink';
import { readBareEmail, readBareProtocol, readBareWww, readAutolink } from './webLinks';

/** Everything that may end plain text; what a character needs behind it is looked at, not taken. */
const SPECIAL = /[\\`$<[\]@#]|&(?=[#a-zA-Z])|!(?=\[)|%(?=%)|:(?=\/\/)|[wW](?=[wW]{2}\.)/g;

/** Reads inline content: links, tags, footnote calls and what hides them, first come first served. */
export function readInline(state: InlineState, content: Content, options: ContentOptions): void {
  beginContent(state, content, options);
  const { text, end } = content;
  for (let at = nextSpecial(text, content.start); at < end; at = nextSpecial(text, at)) {
    at = readConstruct(state, at);
  }
  if (state.mayHoldUrl && !state.linked) readFinishedText(state);
  if (state.hidden.length === 0) return;
  for (const { content: line, linked } of state.hidden.splice(0)) {
    readInline(state, line, { place: 'comment', task: false, linked });
  }
}

function nextSpecial(text: string, at: number): number {
  SPECIAL.lastIndex = at;
  return SPECIAL.test(text) ? SPECIAL.lastIndex - 1 : Infinity;
}

/** Reads what starts at `at`; gives the offset to go on from. */
function readConstruct(state: InlineState, at: number): number {
  switch (state.text.charCodeAt(at)) {
    case BACKSLASH:
      return readEscape(state, at);
    case BACKTICK:
      return readRun(state, state.backticks, at);
    case DOLLAR:
      return readRun(state, state.dollars, at);
    case LESS:
      return readAngle(state, at);
    case BANG:
      return readBang(state, at);
    case OPEN_BRACKET:
      return readBracket(state, at);
    case CLOSE_BRACKET:
      return closeBracket(state, at);
    case HASH:
      return readTag(state, at);
    case PERCENT:
      return readComment(state, at);
    case COLON:
      return readBareProtocol(state, at);
    case AMPERSAND:
      state.mayHoldUrl = true;
      return at + 1;
    case AT:
      return readBareEmail(state, at);
    default:
      return readBareWww(state, at);
  }
}

const PART_OF_URL = /[\w:/.@+-]/;

function readEscape(state: InlineState, at: number): number {
  const { text, end } = state;
  if (at + 1 >= end || !isPunctuation(text.charCodeAt(at + 1))) return at + 1;
  state.mayHoldUrl ||= PART_OF_URL.test(text[at + 1]!);
  state.textStart = at + 2;
  return at + 2;
}

function readRun(state: InlineState, runs: MarkRuns, at: number): number {
  const { text, end } = state;
  const open = skipRun(text, at, end);
  const stop = closingRunEnd(runs, text, { start: at, open, end });
  if (stop === -1) return open;
  addOpaque(state, runs === state.backticks ? 'code' : 'math', { start: at, end: stop });
  return take(state, { start: at, end: stop });
}

function readAngle(state: InlineState, at: number): number {
  const link = autolinkEnd(state.text, at, state.end);
  if (link !== -1) return readAutolink(state, at, link);
  const stop = readInlineHtml(state, at);
  return stop === -1 ? at + 1 : take(state, { start: at, end: stop });
}

function readBang(state: InlineState, at: number): number {
  const { text, end } = state;
  if (at + 1 >= end) return at + 1;
  const close = wikiLinkClose(text, at + 1, end);
  if (close !== -1) return addWikiLink(state, at, close);
  openBracket(state, at);
  return at + 2;
}

function readBracket(state: InlineState, at: number): number {
  const { text, start, end } = state;
  const close = wikiLinkClose(text, at, end);
  if (close !== -1) return addWikiLink(state, at, close);
  if (state.task && at === start && taskSize(text, at) > 0) return take(state, { start: at, end: at + 3 });
  const label = footnoteLabelEnd(text, at, end);
  if (label !== -1 && addFootnote(state, at, label)) return take(state, { start: at, end: label + 1 });
  openBracket(state, at);
  return at + 1;
}

function addWikiLink(state: InlineState, at: number, close: number): number {
  const { content, place, found } = state;
  found.links.push(makeWikiLink(content, { at, close, place }));
  state.lastOpening = at;
  return take(state, { start: at, end: close + 2 });
}

function addFootnote(state: InlineState, at: number, labelEnd: number): boolean {
  const { text, content, footnoteIds, found, place } = state;
  const identifier = normalizeIdentifier(text.slice(at + 2, labelEnd));
  if (!footnoteIds.has(identifier)) return false;
  state.lastOpening = at;
  if (place === 'comment') return true;
  found.footnotes.push({
    kind: 'reference',
    identifier,
    span: sourceSpan(content, at, labelEnd + 1),
    label: sourceSpan(content, at + 2, labelEnd),
  });
  return true;
}

function readTag(state: InlineState, at: number): number {
  const { text, content, place, found } = state;
  const stop = tagEnd(text, at, state);
  if (stop === -1) return at + 1;
  found.tags.push({ name: text.slice(at + 1, stop), span: sourceSpan(content, at, stop), place });
  return take(state, { start: at, end: stop });
}

/**
 * Comments within text (Obsidian Help: Basic formatting syntax).
 *
 *     comment ::= '%%' *character '%%', up to the first '%%', in one block
 *
 * Each of its lines is inline content of its own, for the links in it.
 */
function readComment(state: InlineState, at: number): number {
  const { text, end, content, commentEnds } = state;
  const close = seek(commentEnds, '%%', { text, from: at + 2 });
  if (close + 2 > end) return at + 1;
  addOpaque(state, 'comment', { start: at, end: close + 2 });
  let start = at + 2;
  for (let stop = start; stop <= close; stop++) {
    if (stop < close && text[stop] !== '\n' && text[stop] !== '\r') continue;
    if (stop > start) state.hidden.push({ content: { ...content, start, end: stop }, linked: false });
    start = stop + 1;
  }
  return take(state, { start: at, end: close + 2 });
}
