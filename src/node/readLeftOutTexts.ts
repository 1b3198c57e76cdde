import { existsSync } from 'node:fs';
import { baseNameOf } from '../core/vault/vaultPath';
import type { Vault, VaultPath } from '../core/vault/vault';
import { TEXT } from './readSideTexts';
import { readText } from './readText';
import { walk } from './walk';

/** Folders of versions, of libraries and of what was thrown away: what they say of a picture is of the past, or of others. */
const ENTERS_NOT = new Set(['.git', '.trash', 'node_modules']);

/**
 * The texts in the folder of the vault at `root` that are no part of the vault: drafts that git ignores, what is excluded
 * by a setting, hidden styles. Files that a publisher has built are left out, and those that cannot be read.
 */
export function* readLeftOutTexts(root: string, vault: Vault): Generator<string> {
  const takesFile = (path: string): boolean =>
    (TEXT.test(path) || /\.(?:mdx?|markdown)$/i.test(path)) &&
    !vault.notes.has(path as VaultPath) &&
    !vault.assets.has(path as VaultPath);
  const entersFolder = (path: string): boolean =>
    !ENTERS_NOT.has(baseNameOf(path)) && !existsSync(`${root}/${path}/index.html`);
  for (const path of walk(root, { takesFile, entersFolder, isWalked: takesFile })) {
    const read = readText(`${root}/${path}`);
    if (read) yield read.text;
  }
}
