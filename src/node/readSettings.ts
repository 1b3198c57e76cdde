import { obsidianSettingsOf } from '../core/vault/obsidianSettings';
import type { VaultSettings } from '../core/vault/vault';
import { readSite } from './readSite';
import { readText } from './readText';

/** What the vault at `root` says of itself; Obsidian's defaults where it says nothing. */
export function readSettings(root: string): VaultSettings {
  return {
    obsidian: obsidianSettingsOf(readText(`${root}/.obsidian/app.json`)?.text ?? ''),
    site: readSite(root),
  };
}
