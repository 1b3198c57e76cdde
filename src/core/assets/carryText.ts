import { isAsExact, linksOf } from '../rename/keepLinks';
import { renameLabel } from '../rename/renameLabel';
import { respell } from '../rename/respell';
import { targetEdit } from '../checks/linkEdit';
import type { Definition, Footnote, Link } from '../syntax/syntax';
import { normalizeIdentifier } from '../syntax/identifier';
import { applyEdits, type Edit } from '../text/edit';
import { contains, sliceSpan, type Span } from '../text/span';
import { readNote } from '../vault/readNote';
import { resolve } from '../vault/resolve';
import { shortestLinkPath } from '../vault/shortestLinkPath';
import type { Note, Vault } from '../vault/vault';
import { baseNameOf, nameOf } from '../vault/vaultPath';

/** Text that was copied from a note. */
export interface CopiedText {
  /** As it was when the text was copied; it may have been cut since. */
  readonly note: Note;
  readonly span: Span;
}

/** The same text as it has to read in another note. */
export interface CarriedText {
  readonly text: string;
  /** The definitions of links and footnotes that it uses, to stand at the end of the note; empty for none. */
  readonly definitions: string;
}

/**
 * What is to be pasted into the note `into`, so that links lead where they led, and references have what they refer to:
 * definitions that were not copied come along, under another label where the note has that label already. `undefined`
 * when the text can stay as it is.
 */
export function carryText(vault: Vault, { note, span }: CopiedText, into: Note): CarriedText | undefined {
  if (note.path === into.path) return undefined;
  const used = definitionsUsed(note, span);
  const holds = placesIn([span, ...used.map((one) => one.span)]);
  const edits = [...linkEdits(vault, { note, span }, { into, holds }), ...labelEdits(note, { into, holds })];
  const text = pieceOf(note, span, edits);
  const definitions = used
    .map((one) => pieceOf(note, one.span, edits).trimEnd())
    .filter((definition) => !into.text.includes(definition));
  if (definitions.length === 0 && text === sliceSpan(note.text, span)) return undefined;
  return { text, definitions: definitions.join('\n') };
}

/** The definitions outside of `span` that it needs, and those that they need, each once, links before footnotes. */
function definitionsUsed(note: Note, span: Span): (Definition | Footnote)[] {
  const footnotes = footnotesOf(note);
  const uses = [
    ...note.links.flatMap(({ span: place, definition }) => (definition ? [{ place, definition }] : [])),
    ...note.footnotes.flatMap(({ kind, identifier, span: place }) => {
      const definition = kind === 'reference' ? footnotes.get(identifier) : undefined;
      return definition ? [{ place, definition }] : [];
    }),
  ].sort((a, b) => a.place.start - b.place.start);
  const found = new Set<Definition | Footnote>();
  const inside = [span];
  for (const around of inside) {
    for (let at = firstFrom(uses, around.start); at < uses.length; at++) {
      const { place, definition } = uses[at]!;
      if (place.start >= around.end) break;
      if (!contains(around, place) || found.has(definition) || contains(span, definition.span)) continue;
      found.add(definition);
      inside.push(definition.span);
    }
  }
  const isFootnote = (one: Definition | Footnote): boolean => 'kind' in one;
  return [...found].sort(
    (a, b) => Number(isFootnote(a)) - Number(isFootnote(b)) || a.span.start - b.span.start,
  );
}

