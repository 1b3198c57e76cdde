import { BACKSLASH, BAR, COLON, DASH, isBlank, skipBlanks, skipRun } from './characters';

/**
 * Tables (GFM 4.10): a row of cells, a row of delimiters with as many, and rows to the next blank line or block.
 *
 *     row       ::= ['|'] cell *('|' cell) ['|']
 *     cell      ::= blanks *character blanks, without '|' but '\|'
 *     delimiter ::= ['|'] rule *('|' rule) ['|'], with a '|' or ':' somewhere
 *     rule      ::= blanks [':'] 1*'-' [':'] blanks
 */
export function delimiterCells(text: string, at: number, end: number): number {
  let cells = 0;
  let marked = false;
  if (at < end && text.charCodeAt(at) === BAR) {
    marked = true;
    at = skipBlanks(text, at + 1, end);
  }
  while (at < end) {
    if (text.charCodeAt(at) === COLON) {
      marked = true;
      at++;
    }
    if (at >= end || text.charCodeAt(at) !== DASH) return 0;
    at = skipRun(text, at, end);
    cells++;
    if (at < end && text.charCodeAt(at) === COLON) {
      marked = true;
      at++;
    }
    at = skipBlanks(text, at, end);
    if (at >= end) break;
    if (text.charCodeAt(at) !== BAR) return 0;
    marked = true;
    at = skipBlanks(text, at + 1, end);
  }
  return marked ? cells : 0;
}

/** How many cells the row `[at, end)`, which opens on a character that is no blank, has as a table's head. */
export function headCells(text: string, at: number, end: number): number {
  let cells = 0;
  eachCell(text, at, end, () => cells++);
  return cells;
}

/** Visits the cells of a row, blanks at their ends not included. */
export function eachCell(
  text: string,
  at: number,
  end: number,
  visit: (start: number, end: number) => void,
): void {
  if (at < end && text.charCodeAt(at) === BAR) at++;
  while ((at = skipBlanks(text, at, end)) < end) {
    const start = at;
    let stop = at;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === BAR) break;
      if (code === BACKSLASH && isEscapable(text.charCodeAt(at + 1)) && at + 1 < end) at++;
      if (!isBlank(code)) stop = at + 1;
    }
    visit(start, stop);
    at++;
  }
}

function isEscapable(code: number): boolean {
  return code === BAR || code === BACKSLASH;
}
