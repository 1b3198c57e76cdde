import type { SiteSettings } from '../core/site/siteSettings';
import { obsidianSettingsOf } from '../core/vault/obsidianSettings';
import { OWN_SETTINGS_FILES, propertyTypesOf, templateFoldersOf } from '../core/vault/ownSettings';
import type { VaultSettings } from '../core/vault/vault';
import { readSite } from './readSite';
import { readText } from './readText';

/** What the vault at `root` says of itself, Obsidian's defaults where it says nothing; `site` is what the author says of it. */
export function readSettings(root: string, site: Partial<SiteSettings> = {}): VaultSettings {
  const textOf = (path: string): string => readText(`${root}/${path}`)?.text ?? '';
  const { types, templates, templater } = OWN_SETTINGS_FILES;
  return {
    obsidian: obsidianSettingsOf(textOf('.obsidian/app.json')),
    site: readSite(root, site),
    templateFolders: templateFoldersOf(textOf(templates), textOf(templater)),
    propertyTypes: propertyTypesOf(textOf(types)),
  };
}
