import type { SiteSettings } from '../core/site/siteSettings';
import { obsidianSettingsOf } from '../core/vault/obsidianSettings';
import type { VaultSettings } from '../core/vault/vault';
import { readSite } from './readSite';
import { readText } from './readText';

/** What the vault at `root` says of itself, Obsidian's defaults where it says nothing; `site` is what the author says of it. */
export function readSettings(root: string, site: Partial<SiteSettings> = {}): VaultSettings {
  return {
    obsidian: obsidianSettingsOf(readText(`${root}/.obsidian/app.json`)?.text ?? ''),
    site: readSite(root, site),
  };
}
