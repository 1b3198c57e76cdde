/** The path of a page or file on a Quartz site, without a leading slash: `blog/x`, `folder/index`, `a.png`. */
export type Slug = string;

const EXTENSION = /\.[A-Za-z0-9]+$/;
const DROPPED = new Set(['.md', '.html']);

/** One path or segment as Quartz writes it in URLs: blanks as hyphens, `&` and `%` in words, `?` and `#` left out. */
export function slugSegments(path: string): string {
  return path.replace(/\s/g, '-').replaceAll('&', '-and-').replaceAll('%', '-percent').replace(/[?#]/g, '');
}

/** The slug of the file at `path`, from the content folder (Quartz path.ts, `slugifyFilePath`). */
export function slugOfFile(path: string): Slug {
  const inner = stripSlashes(path);
  const extension = EXTENSION.exec(inner)?.[0] ?? '';
  const stem = extension === '' ? inner : inner.slice(0, -extension.length);
  const slug = slugSegments(stem)
    .replace(/\/$/, '')
    .replace(/(^|\/)_index$/, '$1index');
  return DROPPED.has(extension) ? slug : slug + extension;
}

/** The URL path of a slug: `/blog/x`, `/folder/`, `/`. */
export function urlPathOfSlug(slug: Slug): string {
  return `/${slug.replace(/(^|\/)index$/, '$1')}`;
}

/** `path` without one slash at its start and one at its end. */
export function stripSlashes(path: string): string {
  return path.replace(/^\//, '').replace(/\/$/, '');
}
