import { entriesNamed } from '../fields/entries';
import { blockFix, fieldCheck, type Verdict } from '../fields/fieldCheck';
import { itemsOf } from '../fields/items';
import { partsOf } from '../fields/listChecks';
import { fieldNames } from '../fields/names';
import { removeEntry } from '../frontmatter/edit/editEntry';
import { addListItem, setList } from '../frontmatter/edit/editList';
import { renameKey } from '../frontmatter/edit/editValue';
import type { FrontmatterEntry } from '../frontmatter/frontmatter';
import type { Note } from '../vault/vault';
import type { Fix } from './finding';
import { quote } from './quote';

/** `tag`, `alias`, `cssclass`: ignored since Obsidian 1.9. */
export const frontmatterDeprecatedKey = fieldCheck(
  {
    code: 'frontmatter/deprecated-key',
    severity: 'warning',
    description: 'A field has a name that Obsidian reads no longer since 1.9: `tag`, `alias` or `cssclass`.',
  },
  ({ note }) =>
    (note.frontmatter?.entries ?? []).flatMap((entry): Verdict[] => {
      const name = NEW_NAMES.get(entry.key.toLowerCase());
      if (name === undefined) return [];
      const message = `Obsidian reads ${quote(name)} and, since 1.9, no longer ${quote(entry.key)}.`;
      return [{ span: entry.keySpan, message, fixes: () => fixes(note, entry, name) }];
    }),
);

/** Old name → name. */
const NEW_NAMES: ReadonlyMap<string, string> = new Map(
  fieldNames.flatMap(({ name, deprecated }) => deprecated.map((old) => [old, name] as const)),
);

/** Renames the key; where the note has the new one, too, moves a single item there. */
function fixes(note: Note, entry: FrontmatterEntry, name: string): Fix[] {
  const present = entriesNamed(note, name)[0];
  if (!present) {
    const { value } = entry;
    const parts = value.kind === 'text' && value.text.includes(',') ? partsOf(value.text) : undefined;
    const list = parts ? [setList(note.text, entry, parts)] : [];
    return blockFix(note, `Write ${quote(name)}`, renameKey(entry, name), ...list);
  }
  const items = itemsOf(note, entry);
  const known = new Set(itemsOf(note, present).map(({ text }) => text));
  const fresh = items.filter(({ text }) => !known.has(text));
  if (fresh.length > 1 || items.some(({ value }) => value.kind !== 'text')) return [];
  const added = fresh.map(({ text }) => addListItem(note.text, present, text));
  return blockFix(note, `Move it to ${quote(name)}`, ...added, removeEntry(note.text, entry));
}
