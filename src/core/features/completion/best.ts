/** Something to suggest and how well it fits: the higher the better. */
export interface Scored<T> {
  readonly value: T;
  readonly score: number;
}

/**
 * The `limit` best of `found`, best first; those that fit equally well as `compare` orders them. Looks at each once
 * and keeps no more than `limit`: fit for tens of thousands.
 */
export function pickBest<T>(
  found: Iterable<Scored<T>>,
  limit: number,
  compare: (a: T, b: T) => number,
): Scored<T>[] {
  const best: Scored<T>[] = [];
  const order = (a: Scored<T>, b: Scored<T>): number => b.score - a.score || compare(a.value, b.value);
  for (const one of found) {
    if (best.length === limit && order(one, best[limit - 1]!) >= 0) continue;
    best.splice(placeOf(one, best, order), 0, one);
    if (best.length > limit) best.pop();
  }
  return best;
}

/** Where `one` belongs among the ordered `all`: behind its equals. */
function placeOf<T>(one: T, all: readonly T[], order: (a: T, b: T) => number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(one, all[middle]!) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Orders by UTF-16 code units: the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
