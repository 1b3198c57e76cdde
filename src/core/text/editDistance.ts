/**
 * How many characters must be put in, taken out, changed or swapped with their neighbour to make `b` of `a`
 * (optimal string alignment), as far as it is at most `limit`; `limit + 1` when it is more. In UTF-16 code units.
 * Takes time in proportion to `limit` and the length of the texts.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const over = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return over;
  const width = b.length + 1;
  let beforeLast = new Uint16Array(width);
  let last = Uint16Array.from({ length: width }, (_, column) => Math.min(column, over));
  let row = new Uint16Array(width);
  for (let i = 1; i <= a.length; i++) {
    row.fill(over);
    if (i <= limit) row[0] = i;
    let best = row[0]!;
    // Cells further than `limit` from the diagonal can only be over it.
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(last[j - 1]! + (same ? 0 : 1), last[j]! + 1, row[j - 1]! + 1, over);
      if (i > 1 && j > 1 && isSwap(a, b, { i, j })) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row[j] = cost;
      best = Math.min(best, cost);
    }
    if (best > limit) return over;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length]!;
}

function isSwap(a: string, b: string, { i, j }: { i: number; j: number }): boolean {
  return a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
}
