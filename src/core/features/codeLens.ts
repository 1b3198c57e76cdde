import type { Location } from 'vscode-languageserver-types';
import type { Heading } from '../syntax/syntax';
import { positionAt, rangeOf, type Position } from '../text/lines';
import { backlinks, type Backlink } from '../vault/backlinks';
import { destinationOf, resolve } from '../vault/resolve';
import type { Note, VaultPath } from '../vault/vault';
import type { FeatureContext } from './context';
import { isTitle } from './isTitle';
import { startOf } from './place';

/** Words above a line that say how many links lead there. */
export interface LinkLens {
  /** Where they stand; an empty place at the start of the line. */
  readonly position: Position;
  readonly title: string;
  /** The links, in order of path and place; never empty. */
  readonly places: readonly Location[];
}

/**
 * How many links from other notes lead to the note at `path`, at its first line with text; and how many, those of the
 * note itself included, to each of its headings. Nothing where there are none.
 */
export function linkLenses(context: FeatureContext, path: VaultPath): LinkLens[] {
  const note = context.vault.notes.get(path);
  if (!note) return [];
  const all = backlinks(context.vault, path);
  const others = all.filter(({ from }) => from.path !== path);
  const top = lensOf(context, note, {
    at: startOf(note),
    links: others,
    title: others.length === 1 ? '1 backlink' : `${others.length} backlinks`,
  });
  const headings = [...byHeading(context, all)].map(([heading, links]) =>
    lensOf(context, note, {
      at: heading.span.start,
      links,
      title: `${links.length === 1 ? '1 link' : `${links.length} links`} to this heading`,
    }),
  );
  return [...(others.length === 0 ? [] : [top]), ...headings];
}

/** Heading of the note → the links to it; the one that is the note's name has none of its own. */
function byHeading({ vault }: FeatureContext, all: readonly Backlink[]): Map<Heading, Backlink[]> {
  const found = new Map<Heading, Backlink[]>();
  for (const backlink of all) {
    const destination = destinationOf(resolve(vault, backlink.from, backlink.link));
    const heading = destination?.heading;
    const note = destination && vault.notes.get(destination.path);
    if (!heading || !note || isTitle(note, heading)) continue;
    const same = found.get(heading);
    if (same) same.push(backlink);
    else found.set(heading, [backlink]);
  }
  return new Map([...found].sort(([a], [b]) => a.span.start - b.span.start));
}

function lensOf(
  { uriOf }: FeatureContext,
  note: Note,
  { at, links, title }: { readonly at: number; readonly links: readonly Backlink[]; readonly title: string },
): LinkLens {
  const places = links.map(({ from, link }) => ({
    uri: uriOf(from.path),
    range: rangeOf(from.lines, link.span),
  }));
  return { position: positionAt(note.lines, at), title, places };
}
