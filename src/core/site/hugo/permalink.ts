import type { Note } from '../../vault/vault';
import { dayOf, dayOfYear, readDay, weekday, type Day } from '../day';
import { valueOfAnyCase, writtenOf } from '../frontmatterValues';
import type { HugoSite } from '../site';
import { sanitizePath } from './sanitize';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** The date of a page that says none. */
const NEVER: Day = { year: '0001', month: '01', day: '01', time: undefined };

/** A date at the start of a file name, and what stands behind it. */
const DATED = /^(\d{4}-\d{2}-\d{2})[-_]?(.*)$/;

/** The date that decides URLs; of the file name where the site reads it there. */
export function hugoDate({ readsDateInName }: HugoSite, note: Note, contentPath: string): Day | undefined {
  const dated = readsDateInName ? DATED.exec(nameOfPage(contentPath)) : undefined;
  return (
    (dated ? readDay(dated[1]!) : undefined) ??
    dayOf(valueOfAnyCase(note, 'date', 'publishdate', 'pubdate', 'published'))
  );
}

/** The name of a page: of its file, or of its folder when that is a bundle. */
function nameOfPage(contentPath: string): string {
  const [, folder = '', base = ''] = /^(?:(?:.*\/)?([^/]+)\/)?([^/]+)\.md$/i.exec(contentPath) ?? [];
  return base === 'index' && folder !== '' ? folder : base;
}

/** The URL path that Hugo gives the note at `contentPath`. */
export function hugoUrlPath(site: HugoSite, note: Note, contentPath: string): string {
  const [, folder = '', base = ''] = /^(.*\/)?([^/]+)\.md$/i.exec(contentPath) ?? [];
  const folders = folder.split('/').filter((name) => name !== '');
  const isHome = folders.length === 0 && (base === '_index' || base === 'index');
  const isSection = base === '_index';
  const name = nameOfPage(contentPath);
  const inFolders = base === 'index' ? folders.slice(0, -1) : folders;
  const date = hugoDate(site, note, contentPath);
  const slug = isSection ? undefined : slugOf(site, note, name);
  const parts = { folders: inFolders, name: isSection ? (folders.at(-1) ?? '') : name, slug, date };
  const url = writtenOf(valueOfAnyCase(note, 'url'))?.text;
  if (url !== undefined && url !== '') return writtenUrl(fill(url, note, parts));
  if (isHome) return '/';
  const template = (isSection ? site.sectionPermalinks : site.permalinks).get(inFolders[0] ?? '');
  const segments =
    template === undefined
      ? [...inFolders, ...(isSection ? [] : [slug ?? name])]
      : fill(template, note, parts)
          .split('/')
          .filter((segment) => segment !== '');
  return toPath(site, segments, isSection || !isUgly(site, inFolders[0] ?? ''));
}

/** Of the frontmatter, else of the file name behind its date. */
function slugOf({ readsDateInName }: HugoSite, note: Note, name: string): string | undefined {
  const written = writtenOf(valueOfAnyCase(note, 'slug'))?.text;
  const rest = readsDateInName ? DATED.exec(name)?.[2] : undefined;
  return written ?? (rest === '' ? undefined : rest);
}

function isUgly({ uglyUrls }: HugoSite, section: string): boolean {
  return typeof uglyUrls === 'boolean' ? uglyUrls : uglyUrls.includes(section);
}

/** As the author wrote it, but for a slash at its start, and at its end when it names no file. */
function writtenUrl(url: string): string {
  const path = `/${url.replace(/^\/+/, '')}`;
  return /\.[A-Za-z0-9]+$/.test(path) || path.endsWith('/') ? path : `${path}/`;
}

function toPath(site: HugoSite, segments: readonly string[], isFolder: boolean): string {
  const path = sanitizePath(segments.join('/'));
  const inner = site.keepsCase ? path : path.toLowerCase();
  if (inner === '') return '/';
  return isFolder ? `/${inner}/` : `/${inner}.html`;
}

interface Parts {
  readonly folders: readonly string[];
  readonly name: string;
  readonly slug: string | undefined;
  readonly date: Day | undefined;
}

/** Fills in a template (Hugo: Configure permalinks, Tokens); what is no token stays. */
function fill(template: string, note: Note, { folders, name, slug, ...parts }: Parts): string {
  const title = sanitizePath(note.frontmatter?.title ?? '') || name;
  const date = parts.date ?? NEVER;
  const ofWeek = weekday(date) % 7;
  const values: Readonly<Record<string, string>> = {
    year: date.year,
    month: date.month,
    monthname: MONTHS[Number(date.month) - 1]!,
    day: date.day,
    weekday: String(ofWeek),
    weekdayname: DAYS[ofWeek]!,
    yearday: String(dayOfYear(date)),
    section: folders[0] ?? '',
    sections: folders.join('/'),
    title,
    slug: slug ?? title,
    slugorfilename: slug ?? name,
    slugorcontentbasename: slug ?? name,
    filename: name,
    contentbasename: name,
  };
  return template
    .replace(/:sections\[([^\]]*)\]/g, (_token, slice: string) => sliceOf(folders, slice).join('/'))
    .replace(/:([a-z]+)/g, (token, word: string) => values[word] ?? token);
}

/** `1:`, `:last`, `last` or `1:2` of the folders (Hugo: Configure permalinks, slice syntax). */
function sliceOf(folders: readonly string[], slice: string): readonly string[] {
  const at = (written: string, otherwise: number): number =>
    written === 'last' ? folders.length - 1 : written === '' ? otherwise : Number(written);
  const [first = '', end] = slice.split(':');
  const start = at(first, 0);
  return folders.slice(start, end === undefined ? start + 1 : at(end, folders.length));
}
