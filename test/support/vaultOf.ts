import { UNKNOWN_SITE } from '../../src/core/site/defaults';
import { detectSite } from '../../src/core/site/detect';
import type { Site } from '../../src/core/site/site';
import { makeVault } from '../../src/core/vault/makeVault';
import { DEFAULT_OBSIDIAN_SETTINGS, type ObsidianSettings } from '../../src/core/vault/obsidianSettings';
import { readNote } from '../../src/core/vault/readNote';
import type { Note, Vault, VaultPath } from '../../src/core/vault/vault';

/** A path literal of a test as `VaultPath`. */
export const path = (text: string): VaultPath => text as VaultPath;

/**
 * A vault of these files: `.md` files are notes with the given text, all others assets of that many bytes. Its site is
 * `site`, or what the files in its root make it (`quartz.config.ts` and its like).
 */
export function vaultOf(
  files: Record<string, string>,
  obsidian: Partial<ObsidianSettings> = {},
  site: Site = siteOfFiles(files),
): Vault {
  const read = Object.entries(files).map(([name, text]) =>
    /\.md$/i.test(name)
      ? readNote(path(name), text)
      : { kind: 'asset' as const, path: path(name), bytes: text.length },
  );
  return makeVault(read, { obsidian: { ...DEFAULT_OBSIDIAN_SETTINGS, ...obsidian }, site });
}

function siteOfFiles(files: Record<string, string>): Site {
  const hasFolder = (folder: string): boolean =>
    Object.keys(files).some((name) => name.startsWith(`${folder}/`));
  return detectSite(files, { vaultFolder: '', hasFolder }) ?? UNKNOWN_SITE;
}

/** The note at `name`; throws when the vault has none. */
export function noteOf(vault: Vault, name: string): Note {
  const note = vault.notes.get(path(name));
  if (!note) throw new Error(`The test's vault has no note ${name}.`);
  return note;
}
