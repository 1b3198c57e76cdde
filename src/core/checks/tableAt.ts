import { lineAt } from '../text/lines';
import type { Note } from '../vault/vault';

const DELIMITER_ROW = /^[\s>|:-]*-[\s>|:-]*$/;

/**
 * The lines (from 0) of the table that holds `offset`, its header and last row included; `undefined` outside of
 * tables. A table is what stands around a row of dashes, to the next line without a bar (GFM 4.10).
 */
export function tableAt(note: Note, offset: number): { first: number; last: number } | undefined {
  const { starts } = note.lines;
  const own = lineAt(note.lines, offset);
  const hasBar = (line: number): boolean => {
    if (line < 0 || line >= starts.length) return false;
    const bar = note.text.indexOf('|', starts[line]);
    return bar !== -1 && bar < (starts[line + 1] ?? note.text.length);
  };
  const isDelimiter = (line: number): boolean =>
    hasBar(line) && DELIMITER_ROW.test(note.text.slice(starts[line], starts[line + 1]));

  let delimiter = own + 1;
  while (delimiter > 0 && !isDelimiter(delimiter)) {
    if (delimiter <= own && !hasBar(delimiter)) return undefined;
    delimiter--;
  }
  if (delimiter === 0 || !hasBar(own)) return undefined;
  let last = Math.max(own, delimiter);
  while (hasBar(last + 1)) last++;
  return { first: delimiter - 1, last };
}
