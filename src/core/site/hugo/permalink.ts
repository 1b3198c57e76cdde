import type { Note } from '../../vault/vault';
import { dayOf, dayOfYear, weekday, type Day } from '../day';
import { valueOfAnyCase, writtenOf } from '../frontmatterValues';
import type { HugoSite } from '../site';
import { sanitizePath } from './sanitize';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** The date of a page that says none. */
const NEVER: Day = { year: '0001', month: '01', day: '01', time: undefined };

/** The URL path that Hugo gives the note at `contentPath`. */
export function hugoUrlPath(site: HugoSite, note: Note, contentPath: string): string {
  const url = writtenOf(valueOfAnyCase(note, 'url'))?.text;
  if (url !== undefined && url !== '') return writtenUrl(url);
  const [, folder = '', base = ''] = /^(.*\/)?([^/]+)\.md$/i.exec(contentPath) ?? [];
  const folders = folder.split('/').filter((name) => name !== '');
  if (base === '_index' || (base === 'index' && folders.length === 0)) return toPath(site, folders, true);
  const name = base === 'index' ? folders.pop()! : base;
  const slug = writtenOf(valueOfAnyCase(note, 'slug'))?.text;
  const template = site.permalinks.get(folders[0] ?? '');
  const segments =
    template === undefined
      ? [...folders, slug ?? name]
      : fill(template, note, { folders, name, slug })
          .split('/')
          .filter((segment) => segment !== '');
  return toPath(site, segments, !site.uglyUrls);
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
}

/** Fills in a template (Hugo: Configure permalinks, Tokens); what is no token stays. */
function fill(template: string, note: Note, { folders, name, slug }: Parts): string {
  const title = sanitizePath(note.frontmatter?.title ?? '') || name;
  const date = dayOf(valueOfAnyCase(note, 'date', 'publishdate', 'pubdate', 'published')) ?? NEVER;
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
  return template.replace(/:([a-z]+)/g, (token, word: string) => values[word] ?? token);
}
