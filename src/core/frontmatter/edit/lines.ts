import type { Span } from '../../text/span';

/** Offset of the first character of the line that holds `at`. Lines end at LF, CR LF or CR. */
export function startOfLine(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineEnd(text, start - 1)) start--;
  return start;
}

/** Offset behind the last character of the line that holds `at`, its line ending not included. */
export function endOfLine(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text, end)) end++;
  return end;
}

/** Offset behind the line ending at `at`; `at` when there is none. */
export function afterLineEnd(text: string, at: number): number {
  if (text[at] === '\r') return text[at + 1] === '\n' ? at + 2 : at + 1;
  return text[at] === '\n' ? at + 1 : at;
}

/** Whole lines: all that `span` touches, their line endings included. A span that ends where a line begins does not touch it. */
export function wholeLines(text: string, { start, end }: Span): Span {
  const first = startOfLine(text, start);
  if (end > start && isLineEnd(text, end - 1)) return { start: first, end };
  return { start: first, end: afterLineEnd(text, endOfLine(text, end)) };
}

/** The line ending that `text` has first: what a new line of it should have. */
export function lineEndingOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}

/** Whether nothing but spaces and tabs stands from `start` to `end`. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text[at] !== ' ' && text[at] !== '\t') return false;
  return true;
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}
