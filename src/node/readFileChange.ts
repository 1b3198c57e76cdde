import { realpathSync, statSync } from 'node:fs';
import { canonical, fold } from '../core/text/fold';
import type { VaultChange, VaultPath } from '../core/vault/vault';
import { quietly } from './quietly';
import { readFile } from './readVault';
import { toSlashes } from './toSlashes';
import { isInside } from './walk';

/**
 * Reads the file at `path` of the vault at `root` again: the change that brings a vault up to date with the disk after
 * an event. A file that is gone, no file, or out of the root is `removed`. Whether the vault walks it is for
 * `WalkRules` to say. Never throws.
 */
export function readFileChange(root: string, path: VaultPath): VaultChange {
  const removed = { kind: 'removed', path } as const;
  const real = realFile(root, path);
  if (real === undefined) return removed;
  // On a disk that ignores case, the old name of a renamed file still opens it: the new one alone must stay.
  const differs = real !== path && fold(real) === fold(path);
  if (differs && canonical(real) !== canonical(path)) return removed;
  const file = readFile(root, differs ? real : path);
  if (!file) return removed;
  return file.kind === 'note' ? { kind: 'note', note: file } : { kind: 'asset', asset: file };
}

/** The file's path from the root as the disk spells it, links followed; `undefined` when there is none to read. */
function realFile(root: string, path: VaultPath): VaultPath | undefined {
  return quietly(() => {
    const realRoot = realpathSync.native(root);
    const real = realpathSync.native(`${root}/${path}`);
    if (!isInside(realRoot, real) || !statSync(real).isFile()) return undefined;
    return toSlashes(real.slice(realRoot.length)).replace(/^\//, '') as VaultPath;
  });
}
