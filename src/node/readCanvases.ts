import type { Canvas } from '../core/rename/keepCanvas';
import type { Vault } from '../core/vault/vault';
import { readText } from './readText';

/** The canvases of the vault at `root` with their text; those that cannot be read are left out. */
export function readCanvases(root: string, vault: Vault): Canvas[] {
  return [...vault.assets.keys()].flatMap((path) => {
    if (!/\.canvas$/i.test(path)) return [];
    const read = readText(`${root}/${path}`);
    return read && read.defects.length === 0 ? [{ path, text: read.text }] : [];
  });
}
