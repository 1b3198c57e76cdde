import {
  APOSTROPHE,
  BACKSLASH,
  CLOSE_BRACKET,
  CLOSE_PAREN,
  GREATER,
  LESS,
  OPEN_BRACKET,
  OPEN_PAREN,
  QUOTATION,
  SPACE,
  isBlank,
  isControl,
  isLineEnding,
  isWhitespace,
} from './characters';

/**
 * The parts that links and their definitions share (CommonMark 4.7, 6.3).
 *
 *     label       ::= '[' 1*999(character except '[' and ']' | escape), not all white, ']'
 *     destination ::= '<' *(character except '<', '>' and line endings | escape) '>'
 *                   | 1*(character except space and controls | escape), not opening with '<', parentheses in pairs
 *     title       ::= '"' … '"' | "'" … "'" | '(' … ')'
 */

/** The offset behind the `]` of the label at `at`, where `[` stands; -1 when there is none. */
export function labelEnd(text: string, at: number, end: number): number {
  let size = 0;
  let seen = false;
  for (let stop = at + 1; stop < end; stop++) {
    const code = text.charCodeAt(stop);
    if (code === CLOSE_BRACKET) return seen && size <= 999 ? stop + 1 : -1;
    if (code === OPEN_BRACKET || size > 999) return -1;
    if (isLineEnding(code)) continue;
    seen ||= !isBlank(code);
    size++;
    if (code !== BACKSLASH || stop + 1 >= end) continue;
    const next = text.charCodeAt(stop + 1);
    if (next === OPEN_BRACKET || next === BACKSLASH || next === CLOSE_BRACKET) {
      stop++;
      size++;
    }
  }
  return -1;
}

/** The offset behind the destination at `at`; -1 when there is none. `depth`: how many parentheses may nest. */
export function destinationEnd(
  text: string,
  at: number,
  { end, depth }: { end: number; depth: number },
): number {
  if (at >= end) return -1;
  if (text.charCodeAt(at) === LESS) return enclosedEnd(text, at + 1, end);
  let open = 0;
  let stop = at;
  for (; stop < end; stop++) {
    const code = text.charCodeAt(stop);
    if (code === CLOSE_PAREN) {
      if (open === 0) break;
      open--;
    } else if (code === OPEN_PAREN) {
      if (++open > depth) return -1;
    } else if (code === SPACE || isControl(code)) {
      if (open > 0 || !isWhitespace(code)) return -1;
      break;
    } else if (code === BACKSLASH && stop + 1 < end) {
      const next = text.charCodeAt(stop + 1);
      if (next === OPEN_PAREN || next === CLOSE_PAREN || next === BACKSLASH) stop++;
    }
  }
  return open === 0 && stop > at ? stop : -1;
}

function enclosedEnd(text: string, at: number, end: number): number {
  for (let stop = at; stop < end; stop++) {
    const code = text.charCodeAt(stop);
    if (code === GREATER) return stop + 1;
    if (code === LESS || isLineEnding(code)) return -1;
    if (code !== BACKSLASH || stop + 1 >= end) continue;
    const next = text.charCodeAt(stop + 1);
    if (next === LESS || next === GREATER || next === BACKSLASH) stop++;
  }
  return -1;
}

/** What closes a title that opens with `code`; 0 when none does. */
export function titleCloser(code: number): number {
  if (code === OPEN_PAREN) return CLOSE_PAREN;
  return code === QUOTATION || code === APOSTROPHE ? code : 0;
}

/** Where the title whose content starts at `at` closes; `end` when it does not. */
export function titleClose(
  text: string,
  at: number,
  { end, closer }: { end: number; closer: number },
): number {
  for (let stop = at; stop < end; stop++) {
    const code = text.charCodeAt(stop);
    if (code === closer) return stop;
    if (code !== BACKSLASH || stop + 1 >= end) continue;
    const next = text.charCodeAt(stop + 1);
    if (next === closer || next === BACKSLASH) stop++;
  }
  return end;
}

/** The offset behind the blanks and line endings at `at`. */
export function skipWhitespace(text: string, at: number, end: number): number {
  while (at < end && isWhitespace(text.charCodeAt(at))) at++;
  return at;
}
