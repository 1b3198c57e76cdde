import { applyEdits, type Edit } from '../text/edit';
import { applyChanges } from '../vault/makeVault';
import { readNote } from '../vault/readNote';
import { destinationOf, resolve, type Destination } from '../vault/resolve';
import type { Note, Vault } from '../vault/vault';
import type { Fix } from './finding';
import { fixInNote } from './fixes';
import { onSite } from './onSite';
import type { JudgedLink, Subject } from './subject';

/** An edit of a link that may mend it. */
export interface Attempt {
  readonly title: string;
  readonly edits: readonly (Edit | undefined)[];
  /** What else must be so of the link once it is changed. */
  readonly proves?: (where: Pick<Subject, 'vault' | 'site' | 'note'>, judged: JudgedLink) => boolean;
}

/**
 * The fix that `attempt` is, when the link then leads where it led in Obsidian and to the same file on the site;
 * `undefined` when it does not.
 */
export function provenFix(
  { vault, site, note }: Subject,
  { link, resolution }: JudgedLink,
  { title, edits, proves = () => true }: Attempt,
): Fix | undefined {
  const made = edits.filter((edit) => edit !== undefined);
  const text = applyEdits(note.text, made);
  const after = readNote(note.path, text);
  const tomorrow = applyChanges(vault, [{ kind: 'note', note: after }]);
  const changed = after.links[note.links.indexOf(link)];
  if (!changed || text === note.text) return undefined;
  const judged = { link: changed, resolution: resolve(tomorrow, after, changed) };
  const fate = onSite(tomorrow, { note: after, judged });
  const [was, is] = [destinationOf(resolution), destinationOf(judged.resolution)];
  const isSame =
    is?.path === was?.path &&
    headingAt(tomorrow, after, is) === headingAt(vault, note, was) &&
    is?.block?.id.toLowerCase() === was?.block?.id.toLowerCase();
  const isProven = isSame && (fate === undefined || fate.kind === 'same');
  return isProven && proves({ vault: tomorrow, site, note: after }, judged)
    ? fixInNote(note, title, made)
    : undefined;
}

/** Which of its note's headings, from 0, a link in `from` leads to; -1 for none. Several may have the same text. */
function headingAt(vault: Vault, from: Note, destination: Destination | undefined): number {
  if (!destination?.heading) return -1;
  const note = destination.path === from.path ? from : vault.notes.get(destination.path);
  return note?.headings.indexOf(destination.heading) ?? -1;
}
