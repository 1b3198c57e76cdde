/** Keeps the best of what it is offered: no more than its limit. */
export interface Best<T> {
  /** The higher `score` the better. */
  offer(score: number, value: T): void;
  /** Below this score nothing is kept any more: the search for worse can be spared. */
  least(): number;
  /** What was kept, best first. */
  done(): T[];
}

/** Something and how well it fits. */
export interface Scored<T> {
  readonly score: number;
  readonly value: T;
}

/**
 * Keeps the `limit` best; those that fit equally well in the order of `compare`. Looks at each once: fit for tens
 * of thousands at each key.
 */
export function keepBest<T>(limit: number, compare: (a: T, b: T) => number): Best<T> {
  const best: Scored<T>[] = [];
  const isBefore = (one: Scored<T>, other: Scored<T>): boolean =>
    one.score > other.score || (one.score === other.score && compare(one.value, other.value) < 0);
  return {
    offer(score, value) {
      const one = { score, value };
      const last = best[limit - 1];
      if (last && (score < last.score || !isBefore(one, last))) return;
      best.splice(placeOf(one, best, isBefore), 0, one);
      if (best.length > limit) best.pop();
    },
    least: () => best[limit - 1]?.score ?? -Infinity,
    done: () => best.map(({ value }) => value),
  };
}

/** The `limit` best of `found`, best first; as `keepBest`. */
export function pickBest<T>(
  found: Iterable<Scored<T>>,
  limit: number,
  compare: (a: T, b: T) => number,
): Scored<T>[] {
  const best = keepBest<Scored<T>>(limit, (a, b) => compare(a.value, b.value));
  for (const one of found) best.offer(one.score, one);
  return best.done();
}

/** Where `one` belongs among the ordered `all`: behind its equals. */
function placeOf<T>(one: T, all: readonly T[], isBefore: (one: T, other: T) => boolean): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(one, all[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Orders by UTF-16 code units: the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
