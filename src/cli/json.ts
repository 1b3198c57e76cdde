/**
 * `head` and its list `name` as JSON, each item on a line of its own, a line ending at the end: so that results
 * can be compared line by line.
 */
export function writeJson(head: object, name: string, items: readonly object[]): string {
  const opening = JSON.stringify({ ...head, [name]: [] }).slice(0, -2);
  if (items.length === 0) return `${opening}]}\n`;
  return `${opening}\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]}\n`;
}
