/**
 * Tasks (GFM 5.3), at the start of the paragraph that a list item opens with.
 *
 *     task ::= '[' (white | 'x' | 'X') ']' white
 */
const TASK = /^\[[ \t\r\nxX]\][ \t\r\n]/;

/** How long the mark is that the text at `at` opens with, with the white space behind it; 0 when it is none. */
export function taskSize(text: string, at: number): 0 | 4 {
  return TASK.test(text.slice(at, at + 4)) ? 4 : 0;
}
