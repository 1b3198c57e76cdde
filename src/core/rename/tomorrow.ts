import { applyEdits, type Edit } from '../text/edit';
import { applyChanges } from '../vault/makeVault';
import { readNote } from '../vault/readNote';
import type { Asset, Note, Vault, VaultChange, VaultPath } from '../vault/vault';
import { isNotePath } from '../vault/vaultPath';
import type { FileMove } from './vaultEdit';

/** A vault as it will be, and what becomes of its files. */
export interface Tomorrow {
  readonly vault: Vault;
  /** Where the file at `path` will lie: `path` itself when it does not move. */
  imageOf(path: VaultPath): VaultPath;
}

/** The vault after `moves` and after `edits` (by the path before the moves). A file that another is moved onto is gone. */
export function vaultOfTomorrow(
  vault: Vault,
  moves: readonly FileMove[],
  edits: ReadonlyMap<VaultPath, readonly Edit[]> = new Map(),
): Tomorrow {
  const images = new Map(moves.map(({ from, to }) => [from, to]));
  const changes: VaultChange[] = [];
  for (const { from } of moves) changes.push({ kind: 'removed', path: from });
  for (const { from, to } of moves) {
    const file = vault.notes.get(from) ?? vault.assets.get(from);
    if (file) changes.push(putAt(file, to, edits.get(from)));
  }
  for (const [path, made] of edits) {
    const note = vault.notes.get(path);
    if (note && !images.has(path)) changes.push(putAt(note, path, made));
  }
  return { vault: applyChanges(vault, changes), imageOf: (path) => images.get(path) ?? path };
}

/** The vault with an empty file at each of `paths`. */
export function vaultWith(vault: Vault, paths: readonly VaultPath[]): Tomorrow {
  const changes = paths.map((path): VaultChange =>
    isNotePath(path)
      ? { kind: 'note', note: readNote(path, '') }
      : { kind: 'asset', asset: { kind: 'asset', path, bytes: 0 } },
  );
  return { vault: applyChanges(vault, changes), imageOf: (path) => path };
}

function putAt(file: Note | Asset, path: VaultPath, edits: readonly Edit[] = []): VaultChange {
  if (isNotePath(path)) {
    const text = file.kind === 'note' ? file.text : '';
    const defects = file.kind === 'note' ? file.defects : [];
    return { kind: 'note', note: readNote(path, applyEdits(text, edits), defects) };
  }
  const bytes = file.kind === 'asset' ? file.bytes : undefined;
  return { kind: 'asset', asset: { kind: 'asset', path, bytes } };
}

/**
 * The moves of all files that moving `paths` (files and folders of the vault, with their new paths) brings along. A folder
 * is a path that no file has. Files that stay where they are are left out.
 */
export function expandMoves(vault: Vault, paths: readonly FileMove[]): FileMove[] {
  const moves = new Map<VaultPath, VaultPath>();
  for (const { from, to } of paths) {
    if (vault.notes.has(from) || vault.assets.has(from)) {
      moves.set(from, to);
      continue;
    }
    for (const files of [vault.notes, vault.assets]) {
      for (const path of files.keys()) {
        if (path.startsWith(`${from}/`)) moves.set(path, (to + path.slice(from.length)) as VaultPath);
      }
    }
  }
  return [...moves].flatMap(([from, to]) => (from === to ? [] : [{ from, to }]));
}
