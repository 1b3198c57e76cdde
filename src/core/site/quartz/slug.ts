/** The path of a page or file on a Quartz site, without a leading slash: `blog/x`, `folder/index`, `a.png`. */
export type Slug = string;

const EXTENSION = /\.[A-Za-z0-9]+$/;
const DROPPED = new Set(['', '.md', '.html']);

/** The extension of a path as Quartz sees it: a dot and ASCII letters or digits at the end, or nothing. */
export function extensionOf(path: string): string {
  return EXTENSION.exec(path)?.[0] ?? '';
}

/** A path as Quartz writes it in URLs: blanks as hyphens, `&` and `%` in words, `?` and `#` left out. */
export function slugSegments(path: string): string {
  return path
    .replace(/\s/g, '-')
    .replaceAll('&', '-and-')
    .replaceAll('%', '-percent')
    .replace(/[?#]/g, '')
    .replace(/\/$/, '');
}

/** The slug of the file at `path`, from the content folder, or of what a link says (Quartz path.ts, `slugifyFilePath`). */
export function slugOfFile(path: string): Slug {
  const inner = stripSlashes(path);
  const extension = extensionOf(inner);
  // Where there is no extension, Quartz takes away the word `undefined` in its stead.
  const tail = extension === '' ? 'undefined' : extension;
  const stem = inner.endsWith(tail) ? inner.slice(0, -tail.length) : inner;
  const slug = slugSegments(stem).replace(/(^|\/)_index$/, '$1index');
  return DROPPED.has(extension) ? slug : slug + extension;
}

/** `slug` without a last segment `index`: `folder/` of `folder/index`, `/` of `index` (Quartz path.ts, `simplifySlug`). */
export function simplifySlug(slug: Slug): string {
  const simple = (endsWithSegment(slug, 'index') ? slug.slice(0, -'index'.length) : slug).replace(/^\//, '');
  return simple === '' ? '/' : simple;
}

/** The URL path of a slug: `/blog/x`, `/folder/`, `/`. */
export function urlPathOfSlug(slug: Slug): string {
  const simple = simplifySlug(slug);
  return simple === '/' ? simple : `/${simple}`;
}

/** The relative URL from the page `slug` to the root of the site: `.` or `../..`. */
export function pathToRoot(slug: Slug): string {
  const depth = slug.split('/').filter((segment) => segment !== '').length - 1;
  return depth <= 0 ? '.' : Array.from({ length: depth }, () => '..').join('/');
}

/** The relative URL from the page `from` to the page `to`. */
export function resolveRelative(from: Slug, to: Slug): string {
  return joinSegments(pathToRoot(from), simplifySlug(to));
}

/** Paths with one slash between them; a slash at the start of the first and at the end of the last stays. */
export function joinSegments(...paths: readonly string[]): string {
  if (paths.length === 0) return '';
  const inner = paths.filter((path) => path !== '' && path !== '/').map(stripSlashes);
  const start = paths[0]!.startsWith('/') ? '/' : '';
  const end = paths.at(-1)!.endsWith('/') ? '/' : '';
  return start + inner.join('/') + end;
}

/** `path` without one slash at its start and one at its end. */
export function stripSlashes(path: string): string {
  return path.replace(/^\//, '').replace(/\/$/, '');
}

/** Whether the last segments of `path` are `segment`. */
export function endsWithSegment(path: string, segment: string): boolean {
  return path === segment || path.endsWith(`/${segment}`);
}
