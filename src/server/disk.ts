import { join } from 'node:path';
import { findVaultRoot } from '../node/findVaultRoot';
import { isBehindLink } from '../node/isBehindLink';
import { readFileChange } from '../node/readFileChange';
import { readSettings, type AuthorSays } from '../node/readSettings';
import { foldersAbove } from '../node/readSite';
import { readFile } from '../node/readVault';
import { walk } from '../node/walk';
import { readWalkRules, withoutGlobs, type WalkRules } from '../node/walkRules';
import { saysPublisher } from '../core/site/detect';
import { makeVault } from '../core/vault/makeVault';
import type { Asset, Note, VaultChange, VaultPath } from '../core/vault/vault';
import { baseNameOf } from '../core/vault/vaultPath';
import { inSlices } from './slices';
import { OWN_SETTINGS_FILES } from '../core/vault/ownSettings';
import type { SettingsCache } from './settings';
import type { Extent, Store, VaultOnDisk, VaultSlot } from './store';
import { fileInVault, uriOfFile, vaultPathOf } from './uris';

/** Reads vaults without keeping anyone waiting for long. */
export class Disk {
  readonly #settings: SettingsCache;
  readonly #walks = new Map<string, Walk>();

  constructor(settings: SettingsCache) {
    this.#settings = settings;
  }

  /** Reads the vault at `root`; messages pass meanwhile. Never rejects: what cannot be read is left out. */
  async readVault(root: string, extent: Extent): Promise<VaultOnDisk> {
    const { exclude, site, schemaRules } = await this.#settings.of(uriOfFile(root));
    const rules = rulesFor(root, { extent, exclude });
    const says = { site, schemaRules };
    this.#walks.set(root, { rules, exclude, says });
    const nested: string[] = [];
    const files: (Note | Asset)[] = [];
    for await (const path of inSlices(walk(root, notingVaults(root, { rules, nested })))) {
      const file = readFile(root, path);
      if (file) files.push(file);
    }
    return { vault: makeVault(files, readSettings(root, says)), nested };
  }

  /**
   * The author changed settings: reads those vaults again of which other files are to be left out than before, and takes
   * over what is now said of the site and of the frontmatter.
   */
  async rereadWhereSettingsChanged(store: Store): Promise<void> {
    for (const slot of store.slots) {
      const { exclude, site, schemaRules } = await this.#settings.of(slot.uri);
      const says = { site, schemaRules };
      const walk = this.#walks.get(slot.root);
      if (!walk) continue;
      if (walk.exclude.join('\n') !== exclude.join('\n')) store.reread(slot);
      else if (JSON.stringify(walk.says) !== JSON.stringify(says)) {
        this.#walks.set(slot.root, { ...walk, says });
        store.apply(slot, [{ kind: 'settings', settings: readSettings(slot.root, says) }]);
      }
    }
  }

  /** Whether an event at `path` can change which files belong to the vault, so that all of it must be read again. */
  redrawsVault({ root, nested }: VaultSlot, path: VaultPath): boolean {
    if (baseNameOf(path) === '.gitignore' || isBehindLink(root, path)) return true;
    const [, folder] = /^(.+)\/\.obsidian(?:\/|$)/.exec(path) ?? [];
    if (folder === undefined) return false;
    const inside = fileInVault(root, folder as VaultPath);
    return isVault(root, inside) !== nested.includes(inside);
  }

  /** What configurations above a vault say of it, if one of `files`, of which something has become, is one. */
  readChangesAbove({ root }: VaultSlot, files: readonly string[]): VaultChange[] {
    const isConfiguration = (file: string): boolean =>
      foldersAbove(root).some((folder) => {
        const path = vaultPathOf(folder, file);
        return path !== undefined && saysPublisher(path);
      });
    if (!files.some(isConfiguration)) return [];
    return [{ kind: 'settings', settings: readSettings(root, this.#walks.get(root)?.says) }];
  }

  /** What the disk says about a file or folder of a vault that came, changed or went. */
  readChanges(slot: VaultSlot, path: VaultPath): VaultChange[] {
    const { root } = slot;
    const { rules, says } = this.#walks.get(root) ?? {};
    const isSchema = says?.schemaRules?.some(({ source }) => source === path) === true;
    const settings =
      isSchema || saysOfItself(path)
        ? [{ kind: 'settings', settings: readSettings(root, says) } as const]
        : [];
    if (!rules?.isWalked(path)) return settings;
    const now = readFileChange(root, path);
    if (now.kind !== 'removed') return [...settings, now];
    const gone = filesAt(slot, path).map((file) => ({ kind: 'removed', path: file }) as const);
    const below = walk(fileInVault(root, path), rulesBelow(rules, path));
    return [
      ...settings,
      ...gone,
      ...below.map((file) => readFileChange(root, `${path}/${file}` as VaultPath)),
    ];
  }
}

/** Which files of a folder belong to its vault, and what the author's settings were when that was found out. */
interface Walk {
  readonly rules: WalkRules;
  readonly exclude: readonly string[];
  readonly says: AuthorSays;
}

const OWN_FILES: ReadonlySet<string> = new Set(['.obsidian/app.json', ...Object.values(OWN_SETTINGS_FILES)]);

/** Whether the file at `path` says something of the vault as a whole. */
function saysOfItself(path: VaultPath): boolean {
  return OWN_FILES.has(path) || saysPublisher(path);
}

/** The vault's own rules, and what the author wants left out. */
function rulesFor(
  root: string,
  { extent, exclude }: { readonly extent: Extent; readonly exclude: readonly string[] },
): WalkRules {
  const rules = withoutGlobs(readWalkRules(root), exclude);
  if (extent === 'all') return rules;
  const isWalked = (path: string): boolean => !path.includes('/') && rules.takesFile(path);
  return { ...rules, entersFolder: () => false, isWalked };
}

/** `rules`; the folders that they refuse and that are vaults themselves go into `nested`. */
function notingVaults(
  root: string,
  { rules, nested }: { readonly rules: WalkRules; readonly nested: string[] },
): WalkRules {
  return {
    ...rules,
    entersFolder(path) {
      if (rules.entersFolder(path)) return true;
      const folder = fileInVault(root, path as VaultPath);
      const isHidden = baseNameOf(path).startsWith('.') || baseNameOf(path) === 'node_modules';
      if (!isHidden && isVault(root, folder)) nested.push(folder);
      return false;
    },
  };
}

/** Whether `folder`, in the vault at `root`, is a vault of its own. */
function isVault(root: string, folder: string): boolean {
  return findVaultRoot(join(folder, 'any'), [root]) === folder;
}

function rulesBelow(rules: WalkRules, folder: string): WalkRules {
  return {
    entersFolder: (path) => rules.entersFolder(`${folder}/${path}`),
    takesFile: (path) => rules.takesFile(`${folder}/${path}`),
    isWalked: (path) => rules.isWalked(`${folder}/${path}`),
  };
}

/** The files that the vault has at `path`: the one of that name, or all in the folder of that name. */
function filesAt({ vault }: VaultSlot, path: VaultPath): VaultPath[] {
  if (vault.notes.has(path) || vault.assets.has(path)) return [path];
  const isBelow = (file: VaultPath): boolean => file.startsWith(`${path}/`);
  return [...vault.notes.keys(), ...vault.assets.keys()].filter(isBelow);
}
