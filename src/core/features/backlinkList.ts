import type { Range } from '../text/lines';
import { rangeOf } from '../text/lines';
import { backlinks } from '../vault/backlinks';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { nameOf } from '../vault/vaultPath';
import type { FeatureContext } from './context';
import { contextLine, type ContextLine } from './contextLine';

/** A place in a note with its line. */
export interface PlaceInNote {
  /** Of the whole link, or of the words. */
  readonly range: Range;
  readonly line: ContextLine;
}

/** A note with places that speak of something. */
export interface NoteWithPlaces {
  readonly uri: string;
  /** The title, else the file name. */
  readonly title: string;
  readonly path: VaultPath;
  /** In order of place; never empty. */
  readonly places: readonly PlaceInNote[];
}

/**
 * The notes with links that lead to the file at `path`, a note or any other, in order of path; without the links that
 * stand in the file itself.
 */
export function backlinkList(context: FeatureContext, path: VaultPath): NoteWithPlaces[] {
  const notes = new Map<Note, PlaceInNote[]>();
  for (const { from, link } of backlinks(context.vault, path)) {
    if (from.path === path) continue;
    const place = placeInNote(from, link.span);
    const places = notes.get(from);
    if (places) places.push(place);
    else notes.set(from, [place]);
  }
  return [...notes].map(([note, places]) => withPlaces(context, note, places));
}

/** What is to be shown of `span` of a note. */
export function placeInNote(note: Note, span: { readonly start: number; readonly end: number }): PlaceInNote {
  return { range: rangeOf(note.lines, span), line: contextLine(note, span) };
}

/** A note with places in it, ready to be shown. */
export function withPlaces(
  { uriOf }: FeatureContext,
  note: Note,
  places: readonly PlaceInNote[],
): NoteWithPlaces {
  return { uri: uriOf(note.path), title: titleOf(note), path: note.path, places };
}

/** What lists call the file at `path`: a note's title, else the name of the file. */
export function titleAt({ notes }: Vault, path: VaultPath): string {
  const note = notes.get(path);
  return note ? titleOf(note) : nameOf(path);
}

/** What lists call the note. */
export function titleOf({ frontmatter, path }: Note): string {
  return frontmatter?.title?.trim() || nameOf(path);
}
