import { entriesNamed } from '../fields/entries';
import { dateInPath } from '../fields/date/dateRelations';
import { type Moment, writeMoment } from '../fields/date/moment';
import { readDate } from '../fields/date/readDate';
import { fold } from '../text/fold';
import { backlinks } from '../vault/backlinks';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { baseNameOf, folderOf, pathKeyOf } from '../vault/vaultPath';
import {
  mannerOfEmbeds,
  mannerOfVault,
  slugOf,
  stemOf,
  type AssetManner,
  type NoteWords,
} from './assetManner';

/** A file that is to be stored for a note. */
export interface NewAsset {
  /** As the file is called where it comes from, with its extension. */
  readonly name: string;
  /** Whether that name says nothing: what is pasted from a screen is always called `image.png`. */
  readonly isUnnamed?: boolean;
}

export interface PlaceOptions {
  /** `inkstone.assets.pattern`; empty for none. */
  readonly pattern: string;
  /** `YYYY-MM-DD` where the author is. */
  readonly today: string;
  /** Whether there is a file that the vault does not know of, such as one that it leaves out. */
  readonly isTaken?: (path: VaultPath) => boolean;
}

/**
 * Where a new file of `note` is stored: as the author's pattern says; else in Obsidian's folder for attachments; else, where
 * that is left at the root, in the manner of the note's own pictures, or of the vault's. Never where a file is already.
 */
export function placeAsset(
  vault: Vault,
  note: Note,
  { name, isUnnamed = false }: NewAsset,
  options: PlaceOptions,
): VaultPath {
  const words = wordsOf(note, options.today);
  const extension = extensionOf(name);
  const stem = isUnnamed
    ? `Pasted image ${options.today.replaceAll('-', '')}`
    : cleanName(stemOf(name)) || 'file';
  const isFree = (path: string): boolean =>
    !vault.paths.has(pathKeyOf(path)) && options.isTaken?.(path as VaultPath) !== true;
  const placed = { ...words, stem, extension, isFree };
  if (options.pattern !== '') return byPattern(vault, note, options.pattern, placed);

  const { attachmentFolderPath } = vault.settings.obsidian;
  const isSaid = attachmentFolderPath !== '/';
  const manner = isSaid ? undefined : mannerOf(vault, note, words);
  const folder = manner?.folder ?? folderBy(note, attachmentFolderPath);
  if (manner?.numbered) {
    return firstFree(nextNumber(vault, folder), (n) => inFolder(folder, `${n}${extension}`), isFree);
  }
  return firstFree(0, (n) => inFolder(folder, `${stem}${n === 0 ? '' : ` ${n}`}${extension}`), isFree);
}

/** Where each post has a folder of its own, a logo from a folder that many posts share does not lead away from it. */
function mannerOf(vault: Vault, note: Note, words: NoteWords): AssetManner | undefined {
  const own = mannerOfEmbeds(vault, note);
  if (own?.numbered) return own;
  const custom = mannerOfVault(vault, words);
  return own && !(custom?.perPost && isShared(vault, own.folder)) ? own : custom;
}

/** Whether several notes show one picture of the folder. */
function isShared(vault: Vault, folder: string): boolean {
  return [...vault.assets.keys()].some(
    (path) =>
      folderOf(path) === folder && new Set(backlinks(vault, path).map(({ from }) => from.path)).size > 1,
  );
}

interface Placed extends NoteWords {
  readonly stem: string;
  /** With its dot; empty without one. */
  readonly extension: string;
  readonly isFree: (path: string) => boolean;
}

function byPattern(vault: Vault, note: Note, pattern: string, placed: Placed): VaultPath {
  const { day, slug, stem, extension, isFree } = placed;
  const values: Readonly<Record<string, string>> = { date: day, slug: cleanName(slug), name: stem };
  const filled = pattern.replace(/\$\{(date|slug|name)\}/g, (_, key: string) => values[key]!);
  const hasExtension = filled.includes('${ext}');
  const written = hasExtension
    ? extension === ''
      ? filled.replace('.${ext}', '').replaceAll('${ext}', '')
      : filled.replaceAll('${ext}', extension.slice(1))
    : filled + extension;
  const path = tidyFolders(
    written.startsWith('./') ? inFolder(folderOf(note.path), written.slice(2)) : written,
  );
  const folder = folderOf(path);
  if (baseNameOf(path).includes('${n}') && !folder.includes('${n}')) {
    return firstFree(
      nextNumber(vault, folder, baseNameOf(path)),
      (n) => path.replaceAll('${n}', String(n)),
      isFree,
    );
  }
  const base = path.replaceAll('${n}', '1');
  return firstFree(0, (n) => (n === 0 ? base : withNumber(base, n)), isFree);
}

function withNumber(path: string, n: number): string {
  const name = baseNameOf(path);
  const stem = stemOf(name);
  return inFolder(folderOf(path), `${stem} ${n}${name.slice(stem.length)}`);
}

function firstFree(
  from: number,
  pathFor: (n: number) => string,
  isFree: (path: string) => boolean,
): VaultPath {
  let n = from;
  while (!isFree(pathFor(n))) n++;
  return pathFor(n) as VaultPath;
}

/** One more than the highest number of the files in `folder` that are called by `name`, its `${n}` being the number. */
function nextNumber(vault: Vault, folder: string, name = '${n}.png'): number {
  const [before = '', after = ''] = fold(stemOf(name)).split('${n}');
  const inside = fold(folder);
  let highest = 0;
  for (const path of vault.assets.keys()) {
    if (fold(folderOf(path)) !== inside) continue;
    const stem = fold(stemOf(path));
    if (!stem.startsWith(before) || !stem.endsWith(after)) continue;
    const number = stem.slice(before.length, stem.length - after.length);
    if (/^\d{1,6}$/.test(number)) highest = Math.max(highest, Number(number));
  }
  return highest + 1;
}

/** Obsidian's `attachmentFolderPath`: `/` the root, `./` beside the note, `./a` below that, `a` from the root. */
function folderBy(note: Note, written: string): string {
  if (written === '/') return '';
  return tidyFolders(
    /^\.\/?/.test(written) ? inFolder(folderOf(note.path), written.replace(/^\.\/?/, '')) : written,
  );
}

/** Without empty parts, and without those that would lead out of the vault. */
function tidyFolders(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** What no file system, wiki link or URL takes becomes a dash. */
function cleanName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\0-\u001f#^[\]|\\/:*?"<>%]+/g, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '');
}

function extensionOf(name: string): string {
  const extension = /\.[^./\\\s]{1,12}$/.exec(name)?.[0] ?? '';
  return extension === name ? '' : extension.replace(/[#^[\]|:*?"<>%]/g, '');
}

function wordsOf(note: Note, today: string): NoteWords {
  return { day: writeMoment(dayOfNote(note, today), 'YYYYMMDD'), slug: slugOf(note.path) };
}

/** The day of a post: its `date`, else the one in its file name, else today. */
function dayOfNote(note: Note, today: string): Moment {
  for (const { value } of [...entriesNamed(note, 'date'), ...entriesNamed(note, 'created')]) {
    const reading = value.kind === 'text' ? readDate(value.text) : undefined;
    if (reading?.kind === 'date') return reading.moment;
  }
  const inName = dateInPath(note.path)?.moment;
  if (inName) return inName;
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  return { year, month, day };
}
