import { CLOSE_PAREN, QUOTATION } from './characters';
import { titleClose } from './destination';

/** Where the titles of links close that were looked at last, by what closes them. */
export interface TitleSearch {
  /** From where on was searched, and what was found; -1 for nothing yet. */
  readonly from: number[];
  readonly close: number[];
}

export function makeTitleSearch(): TitleSearch {
  return { from: [-1, -1, -1], close: [-1, -1, -1] };
}

/** Forgets the titles of the content before. */
export function resetTitleSearch({ close }: TitleSearch): void {
  close[0] = close[1] = close[2] = -1;
}

/**
 * Where the title whose content starts at `at` closes; `end` when it does not. Linear over calls with growing `at`:
 * two titles that open before one closer close there both.
 */
export function findTitleClose(
  search: TitleSearch,
  text: string,
  { at, end, closer }: { at: number; end: number; closer: number },
): number {
  const kind = closer === CLOSE_PAREN ? 0 : closer === QUOTATION ? 1 : 2;
  const known = search.close[kind]!;
  if (search.from[kind]! <= at && at <= known) return known;
  const close = titleClose(text, at, { end, closer });
  search.from[kind] = at;
  search.close[kind] = close;
  return close;
}
