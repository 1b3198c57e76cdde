import type { ObsidianSettings } from '../vault/obsidianSettings';
import type { Vault, VaultPath } from '../vault/vault';
import { folderOf, isNotePath } from '../vault/vaultPath';
import type { Fix } from './finding';

/** What Obsidian refuses in a new name (observed in Obsidian 1.13.7), what a link cannot say, and hidden files. */
const UNFIT = /[*"\\<>:|?#^[\]\u0000-\u001f]|(?:^|\/)\.|\/\/|\/$|^$|[\s.]$/;

/** Creates the note that a link in the note at `from` names as `written`; `undefined` when no file can bear the name. */
export function createFix(vault: Vault, from: VaultPath, written: string): Fix | undefined {
  const path = newNotePath(vault.settings.obsidian, from, written);
  if (path === undefined || UNFIT.test(path.slice(0, -'.md'.length))) return undefined;
  return { title: `Create the note \`${path}\``, edits: new Map(), create: { path, text: '' } };
}

/**
 * Where Obsidian makes the note of an unresolved link: at the path in the link, or, where it names no folder, at
 * the place that the settings give for new notes (Obsidian Help: Internal links; Settings, Default location for
 * new notes). `undefined` when the path climbs out of the vault.
 */
function newNotePath(settings: ObsidianSettings, from: VaultPath, written: string): VaultPath | undefined {
  const name = isNotePath(written) ? written : `${written}.md`;
  if (/^\.{1,2}\//.test(name)) return joined(folderOf(from), name);
  if (name.includes('/')) return joined('', name);
  if (settings.newFileLocation === 'current') return joined(folderOf(from), name);
  if (settings.newFileLocation === 'folder') return joined(settings.newFileFolderPath, name);
  return name as VaultPath;
}

function joined(folder: string, path: string): VaultPath | undefined {
  const segments = folder.split('/').filter(Boolean);
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/') as VaultPath;
}
