/**
 * `head` and its list `name` as JSON, each item on a line of its own, a line ending at the end: so that results
 * can be compared line by line.
 */
export function writeJson(head: object, name: string, items: readonly object[]): string {
  return writeJsonLists(head, { [name]: items });
}

/** As `writeJson`, for several lists; `head` has a member at least. */
export function writeJsonLists(head: object, lists: Readonly<Record<string, readonly object[]>>): string {
  const written = Object.entries(lists).map(([name, items]) => `${JSON.stringify(name)}:${listOf(items)}`);
  return `${[JSON.stringify(head).slice(0, -1), ...written].join(',')}}\n`;
}

function listOf(items: readonly object[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
}
