import { titleClose } from './destination';

/** Where the titles of links close that were looked at last, by what closes them. */
export interface TitleSearch {
  readonly from: Map<number, number>;
  readonly close: Map<number, number>;
}

export function makeTitleSearch(): TitleSearch {
  return { from: new Map(), close: new Map() };
}

/** Forgets the titles of the content before. */
export function resetTitleSearch(search: TitleSearch): void {
  if (search.from.size === 0) return;
  search.from.clear();
  search.close.clear();
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
  const from = search.from.get(closer);
  const known = search.close.get(closer);
  if (from !== undefined && from <= at && at <= known!) return known!;
  const close = titleClose(text, at, { end, closer });
  search.from.set(closer, at);
  search.close.set(closer, close);
  return close;
}
