import type { Note } from '../../vault/vault';
import { baseNameOf, folderOf, withoutNoteExtension } from '../../vault/vaultPath';
import { dayOf, readDay, type Day } from '../day';
import { entryOf, truthOf, valueOf, writtenOf } from '../frontmatterValues';
import type { JekyllDefaults, JekyllSite } from '../site';

/** What Jekyll takes a file for. */
export interface JekyllDocument {
  readonly type: 'post' | 'draft' | 'page' | 'document';
  /** `posts`, or the name of the collection; empty for a page. */
  readonly collection: string;
  /** From the folder of the collection, or the source folder for a page; without `.md`. */
  readonly path: string;
  /** The folders above `_posts`, which are categories. */
  readonly above: readonly string[];
  /** Of the frontmatter, else of the file name; `undefined` when neither says one. */
  readonly date: Day | undefined;
  /** The file name without date and `.md`. */
  readonly name: string;
}

/** A file name with its date (Jekyll: Posts). */
const DATED = /^(\d{2,4}-\d{1,2}-\d{1,2})-(.+)$/;

/** Reads the note at `contentPath` as Jekyll does; `undefined` when it does not look there. */
export function readJekyllDocument(
  site: JekyllSite,
  note: Note,
  contentPath: string,
): JekyllDocument | undefined {
  const place = placeOf(site, contentPath);
  if (!place) return undefined;
  const path = withoutNoteExtension(place.path);
  const base = baseNameOf(path);
  const dated = DATED.exec(base);
  const date = dayOf(valueOf(note, 'date')) ?? (dated ? readDay(dated[1]!) : undefined);
  const isNamed = place.type !== 'page' && dated !== null;
  return { ...place, path, date, name: isNamed ? dated[2]! : base };
}

type Place = Pick<JekyllDocument, 'type' | 'collection' | 'path' | 'above'>;

function placeOf(site: JekyllSite, contentPath: string): Place | undefined {
  const root = site.collectionsFolder === '' ? '' : `${site.collectionsFolder}/`;
  const [, above = '', kind, path] = /^(.*?\/)?_(posts|drafts)\/(.+)$/.exec(contentPath) ?? [];
  if (path !== undefined && (above.startsWith(root) || kind === 'drafts')) {
    const type = kind === 'posts' ? 'post' : 'draft';
    const inner = above.startsWith(root) ? above.slice(root.length) : above;
    return isHidden(site, inner) ? undefined : { type, collection: 'posts', path, above: foldersOf(inner) };
  }
  const [, collection, inCollection] = /^_([^/]+)\/(.+)$/.exec(contentPath.slice(root.length)) ?? [];
  const isIncluded = site.includes.includes(`_${collection}`);
  if (collection !== undefined && contentPath.startsWith(root) && !isIncluded) {
    if (!site.collections.has(collection) || isHidden(site, inCollection!)) return undefined;
    return { type: 'document', collection, path: inCollection!, above: [] };
  }
  return isHidden(site, contentPath)
    ? undefined
    : { type: 'page', collection: '', path: contentPath, above: [] };
}

/** Whether a part of the path keeps Jekyll away: a name that begins with `.`, `_` or `#`, or ends in `~`, and is not included. */
function isHidden({ includes }: JekyllSite, path: string): boolean {
  return path.split('/').some((name) => /^[._#]|~$/.test(name) && !includes.includes(name));
}

function foldersOf(path: string): string[] {
  return path.split('/').filter((folder) => folder !== '');
}

/** The categories of a post: of the folders above it, then of its frontmatter, each once. */
export function categoriesOf(note: Note, { above }: JekyllDocument): string[] {
  const entry = entryOf(note, ['categories']) ?? entryOf(note, ['category']);
  const value = entry?.value;
  const written =
    value?.kind === 'list'
      ? value.items.flatMap((item) => writtenOf(item)?.text ?? [])
      : entry?.key === 'category'
        ? [writtenOf(value)?.text ?? '']
        : (writtenOf(value)?.text ?? '').split(/\s+/);
  return [...new Set([...above, ...written].map((name) => name.toLowerCase()).filter((name) => name !== ''))];
}

/** The permalink that the frontmatter says, or the site's `defaults` for where it lies; `undefined` when neither does. */
export function writtenPermalink(
  site: JekyllSite,
  note: Note,
  at: { readonly contentPath: string; readonly type: JekyllDocument['type'] },
): string | undefined {
  return writtenOf(valueOf(note, 'permalink'))?.text ?? defaultOf(site, at, ({ permalink }) => permalink);
}

/** Whether the frontmatter, or the site's `defaults`, say that it is not published. */
export function isHeldBack(
  site: JekyllSite,
  note: Note,
  at: { readonly contentPath: string; readonly type: JekyllDocument['type'] },
): boolean {
  return (truthOf(valueOf(note, 'published')) ?? defaultOf(site, at, ({ published }) => published)) === false;
}

/** The value of the last and longest path that fits (Jekyll: Front Matter Defaults). */
function defaultOf<T>(
  { defaults }: JekyllSite,
  { contentPath, type }: { readonly contentPath: string; readonly type: JekyllDocument['type'] },
  read: (values: JekyllDefaults) => T | undefined,
): T | undefined {
  const name = type === 'document' ? folderOf(contentPath).split('/')[0]!.replace(/^_/, '') : `${type}s`;
  let best: JekyllDefaults | undefined;
  for (const values of defaults) {
    const fits =
      (values.path === '' || contentPath === values.path || contentPath.startsWith(`${values.path}/`)) &&
      (values.type === '' || values.type === name);
    if (fits && read(values) !== undefined && values.path.length >= (best?.path.length ?? 0)) best = values;
  }
  return best && read(best);
}
