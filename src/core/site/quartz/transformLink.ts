import { githubSlug } from '../githubSlug';
import type { LinkStrategy } from '../site';
import {
  endsWithSegment,
  joinSegments,
  pathToRoot,
  resolveRelative,
  simplifySlug,
  slugOfFile,
  stripSlashes,
  type Slug,
} from './slug';

/** Last segment of a slug → the slugs that end so. */
export type SlugsByName = ReadonlyMap<string, readonly Slug[]>;

/**
 * The relative URL that Quartz writes into the page `from` for a link that says `target`, the fragment with its `#` at
 * the end; `undefined` when it cannot be decoded, which stops the whole build (Quartz path.ts, `transformLink`).
 */
export function transformLink(
  from: Slug,
  target: string,
  { strategy, slugs }: { readonly strategy: LinkStrategy; readonly slugs: SlugsByName },
): string | undefined {
  const inner = transformInternalLink(target);
  if (inner === undefined || strategy === 'relative') return inner;
  const tail = isFolderPath(inner) ? '/' : '';
  const canonical = stripSlashes(inner.slice('.'.length));
  const [name, anchor] = splitAnchor(canonical);
  const known = strategy === 'shortest' ? (slugs.get(name) ?? []) : [];
  if (known.length === 1) return resolveRelative(from, known[0]!) + anchor;
  return joinSegments(pathToRoot(from), canonical) + tail;
}

/** What a link says as a relative URL, `.` and `..` drawn to its front; `undefined` when it cannot be decoded. */
export function transformInternalLink(link: string): string | undefined {
  const decoded = decode(link);
  if (decoded === undefined) return undefined;
  const [path, anchor] = splitAnchor(decoded);
  const segments = path.split('/').filter((segment) => segment !== '');
  const prefix = segments.filter(isRelativeSegment).join('/');
  const inner = segments.filter((segment) => !isRelativeSegment(segment)).join('/');
  const slug = simplifySlug(slugOfFile(inner));
  const joined = joinSegments(stripSlashes(prefix), stripSlashes(slug));
  return withDot(joined) + (isFolderPath(path) ? '/' : '') + anchor;
}

/** What stands before the first `#`, and the anchor with its `#`, slugged unless it is for a PDF; empty without one. */
export function splitAnchor(link: string): [path: string, anchor: string] {
  const [path, anchor] = link.split('#', 2) as [string, string | undefined];
  if (anchor === undefined) return [path, ''];
  return [path, `#${path.endsWith('.pdf') ? anchor : githubSlug(anchor)}`];
}

function decode(link: string): string | undefined {
  try {
    return decodeURI(link);
  } catch {
    return undefined;
  }
}

function isRelativeSegment(segment: string): boolean {
  return segment === '.' || segment === '..';
}

function isFolderPath(path: string): boolean {
  return (
    path.endsWith('/') || ['index', 'index.md', 'index.html'].some((name) => endsWithSegment(path, name))
  );
}

function withDot(path: string): string {
  if (path === '') return '.';
  return path.startsWith('.') ? path : joinSegments('.', path);
}
