import { detached } from '../text/detached';
import { decodePercent } from '../text/percent';
import { isExternal, pathPartOf, tidyPath } from './linkTarget';
import type { NameKey, Note } from './vault';
import { makeSliceTable, type SliceTable } from './sliceTable';
import { tellDestinations, type DestinationSink } from './writtenDestinations';
import { baseNameOf, nameKeyOf } from './vaultPath';

/** Calls `visit` with what a note's names stand for, for some names more than once. */
export type NameReader<T> = (note: Note, visit: (meant: T) => void) => void;

/**
 * Makes a reader of the names that a note's text writes as link destinations, whatever they lead to: the last segment
 * of each. Every name that a link or definition writes is among them; so may be some that only code writes. Links
 * into the note itself and external ones name nothing. A vault writes each name many times: the reader asks
 * `meaningOf` once for each destination, and remembers.
 */
export function readMentionsAs<T>(meaningOf: (name: NameKey) => T): NameReader<T> {
  const wiki = makeSliceTable<readonly T[]>();
  const other = makeSliceTable<readonly T[]>();

  /** What the last segment of a path names: one meaning, or none. */
  function meanings(destination: string): readonly T[] {
    const path = pathPartOf(destination);
    const name = path === '' ? '' : nameKeyOf(detached(baseNameOf(tidyPath(path))));
    return name === '' ? [] : [meaningOf(name)];
  }

  function learn(known: SliceTable<readonly T[]>, written: string): readonly T[] {
    const destination = known === wiki ? written.trim() : written;
    const decoded = destination.includes('%') ? meanings(decodePercent(destination)) : undefined;
    // A wiki link may mean its percent escapes as they are, or decoded: see `resolve`.
    const verbatim = known === other && decoded ? [] : meanings(destination);
    const all = decoded ? [...verbatim, ...decoded] : verbatim;
    known.set(written, all);
    return all;
  }

  return (note, visit) => {
    const sink: DestinationSink = {
      wiki(text, start, end) {
        const known = wiki.get(text, start, end) ?? learn(wiki, text.slice(start, end));
        for (let at = 0; at < known.length; at++) visit(known[at]!);
      },
      other(text, start, end) {
        const known = other.get(text, start, end) ?? learn(other, text.slice(start, end));
        for (let at = 0; at < known.length; at++) visit(known[at]!);
      },
    };
    if (!tellDestinations(note, sink)) tellLinks(note, sink);
  };
}

function tellLinks({ links, definitions }: Note, sink: DestinationSink): void {
  for (const { form, destination } of links) {
    if (form === 'wiki') sink.wiki(destination, 0, destination.length);
    else if (form !== 'auto' && !isExternal(destination)) sink.other(destination, 0, destination.length);
  }
  for (const { destination } of definitions) {
    if (!isExternal(destination)) sink.other(destination, 0, destination.length);
  }
}

/** Makes a reader of a note's title and aliases: what an author may take for its name. */
export function readTitlesAs<T>(meaningOf: (name: NameKey) => T): NameReader<T> {
  return ({ frontmatter }, visit) => {
    if (!frontmatter) return;
    if (frontmatter.title) visit(meaningOf(nameKeyOf(detached(frontmatter.title))));
    for (const alias of frontmatter.aliases) visit(meaningOf(nameKeyOf(detached(alias.text))));
  };
}
