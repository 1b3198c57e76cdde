import type { Span } from '../text/span';
import { pairedMarks } from './emphasis';
import { decodeText } from './entity';
import { findEmails, findWeb, type FinishedUrl } from './finishedUrl';
import type { InlineState } from './inlineState';
import { addAutolink } from './webLinks';

/**
 * Adds the addresses that stand in the finished text of the content: what no construct has taken, parted by the marks
 * of emphasis, with escapes and character references resolved.
 */
export function readFinishedText(state: InlineState): void {
  const { text, taken } = state;
  const marks = pairedMarks(text, state, gapsBetween(state, taken));
  const parts = [...taken, ...marks].sort((a, b) => a.start - b.start);
  for (const piece of gapsBetween(state, parts)) readPiece(state, piece);
}

/** What `parts`, which do not overlap and are in order, leave of `[start, end)`. */
function gapsBetween({ start, end }: Span, parts: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let at = start;
  for (const part of parts) {
    if (part.start > at) gaps.push({ start: at, end: part.start });
    at = part.end;
  }
  if (end > at) gaps.push({ start: at, end });
  return gaps;
}

const CANDIDATE = /:\/\/|www\.|@/i;

function readPiece(state: InlineState, { start, end }: Span): void {
  const written = state.text.slice(start, end);
  const { value, sourceOf } = finish(written);
  if (!CANDIDATE.test(value)) return;
  const web = findWeb(value);
  const between = gapsBetween({ start: 0, end: value.length }, web);
  const emails = between.flatMap((gap) =>
    findEmails(value.slice(gap.start, gap.end)).map((email) => ({
      ...email,
      start: email.start + gap.start,
      end: email.end + gap.start,
    })),
  );
  for (const url of [...web, ...emails]) addUrl(state, url);

  function addUrl(into: InlineState, url: FinishedUrl): void {
    const inside = { start: start + sourceOf(url.start).start, end: start + sourceOf(url.end - 1).end };
    addAutolink(into, inside, { inside, destination: url.destination });
  }
}

const ESCAPE_OR_REFERENCE = /\\(?:[!-/:-@[-`{-~]|(?=[\r\n]))|&#?[\da-zA-Z]+;/g;

interface Finished {
  readonly value: string;
  /** What the character at an offset of `value` was written as. */
  readonly sourceOf: (at: number) => Span;
}

/** `written` with escapes, hard breaks and character references resolved. */
function finish(written: string): Finished {
  if (!/[\\&]/.test(written)) return { value: written, sourceOf: (at) => ({ start: at, end: at + 1 }) };
  const sources: Span[] = [];
  let value = '';
  let at = 0;
  const copy = (from: number, to: number) => {
    for (let index = from; index < to; index++) sources.push({ start: index, end: index + 1 });
    value += written.slice(from, to);
  };
  for (const { 0: match, index } of written.matchAll(ESCAPE_OR_REFERENCE)) {
    const plain = match === '\\' ? '\n' : decodeText(match);
    if (plain === match) continue;
    copy(at, index);
    at = index + match.length;
    const start = match.startsWith('\\') && match.length > 1 ? index + 1 : index;
    for (let unit = 0; unit < plain.length; unit++) sources.push({ start, end: at });
    value += plain;
  }
  copy(at, written.length);
  return { value, sourceOf: (offset) => sources[offset]! };
}
