import { isBlank, skipRun } from './characters';
import type { Line } from './line';

/**
 * Thematic breaks (CommonMark 4.1).
 *
 *     thematicBreak ::= 3*('*' blanks) | 3*('-' blanks) | 3*('_' blanks)
 */
export interface BreakFinder {
  /** The last line on which no break was found: its start, the marker asked for, and where another character stood. */
  line: number;
  marker: number;
  stop: number;
}

export function makeBreakFinder(): BreakFinder {
  return { line: -1, marker: -1, stop: -1 };
}

/**
 * Whether the rest of the line from `at` on, which stands on a marker, is a thematic break. Remembers the
 * character that spoils it: `* * * … a` is asked once for every `*` that might open a list.
 */
export function isThematicBreak(line: Line, at: number, finder: BreakFinder): boolean {
  const { text, end } = line;
  const marker = text.charCodeAt(at);
  if (finder.line === line.start && finder.marker === marker && at < finder.stop) return false;
  let count = 0;
  let stop = at;
  for (; stop < end; stop++) {
    const code = text.charCodeAt(stop);
    if (code === marker) count++;
    else if (!isBlank(code)) break;
  }
  if (stop === end) return count >= 3;
  finder.line = line.start;
  finder.marker = marker;
  finder.stop = stop;
  return false;
}

/** The level of the Setext heading whose underline the line from `at` on is (CommonMark 4.3); 0 when it is none. */
export function underlineLevel(line: Line, at: number): 0 | 1 | 2 {
  const { text, end } = line;
  let stop = skipRun(text, at, end);
  while (stop < end && isBlank(text.charCodeAt(stop))) stop++;
  if (stop < end) return 0;
  return text[at] === '=' ? 1 : 2;
}
