import type { VaultPath, VaultSettings } from './vault';

/** Where templates lie unless the vault says otherwise (the defaults of Templater and Quartz). */
const TEMPLATE_FOLDER = /^_?templates?\//i;

/**
 * Whether the note at `path` waits to be copied, so that what it says becomes true elsewhere (Obsidian Help:
 * Templates): it lies in a folder that the vault names for that, or in one of the usual name.
 */
export function isTemplate({ templateFolders = [] }: VaultSettings, path: VaultPath): boolean {
  return TEMPLATE_FOLDER.test(path) || templateFolders.some((folder) => path.startsWith(`${folder}/`));
}
