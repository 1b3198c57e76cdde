import type { Vault } from '../core/vault/vault';
import { readText } from './readText';

/** Files in which a picture may be named, besides notes. */
export const TEXT =
  /\.(?:astro|base|canvas|css|html?|jsx?|json|less|mjs|njk|scss|svelte|svg|toml|tsx?|txt|vue|xml|ya?ml)$/i;

/** The texts of the other files of the vault at `root` that may name a picture, one by one; those that cannot be read are left out. */
export function* readSideTexts(root: string, vault: Vault): Generator<string> {
  for (const path of vault.assets.keys()) {
    if (!TEXT.test(path)) continue;
    const read = readText(`${root}/${path}`);
    if (read) yield read.text;
  }
}
