import { HASH, isBlank, skipBlanks, skipRun } from './characters';

/**
 * ATX headings (CommonMark 4.2).
 *
 *     heading ::= 1*6'#' [blanks content] [blanks 1*'#'] blanks eol
 *
 *     > | ## Content ##
 *         └┤ └──┬──┘
 *         marks content
 */
export function atxLevelAt(text: string, at: number, end: number): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  const stop = skipRun(text, at, end);
  const level = stop - at;
  if (level > 6 || (stop < end && !isBlank(text.charCodeAt(stop)))) return 0;
  return level as 1 | 2 | 3 | 4 | 5 | 6;
}

/** The content of the heading whose opening marks end at `at`, without the closing marks; when empty, at `at`. */
export function atxContent(text: string, at: number, end: number): { start: number; end: number } {
  const start = skipBlanks(text, at, end);
  let stop = end;
  while (stop > start && isBlank(text.charCodeAt(stop - 1))) stop--;
  let marks = stop;
  while (marks > start && text.charCodeAt(marks - 1) === HASH) marks--;
  if (marks === start) return { start: at, end: at };
  if (marks === stop || !isBlank(text.charCodeAt(marks - 1))) return { start, end: stop };
  while (isBlank(text.charCodeAt(marks - 1))) marks--;
  return { start, end: marks };
}
