import { fragmentEdit } from '../checks/linkEdit';
import type { BlockId } from '../syntax/syntax';
import { resolve } from '../vault/resolve';
import type { Note, Vault } from '../vault/vault';
import { linksTo } from './renameHeading';
import { gatherEdits, type VaultEdit } from './vaultEdit';

/** A block id to be spelled otherwise; `id` without its caret. */
export interface BlockIdRename {
  readonly note: Note;
  readonly block: BlockId;
  readonly id: string;
}

/** Gives a block another id, in its note and in every link to it. */
export function renameBlockId(vault: Vault, { note, block, id }: BlockIdRename): VaultEdit {
  const edits = gatherEdits();
  edits.add(note.path, { span: block.span, text: `^${id}`, reason: 'name' });
  for (const { from, link } of linksTo(vault, note)) {
    const before = resolve(vault, from, link);
    if (before.kind !== 'note' || before.block !== block) continue;
    const respelled = fragmentEdit(from, link, `^${id}`);
    if (respelled) edits.add(from.path, { ...respelled, reason: 'link' });
  }
  return { moves: [], edits: edits.done(), lost: [] };
}
