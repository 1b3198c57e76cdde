import {
  AMPERSAND,
  APOSTROPHE,
  ASTERISK,
  AT,
  BANG,
  CLOSE_BRACKET,
  CLOSE_PAREN,
  COLON,
  COMMA,
  DASH,
  DOT,
  LESS,
  OPEN_BRACKET,
  OPEN_PAREN,
  PLUS,
  QUESTION,
  QUOTATION,
  SEMICOLON,
  SLASH,
  TILDE,
  UNDERSCORE,
  isAlpha,
  isAlphanumeric,
  isControl,
  isUnicodePunctuation,
  isUnicodeWhitespace,
  isWhitespace,
} from './characters';

/**
 * Bare URLs and e-mail addresses (GFM 6.9, as micromark-extension-gfm-autolink-literal reads it).
 *
 *     web    ::= ('http' | 'https') '://' domain path | domain path, the domain opening with 'www.'
 *     domain ::= 1*(character except white space and punctuation but '-', '_' and '.'), no '_' in the last two parts
 *     path   ::= *(character except white space), parentheses in pairs, without trailing punctuation
 *     email  ::= 1*(letter | digit | '+' | '-' | '.' | '_') '@' 1*(letter | digit | '-' | '_' | '.'),
 *                with a dot, ending on a letter
 */
export interface UrlSearch {
  /** Punctuation before this offset trails no URL: more of the URL is behind it. */
  innerUntil: number;
  /** The last domain: from where to where it was read, its last dot but one, and its last underscore. */
  domainStart: number;
  domainEnd: number;
  lastDotButOne: number;
  lastUnderscore: number;
  /** Up to where characters of an address were read last, and the address that they are part of. */
  addressUntil: number;
  address: Stretch | undefined;
}

export function makeUrlSearch(): UrlSearch {
  return {
    innerUntil: 0,
    domainStart: 0,
    domainEnd: -1,
    lastDotButOne: -1,
    lastUnderscore: -1,
    addressUntil: 0,
    address: undefined,
  };
}

/** Forgets what was read of the content before. */
export function resetUrlSearch(search: UrlSearch): void {
  search.innerUntil = 0;
  search.domainEnd = -1;
  search.addressUntil = 0;
}

const PROTOCOL = /^https?$/i;

/** Offsets of a content's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the URL starts whose `://` stands at `at`; -1 when `http` or `https` does not stand before it. */
export function protocolStart(text: string, at: number, start: number): number {
  for (const size of [5, 4]) {
    const from = at - size;
    if (from < start || !PROTOCOL.test(text.slice(from, at))) continue;
    return from > start && isAlpha(text.charCodeAt(from - 1)) ? -1 : from;
  }
  return -1;
}

/** Whether a URL may open with `www.` at `at`, for what stands before it. */
export function mayOpenWww(text: string, at: number, start: number): boolean {
  if (at === start) return true;
  const code = text.charCodeAt(at - 1);
  return (
    isWhitespace(code) ||
    code === OPEN_PAREN ||
    code === ASTERISK ||
    code === UNDERSCORE ||
    code === OPEN_BRACKET ||
    code === CLOSE_BRACKET ||
    code === TILDE
  );
}

/** The end of the URL whose domain starts at `at`; -1 when it is none. */
export function webEnd(search: UrlSearch, text: string, { start, end }: Stretch): number {
  const first = start < end ? text.charCodeAt(start) : 0;
  if (isControl(first) || isUnicodeWhitespace(first) || isUnicodePunctuation(first)) return -1;
  const domain = domainEnd(search, text, { start, end });
  return domain === -1 ? -1 : pathEnd(search, text, { start: domain, end });
}

function domainEnd(search: UrlSearch, text: string, { start, end }: Stretch): number {
  if (start < search.domainStart || start >= search.domainEnd) readDomain(search, text, { start, end });
  return search.lastUnderscore > Math.max(search.lastDotButOne, start - 1) ? -1 : search.domainEnd;
}

function readDomain(search: UrlSearch, text: string, { start, end }: Stretch): void {
  let lastDot = start - 1;
  search.lastDotButOne = start - 1;
  search.lastUnderscore = -1;
  let at = start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === DOT || code === UNDERSCORE) {
      if (trails(search, text, { start: at, end })) break;
      if (code === UNDERSCORE) search.lastUnderscore = at;
      else {
        search.lastDotButOne = lastDot;
        lastDot = at;
      }
    } else if (code !== DASH && (isUnicodeWhitespace(code) || isUnicodePunctuation(code))) break;
  }
  search.domainStart = start;
  search.domainEnd = at;
}

