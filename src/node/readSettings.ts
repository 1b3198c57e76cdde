import type { SchemaRule } from '../core/schema/schemaRules';
import type { SiteSettings } from '../core/site/siteSettings';
import { obsidianSettingsOf } from '../core/vault/obsidianSettings';
import { OWN_SETTINGS_FILES, propertyTypesOf, templateFoldersOf } from '../core/vault/ownSettings';
import type { VaultSettings } from '../core/vault/vault';
import { readSchemas } from './readSchemas';
import { readSite } from './readSite';
import { readText } from './readText';

/** What the author says of a vault in the settings of the editor or on the command line. */
export interface AuthorSays {
  readonly site?: Partial<SiteSettings>;
  readonly schemaRules?: readonly SchemaRule[];
}

/** What the vault at `root` says of itself, Obsidian's defaults where it says nothing, and what the author says of it. */
export function readSettings(root: string, { site = {}, schemaRules = [] }: AuthorSays = {}): VaultSettings {
  const textOf = (path: string): string => readText(`${root}/${path}`)?.text ?? '';
  const { types, templates, templater } = OWN_SETTINGS_FILES;
  return {
    obsidian: obsidianSettingsOf(textOf('.obsidian/app.json')),
    site: readSite(root, site),
    templateFolders: templateFoldersOf(textOf(templates), textOf(templater)),
    propertyTypes: propertyTypesOf(textOf(types)),
    schemas: readSchemas(root, schemaRules),
  };
}
