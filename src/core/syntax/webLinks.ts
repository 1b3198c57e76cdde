import type { Span } from '../text/span';
import { isEmailAutolink } from './autolink';
import { emailAround, emailAt, mayOpenWww, protocolStart, webEnd } from './bareUrl';
import { sourceSpan } from './content';
import { take, type InlineState } from './inlineState';
import { splitAtHash } from './linkParts';

/** Adds the autolink at `[at, end)`, angle brackets included; gives `end`. */
export function readAutolink(state: InlineState, at: number, end: number): number {
  const inside = { start: at + 1, end: end - 1 };
  const prefix = isEmailAutolink(state.text, inside.start, inside.end) ? 'mailto:' : '';
  const destination = prefix + state.text.slice(inside.start, inside.end);
  addAutolink(state, { start: at, end }, { inside, destination });
  return take(state, { start: at, end });
}

/** Reads the bare URL whose `://` stands at `at`; gives the offset to go on from. */
export function readBareProtocol(state: InlineState, at: number): number {
  const { text, start, end, urls } = state;
  const from = protocolStart(text, at, start);
  const stop = isFree(state, from) ? webEnd(urls, text, { start: at + 3, end }) : -1;
  return stop === -1 ? missed(state, at) : addBare(state, { start: from, end: stop }, '');
}

/** Reads the bare URL that opens with the `www.` at `at`, or the e-mail address that goes on with it. */
export function readBareWww(state: InlineState, at: number): number {
  const { text, start, end, urls } = state;
  const email = emailAround(urls, text, { at, start, end });
  if (email && isFree(state, email.start)) return addBare(state, email, 'mailto:');
  const opens = isFree(state, at) && at + 4 < end && mayOpenWww(text, at, start);
  const stop = opens ? webEnd(urls, text, { start: at, end }) : -1;
  return stop === -1 ? missed(state, at) : addBare(state, { start: at, end: stop }, 'http://');
}

/** Reads the e-mail address whose `@` stands at `at`; gives the offset to go on from. */
export function readBareEmail(state: InlineState, at: number): number {
  const { text, start, end } = state;
  const email = emailAt(text, { at, start, end });
  return email && isFree(state, email.start) ? addBare(state, email, 'mailto:') : missed(state, at);
}

/** Whether a bare URL may start at `at`: in plain text, and in no bracket that is open. */
function isFree({ openers, textStart }: InlineState, at: number): boolean {
  return openers.length === 0 && at >= textStart;
}

function missed(state: InlineState, at: number): number {
  state.mayHoldUrl = true;
  return at + 1;
}

function addBare(state: InlineState, span: Span, prefix: string): number {
  addAutolink(state, span, { inside: span, destination: prefix + state.text.slice(span.start, span.end) });
  return take(state, span);
}

/** Adds a link from `span`, angle brackets included, to the address that `inside` spells. */
export function addAutolink(
  { content, place, found }: InlineState,
  span: Span,
  { inside, destination }: { inside: Span; destination: string },
): void {
  found.links.push({
    form: 'auto',
    embed: false,
    place,
    span: sourceSpan(content, span.start, span.end),
    ...splitAtHash(content, inside.start, inside.end),
    label: undefined,
    size: undefined,
    destination,
    definition: undefined,
  });
}
