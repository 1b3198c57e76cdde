import picomatch from 'picomatch/posix';

/** In UTF-16 units: no author writes as much. */
const LONGEST = 500;

/** Whether a path, with forward slashes, is what one of some globs means. */
export type GlobMatcher = (path: string) => boolean;

/**
 * What `globs` match: `*`, `**`, `?`, `[a-z]` and `{a,b}`. A glob that cannot be read matches nothing; what could take
 * long to match (`+(a)` and its like) is taken as plain characters.
 */
export function readGlobs(globs: readonly string[]): GlobMatcher {
  const matchers = globs.filter((glob) => glob !== '' && glob.length <= LONGEST).flatMap(readGlob);
  return (path) => matchers.some((matches) => matches(path));
}

function readGlob(glob: string): GlobMatcher[] {
  try {
    return [picomatch(glob, { dot: true, noextglob: true, strictSlashes: true })];
  } catch {
    return [];
  }
}
