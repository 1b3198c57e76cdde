import { fold } from '../text/fold';
import type { Vault } from '../vault/vault';
import { folderOf } from '../vault/vaultPath';

/** The index of paths stays the same object while no file comes or goes: the folders, too, are found once. */
const known = new WeakMap<Vault['paths'], ReadonlyMap<string, string>>();

/** The folder that `path` names from the vault's root, letter case aside, spelled as on disk; `undefined` when there is none. */
export function folderNamed(vault: Vault, path: string): string | undefined {
  let folders = known.get(vault.paths);
  if (!folders) {
    folders = readFolders(vault);
    known.set(vault.paths, folders);
  }
  return folders.get(fold(path.replace(/^\/+|\/+$/g, '')));
}

function readFolders(vault: Vault): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  for (const files of [vault.notes, vault.assets]) {
    for (const path of files.keys()) {
      let folder = folderOf(path);
      while (folder !== '' && !folders.has(fold(folder))) {
        folders.set(fold(folder), folder);
        folder = folderOf(folder);
      }
    }
  }
  return folders;
}
