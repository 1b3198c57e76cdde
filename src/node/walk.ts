import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { sep } from 'node:path';
import type { VaultPath } from '../core/vault/vault';
import { quietly } from './quietly';
import type { WalkRules } from './walkRules';

/** A folder of the vault: its path from the root, empty or with a slash at its end, and where it really is. */
interface Folder {
  readonly path: string;
  readonly real: string;
}

/**
 * The files of the vault at `root` (an absolute path), in no order to rely on. Symbolic links are followed within
 * the root: to any file, and to a folder that was not walked otherwise, so that no loop is endless. What cannot be
 * read is left out; never throws.
 */
export function walk(root: string, rules: WalkRules): VaultPath[] {
  const real = quietly(() => realpathSync.native(root));
  if (real === undefined) return [];
  const found: Found = { files: [], folders: [{ path: '', real }], links: [] };
  const walked = new Set<string>();
  for (;;) {
    for (let folder = found.folders.pop(); folder; folder = found.folders.pop()) {
      if (walked.has(folder.real)) continue;
      walked.add(folder.real);
      look(root, { folder, rules, found });
    }
    const link = found.links.pop();
    if (link === undefined) return found.files;
    follow(root, { link, within: real, rules, found });
  }
}

interface Found {
  readonly files: VaultPath[];
  /** Still to look into. */
  readonly folders: Folder[];
  /** Still to follow, once all real folders are walked: a folder goes by its own name if it has one here. */
  readonly links: string[];
}

function look(
  root: string,
  { folder, rules, found }: { folder: Folder; rules: WalkRules; found: Found },
): void {
  for (const entry of entriesOf(`${root}/${folder.path}`)) {
    const path = folder.path + entry.name;
    if (entry.isFile()) {
      if (rules.takesFile(path)) found.files.push(path as VaultPath);
    } else if (entry.isDirectory()) {
      if (rules.entersFolder(path)) {
        found.folders.push({ path: `${path}/`, real: folder.real + sep + entry.name });
      }
    } else if (entry.isSymbolicLink() || isOfUnknownKind(entry)) found.links.push(path);
  }
}

function follow(
  root: string,
  { link, within, rules, found }: { link: string; within: string; rules: WalkRules; found: Found },
): void {
  const real = quietly(() => realpathSync.native(`${root}/${link}`));
  if (real === undefined || !isInside(within, real)) return;
  const stats = quietly(() => statSync(real));
  if (stats?.isFile() && rules.takesFile(link)) found.files.push(link as VaultPath);
  if (stats?.isDirectory() && rules.entersFolder(link)) found.folders.push({ path: `${link}/`, real });
}

/** Whether the real path `real` is `folder` or lies in it. */
export function isInside(folder: string, real: string): boolean {
  return real === folder || real.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function entriesOf(folder: string): readonly Dirent[] {
  return quietly(() => readdirSync(folder, { withFileTypes: true })) ?? [];
}

/** Some disks do not say what an entry is. */
function isOfUnknownKind(entry: Dirent): boolean {
  return !entry.isFIFO() && !entry.isSocket() && !entry.isBlockDevice() && !entry.isCharacterDevice();
}
