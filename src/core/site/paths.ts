/**
 * `path` with its segments `.` and `..` resolved and its slashes single, as `normalize` of Node's `path.posix` does
 * it; what climbs out begins with `..`. A slash at the end stays; of an empty path `.` is left.
 */
export function normalizePath(path: string): string {
  const isAbsolute = path.startsWith('/');
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') kept.push(segment);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!isAbsolute) kept.push('..');
  }
  const end = path.endsWith('/') && kept.length > 0 ? '/' : '';
  const inner = kept.join('/') + end;
  return isAbsolute ? `/${inner}` : inner === '' ? '.' : inner;
}

/** The paths joined by slashes, empty ones left out, and normalized. */
export function joinPaths(...paths: readonly string[]): string {
  return normalizePath(paths.filter((path) => path !== '').join('/'));
}

/** The path that a browser on the page `base` (a URL path) makes of the relative or absolute path `relative`. */
export function resolveUrlPath(base: string, relative: string): string {
  if (relative === '') return base;
  const from = relative.startsWith('/') ? '' : base.slice(0, base.lastIndexOf('/') + 1);
  const joined = from + relative;
  const isFolder = /(?:^|\/)\.{0,2}$/.test(joined);
  const kept: string[] = [];
  for (const segment of joined.split('/').slice(1)) {
    if (segment === '..') kept.pop();
    else if (segment !== '.') kept.push(segment);
  }
  if (kept.at(-1) === '') kept.pop();
  return `/${kept.join('/')}${isFolder && kept.length > 0 ? '/' : ''}`;
}
