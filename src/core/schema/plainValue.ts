import type { FrontmatterEntry, FrontmatterValue } from '../frontmatter/frontmatter';
import { LONGEST_KEY } from './prepareSchema';

/** So many keys, and items of a list, are judged: no author writes more. */
const MOST = 200;
const DEEPEST = 12;

/** The entries as JSON has them; the first of twins. What is nested deeper than anyone writes is nothing. */
export function plainEntries(entries: readonly FrontmatterEntry[], level = 0): object {
  const map = Object.create(null) as Record<string, unknown>;
  for (const { key, value } of entries.slice(0, MOST)) {
    const isFit = key.length <= LONGEST_KEY && !/[\ud800-\udfff]/u.test(key);
    if (isFit && !Object.hasOwn(map, key)) map[key] = plainValue(value, level);
  }
  return map;
}

function plainValue(value: FrontmatterValue, level: number): unknown {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'boolean':
      return value.boolean;
    case 'null':
      return null;
    case 'list':
      return level >= DEEPEST ? [] : value.items.slice(0, MOST).map((item) => plainValue(item, level + 1));
    case 'map':
      return level >= DEEPEST ? {} : plainEntries(value.entries, level + 1);
  }
}

/** A value with the entry whose value it is, or whose list it is an item of. */
export interface PlacedValue {
  readonly entry: FrontmatterEntry;
  readonly value: FrontmatterValue;
  /** In the list; -1 when it is all of the entry's value. */
  readonly index: number;
}

/** The value at `path`, the names of keys and the numbers of items that lead to it; `undefined` when there is none. */
export function valueAt(
  entries: readonly FrontmatterEntry[],
  path: readonly string[],
): PlacedValue | undefined {
  let inside: readonly FrontmatterEntry[] = entries;
  let found: PlacedValue | undefined;
  for (const step of path) {
    if (found?.value.kind === 'list') {
      const item = found.value.items[Number(step)];
      if (!item) return undefined;
      found = { entry: found.entry, value: item, index: found.index === -1 ? Number(step) : found.index };
    } else {
      const entry = inside.find(({ key }) => key === step);
      if (!entry) return undefined;
      found = { entry, value: entry.value, index: -1 };
    }
    inside = found.value.kind === 'map' ? found.value.entries : [];
  }
  return found;
}
