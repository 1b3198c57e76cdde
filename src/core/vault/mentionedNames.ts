import { decodePercent } from '../text/percent';
import { isExternal, pathPartOf, tidyPath } from './linkTarget';
import type { NameKey, Note } from './vault';
import { baseNameOf, nameKeyOf } from './vaultPath';

/** Calls `visit` with what a note's names stand for, for some names more than once. */
export type NameReader<T> = (note: Note, visit: (meant: T) => void) => void;

/**
 * Makes a reader of the names that a note's links and definitions write, whatever they lead to: the last segment of
 * each. Links into the note itself and external ones name nothing. A vault writes each name many times: the reader
 * asks `meaningOf` once for each way to write one, and remembers.
 */
export function readMentionsAs<T>(meaningOf: (name: NameKey) => T): NameReader<T> {
  const known = new Map<string, T | undefined>();

  /** `path` is decoded; it means nothing when it is empty. */
  function meaningIn(path: string): T | undefined {
    const meant = known.get(path);
    if (meant !== undefined || path === '') return meant;
    const name = detachedKeyOf(baseNameOf(tidyPath(path)));
    const fresh = name === '' ? undefined : meaningOf(name);
    known.set(path, fresh);
    return fresh;
  }

  return (note, visit) => {
    const visitPath = (path: string): void => {
      const meant = meaningIn(path);
      if (meant !== undefined) visit(meant);
    };
    for (const { form, destination } of note.links) {
      if (form === 'auto' || (form !== 'wiki' && isExternal(destination))) continue;
      const isEscaped = destination.includes('%');
      if (form === 'wiki' || !isEscaped) visitPath(pathPartOf(destination));
      if (isEscaped) visitPath(pathPartOf(decodePercent(destination)));
    }
    for (const { destination } of note.definitions) {
      if (!isExternal(destination)) visitPath(pathPartOf(decodePercent(destination)));
    }
  };
}

/** Makes a reader of a note's title and aliases: what an author may take for its name. */
export function readTitlesAs<T>(meaningOf: (name: NameKey) => T): NameReader<T> {
  return ({ frontmatter }, visit) => {
    if (!frontmatter) return;
    if (frontmatter.title) visit(meaningOf(detachedKeyOf(frontmatter.title)));
    for (const alias of frontmatter.aliases) visit(meaningOf(detachedKeyOf(alias.text)));
  };
}

/** A key that is cut out of a note's text would keep the whole text in memory, also when the note has a new one. */
function detachedKeyOf(name: string): NameKey {
  return nameKeyOf(` ${name}`).slice(1) as NameKey;
}
