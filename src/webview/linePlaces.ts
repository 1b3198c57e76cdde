/** A line of the source, from 0, and where on the page it begins, in CSS pixels from the top. */
export interface LinePlace {
  readonly line: number;
  readonly top: number;
}

/** Where `line` stands on the page, between the places around it; `places` in order of both. 0 when there are none. */
export function topOfLine(places: readonly LinePlace[], line: number): number {
  const [before, after] = around(places, (place) => place.line <= line);
  if (!before) return after?.top ?? 0;
  if (!after || after.line === before.line) return before.top;
  return before.top + ((line - before.line) / (after.line - before.line)) * (after.top - before.top);
}

/** The line that stands at `top`, with its fraction; the inverse of `topOfLine`. */
export function lineAtTop(places: readonly LinePlace[], top: number): number {
  const [before, after] = around(places, (place) => place.top <= top);
  if (!before) return after?.line ?? 0;
  if (!after || after.top === before.top) return before.line;
  return before.line + ((top - before.top) / (after.top - before.top)) * (after.line - before.line);
}

/** The last place that `isBefore`, and the one behind it. */
function around(
  places: readonly LinePlace[],
  isBefore: (place: LinePlace) => boolean,
): readonly [LinePlace | undefined, LinePlace | undefined] {
  const next = firstThat(places.length, (index) => !isBefore(places[index]!));
  return [places[next - 1], places[next]];
}

/** The first of the numbers from 0 for which `holds`, which goes on to hold from there; `count` when it never does. */
export function firstThat(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
