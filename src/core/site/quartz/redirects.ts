import type { Note } from '../../vault/vault';
import { folderOf } from '../../vault/vaultPath';
import { valueOf, writtenOf, type Written } from '../frontmatterValues';
import type { Redirect } from '../page';
import { joinPaths, normalizePath } from '../paths';
import type { QuartzSite } from '../site';
import { isBefore } from '../version';
import { quartzList } from './lists';
import { endsWithSegment, extensionOf, simplifySlug, slugOfFile, type Slug } from './slug';

/** An alias or permalink, and the file that Quartz writes for it, without `.html`. */
export interface QuartzAlias extends Written {
  /** As Quartz knows it while it looks for links; may hold `..`. */
  readonly slug: Slug;
  /** As the file is called, from the output folder; begins with `..` when it lies outside. */
  readonly file: string;
}

/** The redirects to `note`, which lies at `contentPath` (Quartz aliases.ts; not the same in 4.4 and 4.5). */
export function quartzRedirects(site: QuartzSite, note: Note, contentPath: string): Redirect[] {
  if (!site.redirectsAliases) return [];
  return quartzAliases(site, note, contentPath).map(({ text, span, file }) => ({
    from: urlPathOfFile(file),
    alias: text,
    span,
    escapesRoot: file === '..' || file.startsWith('../'),
  }));
}

/** So many are looked at: no author gives a note more names. */
const MOST_ALIASES = 500;

/** The aliases of `note` and its permalink, in the order in which Quartz takes them. */
export function quartzAliases(site: QuartzSite, note: Note, contentPath: string): QuartzAlias[] {
  const aliases = quartzList(note, ['aliases', 'alias']).slice(0, MOST_ALIASES);
  const permalink = permalinkOf(site, note);
  if (isOld(site)) return [...aliases.map(oldAlias(contentPath)), ...permalink.map(oldPermalink)];
  const place = placer(contentPath);
  return [
    ...aliases.map((alias) => place(alias, slugOfFile(`${alias.text}.md`))),
    ...permalink.map((alias) => place(alias, alias.text)),
  ];
}

/** Whether the site is made by a Quartz before 4.5, which changed what an alias means. */
export function isOld({ version }: QuartzSite): boolean {
  return version !== undefined && isBefore(version, [4, 5]);
}

function permalinkOf(site: QuartzSite, note: Note): Written[] {
  const value = valueOf(note, 'permalink');
  if (value?.kind === 'number' && isOld(site)) return [];
  const permalink = writtenOf(value);
  return permalink === undefined || permalink.text === '' ? [] : [permalink];
}

/** 4.4: relative to the folder of the note, as it is called on disk; nothing is made fit for a URL. */
function oldAlias(contentPath: string): (alias: Written) => QuartzAlias {
  const folder = folderOf(contentPath);
  return (alias) => oldPermalink({ ...alias, text: joinPaths(folder, alias.text) }, alias.text);
}

function oldPermalink({ text: path, span }: Written, written: unknown): QuartzAlias {
  const slug = path.endsWith('/') ? `${path}index` : path;
  return { text: typeof written === 'string' ? written : path, span, slug, file: fileOf(slug) };
}

/** 4.5: from the site's root, unless it begins with a dot. */
function placer(contentPath: string): (alias: Written, slug: Slug) => QuartzAlias {
  const page = simplifySlug(slugOfFile(contentPath));
  return ({ text, span }, slug) => {
    const file = isRelative(slug) ? normalizePath(`${page}/../${slug}`) : slug;
    return { text, span, slug, file: fileOf(file) };
  };
}

function isRelative(slug: Slug): boolean {
  const extension = extensionOf(slug);
  return (
    slug.startsWith('.') && !endsWithSegment(slug, 'index') && extension !== '.md' && extension !== '.html'
  );
}

/** The name goes through the file system, which knows no empty segments. */
function fileOf(slug: Slug): string {
  return normalizePath(`${slug.replace(/^\//, '')}.html`).replace(/\.html$/, '');
}

function urlPathOfFile(file: string): string {
  // A file that is called `.html` alone has no shorter address.
  if (/(?:^|\/)$/.test(file)) return `/${file}.html`;
  return `/${endsWithSegment(file, 'index') ? file.slice(0, -'index'.length) : file}`;
}
