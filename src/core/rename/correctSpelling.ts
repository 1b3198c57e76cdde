import { targetEdit } from '../checks/linkEdit';
import { respelled } from '../checks/linkPath';
import type { Edit } from '../text/edit';
import { resolve } from '../vault/resolve';
import type { Note, Vault } from '../vault/vault';
import { linksOf } from './keepLinks';

/** The edits by which the links of `note` that slip are spelled as their files are: letter case, and how accents are stored. */
export function correctSpelling(vault: Vault, note: Note): Edit[] {
  return linksOf(note).flatMap((link): Edit[] => {
    const resolution = resolve(vault, note, link);
    if ((resolution.kind !== 'note' && resolution.kind !== 'asset') || !resolution.slip) return [];
    return [targetEdit(note, link, respelled({ note, link }, resolution.path))];
  });
}
