import { fold } from '../text/fold';
import { backlinks } from '../vault/backlinks';
import { formatOf } from '../vault/fileFormats';
import { destinationOf, resolve } from '../vault/resolve';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { baseNameOf, folderOf, isNotePath, nameOf } from '../vault/vaultPath';

/** Where new files of a note go. */
export interface AssetManner {
  /** From the root of the vault, without slashes at its ends; empty for the root. */
  readonly folder: string;
  /** Whether the files there are called `1.png`, `2.png`. */
  readonly numbered: boolean;
  /** Whether it is the custom of the vault to have a folder for each post. */
  readonly perPost?: boolean;
}

/** What stands for a part of a note in the name of a folder. */
export interface NoteWords {
  /** `20180509`. */
  readonly day: string;
  /** The name of the note without a date before it. */
  readonly slug: string;
}

const NUMBER = /^\d{1,4}$/;

/** Whether `path` is a picture, sound, film or PDF: what a note shows in place. */
export function isMedia(path: string): boolean {
  const format = formatOf(path);
  return format === 'image' || format === 'audio' || format === 'video' || format === 'pdf';
}

/** Whether the file is called by a number alone, as `5.png`. */
export function isNumbered(path: string): boolean {
  return NUMBER.test(stemOf(path));
}

/** The name of a file without its extension. */
export function stemOf(path: string): string {
  return baseNameOf(path).replace(/\.[^.]*$/, '');
}

/**
 * The manner of the note's own embeds: the folder in which most of its numbered pictures lie, else most of those that no
 * other note shows. `undefined` when it shows none of its own: a logo that stands above many posts says nothing.
 */
export function mannerOfEmbeds(vault: Vault, note: Note): AssetManner | undefined {
  const shown = new Set<VaultPath>();
  for (const link of note.links) {
    if (!link.embed) continue;
    const path = destinationOf(resolve(vault, note, link))?.path;
    if (path !== undefined && vault.assets.has(path) && isMedia(path)) shown.add(path);
  }
  const own = [...shown].filter((path) =>
    backlinks(vault, path).every(({ from }) => from.path === note.path),
  );
  const numbered = mostUsedFolder(own.filter(isNumbered)) ?? mostUsedFolder([...shown].filter(isNumbered));
  if (numbered !== undefined) return { folder: numbered, numbered: true };
  const folder = mostUsedFolder(own);
  return folder === undefined ? undefined : { folder, numbered: false };
}

/** The folder of most of `paths`; of several the one that comes last. */
function mostUsedFolder(paths: readonly VaultPath[]): string | undefined {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].filter(([, count]) => count === most).at(-1)?.[0];
}

/** So many folders make a custom, and so many pictures a place for them. */
const CUSTOM = 3;

/**
 * The manner of the vault, for a note that shows nothing yet: a folder for each post, called by its day (`20180509`,
 * `2018-05-09`) or by the post itself, else the one in which most pictures lie. `undefined` when there is no custom.
 */
export function mannerOfVault(vault: Vault, words: NoteWords): AssetManner | undefined {
  const folders = mediaFolders(vault);
  const custom = perPostCustom(vault, folders);
  if (custom) {
    const dashed = words.day.replace(/^(\d{4})(\d\d)/, '$1-$2-');
    const name = { day: words.day, dashed, slug: words.slug }[custom.kind];
    const folder = custom.above === '' ? name : `${custom.above}/${name}`;
    return { folder, numbered: isMostly(custom), perPost: true };
  }
  const all = folders.reduce((sum, { files }) => sum + files, 0);
  const most = folders.reduce<MediaFolder | undefined>(
    (a, b) => (a && a.files >= b.files ? a : b),
    undefined,
  );
  return most && most.files >= CUSTOM && most.files * 2 > all
    ? { folder: most.folder, numbered: false }
    : undefined;
}

interface Counted {
  readonly files: number;
  /** How many of them are called by a number. */
  readonly numbered: number;
}

interface MediaFolder extends Counted {
  readonly folder: string;
}

/** The folders in which pictures lie, sorted. */
function mediaFolders(vault: Vault): MediaFolder[] {
  const folders = new Map<string, VaultPath[]>();
  for (const path of vault.assets.keys()) {
    if (!isMedia(path)) continue;
    const folder = folderOf(path);
    const files = folders.get(folder);
    if (files) files.push(path);
    else folders.set(folder, [path]);
  }
  return [...folders]
    .map(([folder, files]) => ({
      folder,
      files: files.length,
      numbered: files.filter(isNumbered).length,
    }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** What the folder of a post is called by. */
type Kind = 'day' | 'dashed' | 'slug';

interface Custom extends Counted {
  /** The folder in which those of the posts lie. */
  readonly above: string;
  readonly kind: Kind;
  readonly folders: number;
}

function perPostCustom(vault: Vault, folders: readonly MediaFolder[]): Custom | undefined {
  const slugs = new Set([...vault.notes.keys()].map((path) => fold(slugOf(path))));
  const customs = new Map<string, Custom>();
  for (const { folder, files, numbered } of folders) {
    const kind = kindOf(baseNameOf(folder), slugs);
    if (!kind) continue;
    const above = folderOf(folder);
    const so = customs.get(`${kind}/${above}`) ?? { above, kind, folders: 0, files: 0, numbered: 0 };
    customs.set(`${kind}/${above}`, {
      ...so,
      folders: so.folders + 1,
      files: so.files + files,
      numbered: so.numbered + numbered,
    });
  }
  const [best] = [...customs.values()].sort((a, b) => b.folders - a.folders);
  return best && best.folders >= CUSTOM ? best : undefined;
}

function isMostly({ files, numbered }: Counted): boolean {
  return numbered * 2 > files;
}

function kindOf(name: string, slugs: ReadonlySet<string>): Kind | undefined {
  if (/^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(name)) return 'day';
  if (/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(name)) return 'dashed';
  return slugs.has(fold(name)) ? 'slug' : undefined;
}

/** The name of the note without a date before it, blanks as dashes. */
export function slugOf(path: VaultPath): string {
  const name = isNotePath(path) ? nameOf(path) : stemOf(path);
  const bare = name.replace(/^\d{4}([-_.]?)\d\d\1\d\d[-_ .]+/, '');
  return (bare === '' ? name : bare).trim().replace(/\s+/g, '-');
}