/** Where the uses begin that start at `offset` or behind it. */
function firstFrom(uses: readonly { readonly place: Span }[], offset: number): number {
  let [low, high] = [0, uses.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (uses[middle]!.place.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Identifier → the definition that it means: the first one. */
function footnotesOf(note: Note): ReadonlyMap<string, Footnote> {
  const definitions = note.footnotes.filter(({ kind }) => kind === 'definition').reverse();
  return new Map(definitions.map((one) => [one.identifier, one]));
}

interface Carriage {
  /** The note that the text comes into. */
  readonly into: Note;
  /** Whether what stands there is carried. */
  readonly holds: (place: Span) => boolean;
}

function placesIn(spans: readonly Span[]): Carriage['holds'] {
  const uses = spans.map((place) => ({ place })).sort((a, b) => a.place.start - b.place.start);
  let end = 0;
  // What lies in another span is found by that one.
  const outer = uses.filter(({ place }) => place.end > end && (end = place.end) > 0);
  return (place) => {
    const around = outer[firstFrom(outer, place.start + 1) - 1];
    return around !== undefined && contains(around.place, place);
  };
}

/** Has each link lead where it led. */
function linkEdits(vault: Vault, { note, span }: CopiedText, carriage: Carriage): Edit[] {
  const image = readNote(carriage.into.path, note.text);
  return linksOf(note).flatMap((link) => {
    if (!carriage.holds(link.span)) return [];
    const before = resolve(vault, note, link);
    if (before.kind !== 'note' && before.kind !== 'asset') return [];
    // What is copied along with its heading goes on to mean that heading.
    const part = before.kind === 'note' ? (before.heading ?? before.block) : undefined;
    if (isOwn(link) && part && contains(span, part.span)) return [];
    const after = resolve(vault, image, link);
    const isSame = (after.kind === 'note' || after.kind === 'asset') && after.path === before.path;
    if (isSame && isAsExact(link, { note, path: before.path }, { note: image, path: before.path })) return [];
    if (isOwn(link)) return [ownLinkEdit(vault, note, { link, into: carriage.into })];
    return respell(vault, { note, link, path: before.path }, { from: image.path, to: before.path }) ?? [];
  });
}

/** Whether the link leads to a part of the note that it stands in. */
function isOwn({ target }: Link): boolean {
  return target.start === target.end;
}

function ownLinkEdit(
  vault: Vault,
  note: Note,
  { link, into }: { readonly link: Link; readonly into: Note },
): Edit {
  const format = vault.settings.obsidian.newLinkFormat;
  const way = shortestLinkPath(vault, into.path, { path: note.path, format });
  const extension = baseNameOf(note.path).slice(nameOf(note.path).length);
  return targetEdit(note, link, link.form === 'wiki' ? way : way + extension);
}

/** Gives other labels to what is carried where the note has the label for something else. */
function labelEdits(note: Note, carriage: Carriage): Edit[] {
  const { into } = carriage;
  const edits: Edit[] = [];
  const rename = (kind: 'definition' | 'footnote', identifier: string, label: string): void => {
    const renamed = renameLabel({ note, kind, identifier, label }).edits.get(note.path) ?? [];
    edits.push(...renamed.filter((edit) => carriage.holds(edit.span)));
  };
  const known = footnotesOf(into);
  const footnotes = new Set([...into.footnotes, ...note.footnotes].map(({ identifier }) => identifier));
  for (const footnote of note.footnotes) {
    if (footnote.kind !== 'definition' || !carriage.holds(footnote.span)) continue;
    const theirs = known.get(footnote.identifier);
    const isTaken = theirs !== undefined && textOf(into, theirs) !== textOf(note, footnote);
    if (isTaken)
      rename('footnote', footnote.identifier, freeLabel(sliceSpan(note.text, footnote.label), footnotes));
  }
  const labels = new Set([...into.definitions, ...note.definitions].map(({ identifier }) => identifier));
  for (const definition of note.definitions) {
    if (!carriage.holds(definition.span)) continue;
    const theirs = into.definitions.find(({ identifier }) => identifier === definition.identifier);
    if (!theirs || theirs.destination === definition.destination) continue;
    rename('definition', definition.identifier, freeLabel(definition.identifier.toLowerCase(), labels));
  }
  return edits;
}

function textOf(note: Note, { span }: Footnote): string {
  return sliceSpan(note.text, span).trimEnd();
}

/** The next number, or the label with a number; it is taken from then on. */
function freeLabel(label: string, taken: Set<string>): string {
  const isNumber = /^\d{1,6}$/.test(label);
  let number = isNumber ? Number(label) : 1;
  for (;;) {
    number += 1;
    const free = isNumber ? String(number) : `${label}-${number}`;
    if (taken.has(normalizeIdentifier(free))) continue;
    taken.add(normalizeIdentifier(free));
    return free;
  }
}

function pieceOf(note: Note, span: Span, edits: readonly Edit[]): string {
  const own = edits.filter((edit) => contains(span, edit.span));
  const moved = own.map(({ span: { start, end }, text }) => ({
    span: { start: start - span.start, end: end - span.start },
    text,
  }));
  return applyEdits(sliceSpan(note.text, span), moved);
}
