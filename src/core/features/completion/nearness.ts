import { touches } from '../../text/span';
import { onceFor } from '../../vault/onceFor';
import { resolve } from '../../vault/resolve';
import type { Note, Vault, VaultPath } from '../../vault/vault';
import { folderOf } from '../../vault/vaultPath';
import { byText } from './best';
import { naturalKey } from './naturalKey';

/** How many of a note's embeds, those closest to the caret, say where its pictures lie. */
const EMBEDS_ASKED = 100;

/**
 * The assets beside those that `note` shows, the likeliest next first: of the folder that most of its embeds lead
 * into, first what follows the last embed above the caret (`4.png` after `3.png`) and is not shown yet, then the
 * others not shown, then those that are. Without embeds, the assets of the attachment folder beside the note or
 * of the note's own folder.
 */
export function nearAssets(vault: Vault, note: Note, caret: number): readonly VaultPath[] {
  const shown = shownAssets(vault, note, caret);
  const folder = mainFolder(shown) ?? attachmentFolder(vault, note);
  const beside = foldersOf(vault.assets).get(folder) ?? [];
  const used = new Set(shown.map(({ path }) => path));
  const last = shown.filter(({ at, path }) => at < caret && folderOf(path) === folder).at(-1);
  const next = last === undefined ? 0 : beside.indexOf(last.path) + 1;
  return [
    ...beside.filter((path, at) => !used.has(path) && at >= next),
    ...beside.filter((path, at) => !used.has(path) && at < next),
    ...beside.filter((path) => used.has(path)),
  ];
}

/** The assets of each folder, in their natural order. */
const foldersOf = onceFor((assets: Vault['assets']): ReadonlyMap<string, readonly VaultPath[]> => {
  const keyed = Array.from(assets.keys(), (path) => ({ path, key: naturalKey(path) }));
  keyed.sort((a, b) => byText(a.key, b.key) || byText(a.path, b.path));
  const folders = new Map<string, VaultPath[]>();
  for (const { path } of keyed) {
    const folder = folderOf(path);
    const members = folders.get(folder);
    if (members) members.push(path);
    else folders.set(folder, [path]);
  }
  return folders;
});

interface Shown {
  readonly path: VaultPath;
  readonly at: number;
}

/** The assets that the note embeds around the caret, the embed that is being typed left out, in order. */
function shownAssets(vault: Vault, note: Note, caret: number): Shown[] {
  const embeds = note.links.filter((link) => link.embed && !touches(link.span, caret));
  const below = embeds.findIndex((link) => link.span.start > caret);
  const middle = below === -1 ? embeds.length : below;
  const from = Math.max(0, Math.min(middle - EMBEDS_ASKED / 2, embeds.length - EMBEDS_ASKED));
  return embeds.slice(from, from + EMBEDS_ASKED).flatMap((link) => {
    const resolution = resolve(vault, note, link);
    return resolution.kind === 'asset' ? [{ path: resolution.path, at: link.span.start }] : [];
  });
}

/** The folder of most of them; of equally many the one that comes first. */
function mainFolder(shown: readonly Shown[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { path } of shown) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1);
  let main: string | undefined;
  for (const [folder, count] of counts) if (count > (counts.get(main ?? '') ?? 0)) main = folder;
  return main;
}

function attachmentFolder(vault: Vault, note: Note): string {
  const setting = vault.settings.obsidian.attachmentFolderPath.replace(/\/+$/, '');
  const own = folderOf(note.path);
  if (setting === '' || setting === '.') return own;
  if (!setting.startsWith('./')) return setting;
  return own === '' ? setting.slice(2) : `${own}/${setting.slice(2)}`;
}
