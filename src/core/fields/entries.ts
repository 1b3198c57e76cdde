import type { Frontmatter, FrontmatterEntry } from '../frontmatter/frontmatter';
import { onceFor } from '../vault/onceFor';
import type { Note } from '../vault/vault';
import { keysOf, type FieldNames } from './names';

/** Key in lower case → its entries: Obsidian matches the names of properties without case (Obsidian 1.9.3). */
const entriesByKey = onceFor(({ entries }: Frontmatter): ReadonlyMap<string, readonly FrontmatterEntry[]> => {
  const byKey = new Map<string, FrontmatterEntry[]>();
  for (const entry of entries) {
    const key = entry.key.toLowerCase();
    const same = byKey.get(key);
    if (same) same.push(entry);
    else byKey.set(key, [entry]);
  }
  return byKey;
});

const NONE: readonly FrontmatterEntry[] = [];

/** The entries of the note whose key is `key`, given in lower case. */
export function entriesNamed({ frontmatter }: Note, key: string): readonly FrontmatterEntry[] {
  return frontmatter ? (entriesByKey(frontmatter).get(key) ?? NONE) : NONE;
}

/** The entries of a field, under its name or a synonym; not those in spellings that Obsidian reads no longer. */
export function entriesOf(
  note: Note,
  field: Pick<FieldNames, 'name' | 'synonyms'>,
): readonly FrontmatterEntry[] {
  return note.frontmatter ? keysOf(field).flatMap((key) => entriesNamed(note, key)) : NONE;
}
