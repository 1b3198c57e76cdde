import {
  AT,
  COLON,
  DASH,
  DOT,
  GREATER,
  LESS,
  PLUS,
  SPACE,
  isAlpha,
  isAlphanumeric,
  isControl,
} from './characters';

/**
 * Autolinks (CommonMark 6.5).
 *
 *     autolink ::= '<' (scheme ':' *(character except space, controls, '<' and '>') | email) '>'
 *     scheme   ::= letter 1*31(letter | digit | '+' | '.' | '-')
 *     email    ::= 1*(letter | digit | one of ".#$%&'*+-/=?^_`{|}~") '@' part *('.' part)
 *     part     ::= 1*63(letter | digit | '-'), neither opening nor ending on '-'
 *
 * Gives the offset behind the `>` of the autolink at `at`, where `<` stands; -1 when it is none.
 */
export function autolinkEnd(text: string, at: number, end: number): number {
  const start = at + 1;
  const scheme = schemeEnd(text, start, end);
  return scheme === -1 ? emailAutolinkEnd(text, start, end) : uriEnd(text, scheme + 1, end);
}

/** Whether the autolink whose inside is `[start, end)` is an e-mail address. */
export function isEmailAutolink(text: string, start: number, end: number): boolean {
  return schemeEnd(text, start, end) === -1;
}

/** Where the colon behind a scheme at `at` stands; -1 when none does. */
function schemeEnd(text: string, at: number, end: number): number {
  if (at >= end || !isAlpha(text.charCodeAt(at))) return -1;
  let stop = at + 1;
  const limit = Math.min(end, at + 33);
  while (stop < limit && isScheme(text.charCodeAt(stop))) stop++;
  return stop > at + 1 && stop < limit && text.charCodeAt(stop) === COLON ? stop : -1;
}

function uriEnd(text: string, at: number, end: number): number {
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code === SPACE || code === LESS || isControl(code)) return -1;
  }
  return -1;
}

function emailAutolinkEnd(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && isEmailText(text.charCodeAt(stop))) stop++;
  if (stop === at || stop >= end || text.charCodeAt(stop) !== AT) return -1;
  for (;;) {
    stop = emailPartEnd(text, stop + 1, end);
    if (stop === -1 || stop >= end) return -1;
    const code = text.charCodeAt(stop);
    if (code === GREATER) return stop + 1;
    if (code !== DOT) return -1;
  }
}

function emailPartEnd(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && isEmailPart(text.charCodeAt(stop))) stop++;
  const fits = stop > at && stop - at <= 63;
  return fits && text.charCodeAt(at) !== DASH && text.charCodeAt(stop - 1) !== DASH ? stop : -1;
}

function isScheme(code: number): boolean {
  return isAlphanumeric(code) || code === PLUS || code === DASH || code === DOT;
}

function isEmailPart(code: number): boolean {
  return isAlphanumeric(code) || code === DASH;
}

const EMAIL_TEXT = /[\w.#$%&'*+/=?^`{|}~-]/;

function isEmailText(code: number): boolean {
  return isAlphanumeric(code) || EMAIL_TEXT.test(String.fromCharCode(code));
}