function pathEnd(search: UrlSearch, text: string, { start, end }: Stretch): number {
  let open = 0;
  let at = start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN_PAREN) open++;
    else if (code === CLOSE_PAREN && open > 0) open--;
    else if (isPathPunctuation(code)) {
      if (trails(search, text, { start: at, end })) break;
      if (code === CLOSE_PAREN) open--;
    } else if (isUnicodeWhitespace(code)) break;
  }
  return at;
}

/** Whether nothing but trailing punctuation stands between `start` and white space, `<` or the end. */
function trails(search: UrlSearch, text: string, { start, end }: Stretch): boolean {
  if (start < search.innerUntil) return false;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === LESS || isUnicodeWhitespace(code)) return true;
    if (code === CLOSE_BRACKET) {
      if (at + 1 === end) return true;
      const next = text.charCodeAt(at + 1);
      if (next === OPEN_PAREN || next === OPEN_BRACKET || isUnicodeWhitespace(next)) return true;
      at++;
    } else if (code === AMPERSAND) {
      const stop = referenceEnd(text, at + 1, end);
      if (stop === -1) break;
      at = stop;
    } else if (isTrail(code)) at++;
    else break;
  }
  if (at >= end) return true;
  search.innerUntil = at;
  return false;
}

/** The offset behind `letters;` at `at`; -1 when that is not what stands there. */
function referenceEnd(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && isAlpha(text.charCodeAt(stop))) stop++;
  return stop > at && stop < end && text.charCodeAt(stop) === SEMICOLON ? stop + 1 : -1;
}

/** The address whose `@` stands at `at`, in content from `start` to `end`; it does not open behind a slash. */
export function emailAt(text: string, { at, start, end }: Stretch & { at: number }): Stretch | undefined {
  let from = at;
  while (from > start && isAddress(text.charCodeAt(from - 1))) from--;
  if (from === at || (from > start && text.charCodeAt(from - 1) === SLASH)) return undefined;
  const stop = emailEnd(text, at, end);
  return stop === -1 ? undefined : { start: from, end: stop };
}

/** The address before whose `@` the character at `at` stands. Remembers the run of characters that it looked at. */
export function emailAround(
  search: UrlSearch,
  text: string,
  { at, start, end }: Stretch & { at: number },
): Stretch | undefined {
  if (at >= search.addressUntil) {
    let stop = at;
    while (stop < end && isAddress(text.charCodeAt(stop))) stop++;
    search.addressUntil = stop;
    const signed = stop < end && text.charCodeAt(stop) === AT;
    search.address = signed ? emailAt(text, { at: stop, start, end }) : undefined;
  }
  return search.address;
}

/** The end of the address whose `@` stands at `at`; -1 when it is none. */
function emailEnd(text: string, at: number, end: number): number {
  let dotted = false;
  let seen = false;
  let stop = at + 1;
  for (; stop < end; stop++) {
    const code = text.charCodeAt(stop);
    if (code === DOT) {
      if (stop + 1 >= end || !isAlphanumeric(text.charCodeAt(stop + 1))) break;
      dotted = true;
    } else if (code === DASH || code === UNDERSCORE || isAlphanumeric(code)) seen = true;
    else break;
  }
  return seen && dotted && isAlpha(text.charCodeAt(stop - 1)) ? stop : -1;
}

function isAddress(code: number): boolean {
  return isAlphanumeric(code) || code === PLUS || code === DASH || code === DOT || code === UNDERSCORE;
}

function isTrail(code: number): boolean {
  return (
    code === BANG ||
    code === QUOTATION ||
    code === APOSTROPHE ||
    code === CLOSE_PAREN ||
    code === ASTERISK ||
    code === DOT ||
    code === COMMA ||
    code === COLON ||
    code === SEMICOLON ||
    code === QUESTION ||
    code === UNDERSCORE ||
    code === TILDE
  );
}

function isPathPunctuation(code: number): boolean {
  return isTrail(code) || code === AMPERSAND || code === LESS || code === CLOSE_BRACKET;
}
