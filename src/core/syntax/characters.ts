/** UTF-16 code units that the grammar names. */
export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const BANG = 33;
export const QUOTATION = 34;
export const HASH = 35;
export const DOLLAR = 36;
export const PERCENT = 37;
export const AMPERSAND = 38;
export const APOSTROPHE = 39;
export const OPEN_PAREN = 40;
export const CLOSE_PAREN = 41;
export const ASTERISK = 42;
export const PLUS = 43;
export const COMMA = 44;
export const DASH = 45;
export const DOT = 46;
export const SLASH = 47;
export const DIGIT_0 = 48;
export const DIGIT_9 = 57;
export const COLON = 58;
export const SEMICOLON = 59;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const QUESTION = 63;
export const AT = 64;
export const OPEN_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const CARET = 94;
export const UNDERSCORE = 95;
export const BACKTICK = 96;
export const SMALL_X = 120;
export const BAR = 124;
export const TILDE = 126;

/** Space or tab. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

export function isLineEnding(code: number): boolean {
  return code === LF || code === CR;
}

/** Space, tab or line ending. */
export function isWhitespace(code: number): boolean {
  return code === SPACE || code === TAB || code === LF || code === CR;
}

export function isAlpha(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

export function isDigit(code: number): boolean {
  return code >= DIGIT_0 && code <= DIGIT_9;
}

export function isAlphanumeric(code: number): boolean {
  return isAlpha(code) || isDigit(code);
}

/** What a backslash can escape (CommonMark 2.4). */
export function isPunctuation(code: number): boolean {
  return (
    (code >= 33 && code <= 47) ||
    (code >= 58 && code <= 64) ||
    (code >= 91 && code <= 96) ||
    (code >= 123 && code <= 126)
  );
}

/** An ASCII control character, tab and line endings included. */
export function isControl(code: number): boolean {
  return code < SPACE || code === 127;
}

const UNICODE_PUNCTUATION = /[\p{P}\p{S}]/u;
const UNICODE_WHITESPACE = /\s/;

/** Punctuation or symbol of Unicode, judged by a single code unit: half a surrogate pair is none. */
export function isUnicodePunctuation(code: number): boolean {
  return code < 128 ? isPunctuation(code) : UNICODE_PUNCTUATION.test(String.fromCharCode(code));
}

export function isUnicodeWhitespace(code: number): boolean {
  return code < 128
    ? code === SPACE || (code >= 9 && code <= 13)
    : UNICODE_WHITESPACE.test(String.fromCharCode(code));
}

/** The offset behind the blanks that stand at `at`, at most `end`. */
export function skipBlanks(text: string, at: number, end: number): number {
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The offset behind the last character of `[start, end)` that is neither blank nor line ending. */
export function trimEnd(text: string, start: number, end: number): number {
  while (end > start && isWhitespace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The offset behind the run of `code` that stands at `at`, at most `end`. */
export function skipRun(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  while (at < end && text.charCodeAt(at) === code) at++;
  return at;
}
