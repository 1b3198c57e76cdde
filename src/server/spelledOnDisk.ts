import type { Vault, VaultPath } from '../core/vault/vault';
import { pathKeyOf } from '../core/vault/vaultPath';

/** Whether names that differ in letter case or Unicode form alone name the same file, as a rule on this system. */
const NAMES_FOLD = process.platform === 'darwin' || process.platform === 'win32';

/**
 * The path as the vault has it: an editor may open `readme.md` where the disk says `README.md`, on systems where
 * both name one file. A path that the vault does not have stays as it is.
 */
export function spelledOnDisk(vault: Vault, path: VaultPath, namesFold = NAMES_FOLD): VaultPath {
  if (!namesFold || vault.notes.has(path) || vault.assets.has(path)) return path;
  return vault.paths.get(pathKeyOf(path))?.[0] ?? path;
}
