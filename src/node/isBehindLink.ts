import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { VaultPath } from '../core/vault/vault';
import { quietly } from './quietly';

/**
 * Whether a symbolic link stands on the way from the folder `root` to `path`, or is what stands there: the file is
 * really elsewhere, perhaps in the vault a second time. False for what does not exist.
 */
export function isBehindLink(root: string, path: VaultPath): boolean {
  const isElsewhere = quietly(
    () => realpathSync.native(join(root, path)) !== join(realpathSync.native(root), path),
  );
  return isElsewhere ?? false;
}
