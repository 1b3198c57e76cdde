import type { NoteWithPlaces, OutgoingLink, PlaceInNote } from '../../protocol/views';
import type { Destination } from './showPlace';

/** A note with places that speak of the active file. `isMention`: without a link. */
export interface NoteRow {
  readonly kind: 'note';
  readonly id: string;
  readonly note: NoteWithPlaces;
  readonly isMention: boolean;
}

/** One of its places, or a place of an outgoing link. */
export interface PlaceRow {
  readonly kind: 'place';
  readonly id: string;
  readonly parent: NoteRow | LinkRow;
  readonly uri: string;
  readonly place: PlaceInNote;
}

/** What stands above the unlinked mentions. */
export interface MentionsRow {
  readonly kind: 'mentions';
  readonly id: string;
  /** `undefined` before they were looked for. */
  readonly notes: readonly NoteWithPlaces[] | undefined;
}

/** A group of outgoing links. */
export interface GroupRow {
  readonly kind: 'group';
  readonly id: string;
  readonly group: OutgoingLink['kind'];
  readonly links: readonly LinkRow[];
}

/** Something that the active note links to. */
export interface LinkRow {
  readonly kind: 'link';
  readonly id: string;
  /** Of the note with the link. */
  readonly uri: string;
  readonly link: OutgoingLink;
}

export type BacklinkRow = NoteRow | PlaceRow | MentionsRow;
export type OutgoingRow = GroupRow | LinkRow | PlaceRow;

/** Notes as rows; `of` is the URI of the file that they speak of. */
export function noteRows(of: string, notes: readonly NoteWithPlaces[], isMention: boolean): NoteRow[] {
  const prefix = `${of} ${isMention ? 'mention' : 'link'}`;
  return notes.map((note) => ({ kind: 'note', id: `${prefix} ${note.uri}`, note, isMention }));
}

/** The places of a row; none of a link that stands at a single one. */
export function placeRows(parent: NoteRow | LinkRow): PlaceRow[] {
  const { uri, places } = parent.kind === 'note' ? parent.note : { uri: parent.uri, ...parent.link };
  if (parent.kind === 'link' && places.length < 2) return [];
  return places.map((place, at) => ({ kind: 'place', id: `${parent.id} ${at}`, parent, uri, place }));
}

/** What the note at `uri` links to, by kind, as rows. */
export function groupRows(uri: string, links: readonly OutgoingLink[]): GroupRow[] {
  const groups = new Map<OutgoingLink['kind'], LinkRow[]>();
  links.forEach((link, at) => {
    const row: LinkRow = {
      kind: 'link',
      id: `${uri} ${link.kind} ${link.target ?? link.label} ${at}`,
      uri,
      link,
    };
    const group = groups.get(link.kind);
    if (group) group.push(row);
    else groups.set(link.kind, [row]);
  });
  return [...groups].map(([group, rows]) => ({ kind: 'group', id: `${uri} ${group}`, group, links: rows }));
}

/** What a click on a row opens; `undefined` for rows that only hold others. */
export function destinationOf(row: BacklinkRow | OutgoingRow): Destination | undefined {
  switch (row.kind) {
    case 'mentions':
    case 'group':
      return undefined;
    case 'note':
      return { uri: row.note.uri, range: row.note.places[0]?.range };
    case 'place':
      return { uri: row.uri, range: row.place.range };
    case 'link': {
      const { target, position } = row.link;
      if (target === undefined) return sourceOf(row);
      return { uri: target, range: position && { start: position, end: position } };
    }
  }
}

/** Where an outgoing link stands in the active note. */
export function sourceOf(row: LinkRow): Destination {
  return { uri: row.uri, range: row.link.places[0]?.range };
}

/** Whether the file at `uri` may be a note. */
export function isNoteUri(uri: string): boolean {
  return /\.md$|^untitled:/i.test(uri);
}
