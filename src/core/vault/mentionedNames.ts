import { decodePercent } from '../text/percent';
import type { LinkForm } from '../syntax/syntax';
import { isExternal, pathPartOf, tidyPath } from './linkTarget';
import type { NameKey, Note } from './vault';
import { baseNameOf, nameKeyOf } from './vaultPath';

/** Calls `visit` with what a note's names stand for, for some names more than once. */
export type NameReader<T> = (note: Note, visit: (meant: T) => void) => void;

/**
 * Makes a reader of the names that a note's links and definitions write, whatever they lead to: the last segment of
 * each. Links into the note itself and external ones name nothing. A vault writes each name many times: the reader
 * asks `meaningOf` once for each destination, and remembers.
 */
export function readMentionsAs<T>(meaningOf: (name: NameKey) => T): NameReader<T> {
  const asWritten = new Map<string, T | null>();
  const decoded = new Map<string, T | null>();

  function learn(known: Map<string, T | null>, destination: string): T | null {
    const path = pathPartOf(known === decoded ? decodePercent(destination) : destination);
    const name = path === '' ? '' : detachedKeyOf(baseNameOf(tidyPath(path)));
    const meant = name === '' ? null : meaningOf(name);
    known.set(destination, meant);
    return meant;
  }

  function visitNames(form: LinkForm, destination: string, visit: (meant: T) => void): void {
    const isWiki = form === 'wiki';
    if (!isWiki && isExternal(destination)) return;
    const known = isWiki ? asWritten : decoded;
    const meant = known.get(destination) ?? learn(known, destination);
    if (meant !== null) visit(meant);
    // A wiki link may mean its percent escapes as they are, or decoded: see `resolve`.
    if (isWiki && destination.includes('%')) visitNames('markdown', destination, visit);
  }

  return (note, visit) => {
    for (const { form, destination } of note.links) {
      if (form !== 'auto') visitNames(form, destination, visit);
    }
    for (const { destination } of note.definitions) visitNames('reference', destination, visit);
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
