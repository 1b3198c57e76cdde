import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { isInside } from './walk';

/**
 * The root of the vault that the file at `path` (absolute) belongs to: the nearest folder around it that has a
 * `.obsidian`, else the innermost of `workspaceFolders` around it, else its own folder. A `.obsidian` in the home
 * folder or at the top of the disk makes no vault: that would be everything a person has.
 */
export function findVaultRoot(path: string, workspaceFolders: readonly string[]): string {
  const own = dirname(resolve(path));
  const home = homedir();
  for (let folder = own; folder !== dirname(folder); folder = dirname(folder)) {
    if (folder !== home && existsSync(`${folder}/.obsidian`)) return folder;
  }
  const around = workspaceFolders.map((folder) => resolve(folder)).filter((folder) => isInside(folder, own));
  return around.sort((a, b) => b.length - a.length)[0] ?? own;
}
