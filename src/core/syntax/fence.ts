import { BACKTICK, DOLLAR, skipBlanks, skipRun } from './characters';

/**
 * Fences of code (CommonMark 4.5) and of math (GitHub Docs: Writing mathematical expressions).
 *
 *     fence   ::= marks info eol *line [closing]
 *     marks   ::= 3*'`' | 3*'~' | 2*'$'
 *     info    ::= *character, without the backtick or dollar of the marks
 *     closing ::= at least as many of the same mark, then blanks, indented by at most three columns
 */
export function fenceSizeAt(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  const stop = skipRun(text, at, end);
  if (stop - at < (mark === DOLLAR ? 2 : 3)) return 0;
  if (mark === BACKTICK || mark === DOLLAR) {
    for (let rest = stop; rest < end; rest++) if (text.charCodeAt(rest) === mark) return 0;
  }
  return stop - at;
}

/** Whether the line's `[at, end)` closes a fence of `size` marks; blanks before `at` are the caller's matter. */
export function closesFence(
  text: string,
  at: number,
  { end, mark, size }: { end: number; mark: number; size: number },
): boolean {
  if (at >= end || text.charCodeAt(at) !== mark) return false;
  const stop = skipRun(text, at, end);
  return stop - at >= size && skipBlanks(text, stop, end) === end;
}
