import type { Vault, VaultPath } from '../vault/vault';
import { keepAddresses } from './keepAddresses';
import { keepCanvas, type Canvas } from './keepCanvas';
import { keepLinks, namesOf } from './keepLinks';
import { expandMoves, vaultOfTomorrow, vaultWith, type Tomorrow } from './tomorrow';
import { gatherEdits, type FileMove, type RenameEdit, type VaultEdit } from './vaultEdit';

export interface MoveOptions {
  /** Whether the old addresses of published notes become aliases. */
  readonly keepsAddresses: boolean;
  /** The day, as in `pageOf`. */
  readonly today?: string | undefined;
  /** The canvases of the vault, whose cards are kept as links are. */
  readonly canvases?: readonly Canvas[];
}

/**
 * What else has to change when files and folders get other paths: every link that leads to a file of the vault leads to
 * where that file goes, those in the moved notes included, and links that would fall to a moved file by its new name stay
 * with the one they mean. The moves themselves are among the result, folders taken apart into their files.
 */
export function moveFiles(vault: Vault, paths: readonly FileMove[], options: MoveOptions): VaultEdit {
  const moves = expandMoves(vault, paths);
  const moved = vaultOfTomorrow(vault, moves);
  const addresses: ReadonlyMap<VaultPath, readonly RenameEdit[]> = options.keepsAddresses
    ? keepAddresses(vault, moved, { paths: moves.map(({ from }) => from), today: options.today })
    : new Map();
  const tomorrow = addresses.size === 0 ? moved : vaultOfTomorrow(vault, moves, addresses);
  const touched = moves.flatMap(({ from, to }) => [from, to]);
  const { edits, lost } = keepLinks(vault, tomorrow, touched);
  const cards = keepCanvases(vault, tomorrow, { canvases: options.canvases ?? [], touched });
  return { moves, edits: merge(addresses, edits, cards), lost };
}

/** The edits by which links stay with what they lead to when files come into being at `paths`. */
export function pinLinks(vault: Vault, paths: readonly VaultPath[]): VaultEdit {
  const born = paths.filter((path) => !vault.notes.has(path) && !vault.assets.has(path));
  return { moves: [], ...keepLinks(vault, vaultWith(vault, born), born) };
}

function keepCanvases(
  vault: Vault,
  tomorrow: Tomorrow,
  { canvases, touched }: { readonly canvases: readonly Canvas[]; readonly touched: readonly VaultPath[] },
): ReadonlyMap<VaultPath, readonly RenameEdit[]> {
  const edits = gatherEdits();
  const names = namesOf(touched);
  for (const { path, text } of canvases) {
    for (const edit of keepCanvas(vault, tomorrow, { path, text, names })) {
      edits.add(path, { ...edit, reason: 'link' });
    }
  }
  return edits.done();
}

function merge(
  ...parts: readonly ReadonlyMap<VaultPath, readonly RenameEdit[]>[]
): ReadonlyMap<VaultPath, readonly RenameEdit[]> {
  const all = gatherEdits();
  for (const part of parts) for (const [path, edits] of part) for (const edit of edits) all.add(path, edit);
  return all.done();
}
