import { itemsOfField } from '../fields/listChecks';
import { NAMES } from '../fields/names';
import { setListItem } from '../frontmatter/edit/editList';
import { setValue } from '../frontmatter/edit/editValue';
import { yamlText } from '../frontmatter/edit/yamlText';
import { backlinks } from '../vault/backlinks';
import type { Note, Vault } from '../vault/vault';
import { gatherEdits, type VaultEdit } from './vaultEdit';

/** An alias to be called otherwise. */
export interface AliasRename {
  readonly note: Note;
  readonly from: string;
  readonly to: string;
}

/** Gives an alias of a note another text, and the links that show the old one as their label. */
export function renameAlias(vault: Vault, { note, from, to }: AliasRename): VaultEdit {
  const edits = gatherEdits();
  for (const { entry, value, index, text } of itemsOfField(note, NAMES.aliases)) {
    if (text !== from || value.kind !== 'text') continue;
    const edit =
      entry.value.kind === 'list'
        ? setListItem(note.text, entry.value, { index, item: to })
        : setValue(note.text, entry, yamlText(to, 'block'));
    edits.add(note.path, edit && { ...edit, reason: 'name' });
  }
  for (const { from: source, link } of backlinks(vault, note.path)) {
    if (link.form !== 'wiki' || !link.label || link.embed) continue;
    if (source.text.slice(link.label.start, link.label.end) !== from) continue;
    if (/[[\]|\r\n]/.test(to)) continue;
    edits.add(source.path, { span: link.label, text: to, reason: 'link' });
  }
  return { moves: [], edits: edits.done(), lost: [] };
}
