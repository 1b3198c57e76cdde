import type { Fix } from '../../checks/finding';
import { quote } from '../../checks/quote';
import { fold } from '../../text/fold';
import type { Edit } from '../../text/edit';
import type { Note, Vault, VaultPath } from '../../vault/vault';
import { removeItem, replaceItem, type Item } from '../items';
import { itemsOfField, type ListField } from '../listChecks';
import { NAMES } from '../names';

/** The tags of the frontmatter as a field. */
export const TAGS: ListField = { ...NAMES.tags, group: 'tags', item: 'tag', items: 'tags', bare: bareTag };

/** The tag without the `#` that it has in the text. */
export function bareTag(tag: string): string {
  return tag.replace(/^#+/, '');
}

/** The text of an item that is meant as one tag; `undefined` of an empty one, and of several with commas. */
export function tagText({ value, index }: Item): string | undefined {
  if (value.kind !== 'text') return undefined;
  const text = value.text.trim();
  return text === '' || (index === -1 && text.includes(',')) ? undefined : text;
}

/** Writes the tag `better` for the item, or takes the item away where the note has that tag already. */
export function retag(note: Note, item: Item, better: string): Fix[] {
  const isThere = itemsOfField(note, TAGS).some(
    (other) => other.value !== item.value && fold(tagText(other) ?? '') === fold(better),
  );
  return isThere ? removeItem(note, item) : replaceItem(note, item, better);
}

/** Writes the tag `better` for `tag` in all notes that have it; nothing when only one has. */
export function retagEverywhere(vault: Vault, tag: string, better: string): Fix[] {
  const edits = new Map<VaultPath, readonly Edit[]>();
  for (const note of vault.notes.values()) {
    if (!note.frontmatter?.tags.some(({ name }) => name.trim() === tag)) continue;
    const item = itemsOfField(note, TAGS).find((one) => tagText(one) === tag);
    const fix = item && retag(note, item, better)[0];
    for (const [path, changes] of fix?.edits ?? []) edits.set(path, changes);
  }
  if (edits.size < 2) return [];
  return [{ title: `Write ${quote(better)} in all ${edits.size} notes`, edits }];
}
