import type { Link } from '../syntax/syntax';
import { destinationOf, resolve } from '../vault/resolve';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { placeOfHeading, placeOfSpan, placeOfStart, type Place } from './place';

/** A place in a file of the vault that a link can take its reader to. */
export interface Goal {
  readonly path: VaultPath;
  readonly place: Place;
}

/**
 * Where following `link`, written in `from`, may lead: one goal, or one for each candidate when the link is
 * ambiguous. A heading or block that the note does not have leads to the note; an address of the vault's own site to
 * the file behind it. None for what is missing or outside.
 */
export function goalsOf(vault: Vault, from: Note, link: Link): Goal[] {
  const resolution = resolve(vault, from, link);
  if (resolution.kind === 'ambiguous') return resolution.candidates.map((path) => goalOfFile(vault, path));
  const destination = destinationOf(resolution);
  if (!destination) return [];
  const { path, heading, block } = destination;
  const note = path === from.path ? from : vault.notes.get(path);
  if (!note) return [goalOfFile(vault, path)];
  if (heading) return [{ path, place: placeOfHeading(note, heading) }];
  return [{ path, place: block ? placeOfSpan(note, block.block) : placeOfStart(note) }];
}

/** Where reading the file at `path` begins. */
export function goalOfFile(vault: Vault, path: VaultPath): Goal {
  const note = vault.notes.get(path);
  if (note) return { path, place: placeOfStart(note) };
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return { path, place: { range: top, selection: top } };
}
