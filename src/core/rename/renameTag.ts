import type { Tag } from '../syntax/syntax';
import { fold } from '../text/fold';
import type { Vault } from '../vault/vault';
import { gatherEdits, type RenameEdit, type VaultEdit } from './vaultEdit';

/** A tag to be called otherwise, everywhere; both without `#`. */
export interface TagRename {
  readonly from: string;
  readonly to: string;
}

/** Gives a tag another name in text and frontmatter; the tags nested in it (`from/part`) go along. */
export function renameTag(vault: Vault, { from, to }: TagRename): VaultEdit {
  const edits = gatherEdits();
  const key = fold(from);
  for (const note of vault.notes.values()) {
    for (const tag of note.tags) {
      if (isIn(tag, key))
        edits.add(note.path, nameEdit(note.text, tag, { depth: from.split('/').length, to }));
    }
  }
  return { moves: [], edits: edits.done(), lost: [] };
}

function isIn({ name }: Tag, key: string): boolean {
  const folded = fold(name);
  return folded === key || folded.startsWith(`${key}/`);
}

/** Replaces the first `depth` segments of the tag as it is written; `undefined` where it is not written plainly. */
function nameEdit(
  text: string,
  { name, span }: Tag,
  { depth, to }: { readonly depth: number; readonly to: string },
): RenameEdit | undefined {
  const head = name.split('/').slice(0, depth).join('/');
  const at = text.slice(span.start, span.end).indexOf(head);
  if (at === -1) return undefined;
  const start = span.start + at;
  return { span: { start, end: start + head.length }, text: to, reason: 'name' };
}
