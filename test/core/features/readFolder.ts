import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Vault } from '../../../src/core/vault/vault';
import { vaultOf } from '../../support/vaultOf';

/** The vault in a folder; files and folders whose names begin with a dot are not part of it. */
export function readFolder(folder: string): Vault {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const name = relative(folder, file).split(sep).join('/');
    if (!entry.isFile() || /(?:^|\/)\./.test(name)) continue;
    files[name] = name.endsWith('.md') ? readFileSync(file, 'utf8') : '';
  }
  return vaultOf(files);
}
