import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { CONFIG_FILE, readConfig } from '../core/config';
import { settingsOf, type Settings } from '../core/settings';
import type { Note, Vault } from '../core/vault/vault';
import { isNotePath } from '../core/vault/vaultPath';
import { findVaultRoot } from '../node/findVaultRoot';
import { readConfigAround, readConfigFile } from '../node/readConfigFile';
import type { AuthorSays } from '../node/readSettings';
import { readVault } from '../node/readVault';
import { readWalkRules, withoutGlobs } from '../node/walkRules';
import { toSlashes } from '../node/toSlashes';
import { CannotRun } from './cannotRun';

/** A vault and the part of it that the command was asked about. */
export interface OpenVault {
  /** The vault's root: an absolute path as the system writes it. */
  readonly root: string;
  readonly vault: Vault;
  /** The notes of the part, sorted by path. */
  readonly notes: readonly Note[];
  /** How many assets lie in the part. */
  readonly assets: number;
  /** What the configuration file says, and the defaults where it says nothing. */
  readonly settings: Settings;
}

/** How a vault is to be read. What the command line says goes before what the configuration file says. */
export interface OpenOptions extends AuthorSays {
  readonly cwd: string;
  /** The configuration file, when it is not the one in the vault or above it. */
  readonly config?: string | undefined;
}

/**
 * Reads the whole vault around `place`, a folder or a note: links of a part may lead anywhere. The root is the
 * nearest folder with a `.obsidian`; without one it is the folder that was named, and for a note the working
 * directory `cwd` if that holds the note. Throws `CannotRun`.
 */
export function openVault(place: string, { cwd, config, ...says }: OpenOptions): OpenVault {
  const path = realPathOf(place);
  const stats = statSync(path);
  const isFolder = stats.isDirectory();
  if (!isFolder && !(stats.isFile() && isNotePath(path)))
    throw new CannotRun(`${place} is neither a folder nor a Markdown note.`);
  if (isFolder) mustBeReadable(path, place);

  const root = isFolder
    ? findVaultRoot(join(path, 'note.md'), [path])
    : findVaultRoot(path, [realPathOf(cwd)]);
  const settings = settingsFor(root, config === undefined ? undefined : resolve(cwd, config));
  const vault = readVault(root, withoutGlobs(readWalkRules(root), settings.exclude), {
    site: { ...settings.site, ...says.site },
    schemaRules: [...settings.schemaRules, ...(says.schemaRules ?? [])],
  });
  const part = toSlashes(relative(root, path));
  const isInPart = (file: string): boolean => part === '' || file === part || file.startsWith(`${part}/`);
  const notes = [...vault.notes.values()].filter((note) => isInPart(note.path));
  if (!isFolder && notes.length === 0) {
    throw new CannotRun(
      `${place} is no part of the vault in ${root}: .gitignore leaves it out, the settings, or a name with a dot.`,
    );
  }
  notes.sort((a, b) => (a.path < b.path ? -1 : 1));
  const assets = [...vault.assets.keys()].filter(isInPart).length;
  return { root, vault, notes, assets, settings };
}

/** What the file `named` says, or the configuration file of the vault at `root`. */
function settingsFor(root: string, named: string | undefined): Settings {
  const found = named === undefined ? readConfigAround(root) : readConfigFile(named);
  if (named !== undefined && !found)
    throw new CannotRun(`${named}: there is no ${CONFIG_FILE} that can be read.`);
  if (!found) return settingsOf(undefined);
  const config = readConfig(found.text);
  if ('problem' in config) throw new CannotRun(`${found.file} ${config.problem}`);
  return settingsOf(config.section);
}

/** The path as the disk spells it, links followed. */
function realPathOf(place: string): string {
  try {
    return realpathSync.native(place);
  } catch (error) {
    throw new CannotRun(`${place}: ${reasonOf(error)}.`);
  }
}

function mustBeReadable(folder: string, place: string): void {
  try {
    readdirSync(folder);
  } catch (error) {
    throw new CannotRun(`${place}: ${reasonOf(error)}.`);
  }
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such folder or note';
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read';
  if (code === 'ELOOP') return 'its links lead in a circle';
  if (code === undefined) throw error;
  return `it cannot be read (${code})`;
}
