import { lstatSync } from 'node:fs';
import type { VaultChange, VaultPath } from '../core/vault/vault';
import { readFile } from './readVault';

/** Reads one file again after an event: the change that brings a vault up to date with the disk. */
export function readFileChange(root: string, path: VaultPath): VaultChange {
  if (!lstatSync(`${root}/${path}`, { throwIfNoEntry: false })) return { kind: 'removed', path };
  const file = readFile(root, path);
  if (!file) return { kind: 'removed', path };
  return file.kind === 'note' ? { kind: 'note', note: file } : { kind: 'asset', asset: file };
}
