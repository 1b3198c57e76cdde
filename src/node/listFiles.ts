import { readdirSync } from 'node:fs';
import type { VaultPath } from '../core/vault/vault';

/** The files of the vault at `root`. */
export function listFiles(root: string): VaultPath[] {
  const files: VaultPath[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) folders.push(`${folder}${entry.name}/`);
      else if (entry.isFile()) files.push(`${folder}${entry.name}` as VaultPath);
    }
  }
  return files;
}
