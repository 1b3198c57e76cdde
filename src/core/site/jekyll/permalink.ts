import type { Note } from '../../vault/vault';
import { baseNameOf } from '../../vault/vaultPath';
import { dayOfYear, weekday, type Day } from '../day';
import { valueOf, writtenOf } from '../frontmatterValues';
import type { JekyllSite } from '../site';
import { categoriesOf, writtenPermalink, type JekyllDocument } from './document';
import { slugify, slugifyPretty } from './slugify';

/** Styles that have a name (Jekyll: Permalinks). */
const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const LONG_MONTHS =
  'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');
const LONG_DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** The URL path that Jekyll gives a document. */
export function jekyllUrlPath(
  site: JekyllSite,
  note: Note,
  { document, contentPath }: { readonly document: JekyllDocument; readonly contentPath: string },
): string {
  const written = writtenPermalink(site, note, { contentPath, type: document.type });
  const template = written ?? templateOf(site, document);
  const values = valuesOf(note, document);
  const filled = (STYLES[template] ?? template).replace(
    /:([a-z_]+)/g,
    (placeholder, name: string) => valueFor(values, name) ?? placeholder,
  );
  return `/${filled}`.replace(/\/{2,}/g, '/').replace(/\/index\.html$/, '/');
}

function templateOf(site: JekyllSite, { type, path, collection }: JekyllDocument): string {
  if (type === 'post' || type === 'draft') return site.collections.get('posts')?.permalink ?? site.permalink;
  if (type === 'page') {
    const isIndex = baseNameOf(path) === 'index';
    return isIndex ? '/:dir/' : withSuffix('/:path', site.permalink);
  }
  return site.collections.get(collection)?.permalink ?? withSuffix('/:collection/:path', site.permalink);
}

/** A page ends as posts do (Jekyll Utils, `add_permalink_suffix`). */
function withSuffix(template: string, style: string): string {
  if (style === 'pretty') return `${template}/`;
  if (['date', 'ordinal', 'none'].includes(style)) return `${template}:output_ext`;
  if (style.endsWith('/')) return `${template}/`;
  return style.endsWith(':output_ext') ? `${template}:output_ext` : template;
}

type Values = Readonly<Record<string, string>>;

/** A name may run on into the text behind it (`:titlex`): the longest that is known counts. */
function valueFor(values: Values, name: string): string | undefined {
  for (let length = name.length; length > 0; length--) {
    const known = name.slice(0, length);
    if (Object.hasOwn(values, known)) return values[known]! + name.slice(length);
  }
  return undefined;
}

function valuesOf(note: Note, document: JekyllDocument): Values {
  const slug = writtenOf(valueOf(note, 'slug'))?.text;
  const { path, name, collection } = document;
  const categories = categoriesOf(note, document);
  return {
    title: slugifyPretty(slug ?? name),
    slug: slugify(slug ?? name),
    name: slugify(name),
    basename: baseNameOf(path),
    path,
    dir: path.slice(0, Math.max(0, path.lastIndexOf('/'))),
    collection,
    output_ext: '.html',
    categories: categories.join('/'),
    slugified_categories: categories.map(slugify).join('/'),
    ...(document.date && dateValues(document.date)),
  };
}

function dateValues(date: Day): Values {
  const { year, month, day, time } = date;
  const [hour = '00', minute = '00'] = time?.split(':') ?? [];
  const short = (number: string): string => String(Number(number));
  const ofWeek = weekday(date) - 1;
  const monthAt = Number(month) - 1;
  return {
    year,
    short_year: year.slice(2),
    month,
    i_month: short(month),
    short_month: MONTHS[monthAt]!,
    long_month: LONG_MONTHS[monthAt]!,
    day,
    i_day: short(day),
    y_day: String(dayOfYear(date)).padStart(3, '0'),
    short_day: DAYS[ofWeek]!,
    long_day: LONG_DAYS[ofWeek]!,
    week: String(isoWeek(date)).padStart(2, '0'),
    hour,
    minute,
    second: '00',
  };
}

/** The week of the year, the first being the one with the year's first Thursday (ISO 8601). */
function isoWeek(date: Day): number {
  const week = Math.floor((dayOfYear(date) - weekday(date) + 10) / 7);
  if (week < 1) return isoWeek({ ...date, year: String(Number(date.year) - 1), month: '12', day: '31' });
  return week === 53 && endsInWeekOne(date.year) ? 1 : week;
}

function endsInWeekOne(year: string): boolean {
  return weekday({ year, month: '12', day: '31', time: undefined }) < 4;
}
