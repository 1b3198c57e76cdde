import { applyEdits } from '../../../src/core/text/edit';
import type { Vault, VaultPath } from '../../../src/core/vault/vault';
import type { VaultEdit } from '../../../src/core/rename/vaultEdit';

/** The texts of all notes once `edit` is made, by their new paths. */
export function textsAfter(vault: Vault, { moves, edits }: Pick<VaultEdit, 'moves' | 'edits'>) {
  const images = new Map(moves.map(({ from, to }) => [from, to]));
  const overwritten = new Set(moves.map(({ to }) => to).filter((to) => !images.has(to)));
  const texts: Record<string, string> = {};
  for (const { path, text } of vault.notes.values()) {
    if (overwritten.has(path)) continue;
    texts[images.get(path) ?? path] = applyEdits(text, edits.get(path) ?? []);
  }
  return texts;
}

/** As `textsAfter`, only those notes that have another path or another text than before. */
export function changesOf(vault: Vault, edit: Pick<VaultEdit, 'moves' | 'edits'>): Record<string, string> {
  const changed = Object.entries(textsAfter(vault, edit)).filter(
    ([path, text]) => vault.notes.get(path as VaultPath)?.text !== text,
  );
  return Object.fromEntries(changed);
}
