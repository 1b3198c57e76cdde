import { nearNames } from '../vault/nearNames';
import type { VaultPath } from '../vault/vault';
import { absenceOf } from './absence';
import { createFix } from './createFix';
import type { Finding, Fix } from './finding';
import { fixInNote, preferFirst } from './fixes';
import { labelEdit, targetEdit } from './linkEdit';
import { isClose } from './guess';
import { linkOfFinding } from './linkFindings';
import { pathTextFor } from './linkPath';
import type { JudgedLink, Subject } from './subject';
import { webFix } from './webFix';

/** Ways out of a link that leads to no file: the files that its author may have meant, then a note of that name. */
export function missingFixes(subject: Subject, finding: Finding): Fix[] {
  const judged = linkOfFinding(subject, finding);
  const absence = judged && absenceOf(subject, judged);
  if (!absence) return [];
  const { vault, note } = subject;
  if (absence.kind === 'web') return preferFirst([webFix(note, judged.link, absence.url)]);

  const called = absence.kind === 'alias' || absence.kind === 'title' ? absence.notes : [];
  const near = nearNames(vault, note, judged.link).filter(
    (path) => path !== note.path && !called.includes(path),
  );
  const isSure = called.length > 0 || (near[0] !== undefined && isClose(absence.path, near[0]));
  const fixes = [
    ...called.map((path) => retarget(subject, judged, { path, label: absence.path })),
    ...near.map((path) => retarget(subject, judged, { path })),
    absence.kind === 'asset' ? undefined : createFix(vault, note.path, absence.path),
  ].filter((fix) => fix !== undefined);
  return isSure ? preferFirst(fixes) : fixes;
}

/**
 * Makes the link lead to the file at `path`. A wiki link that has no label gets `label`, so that readers see what
 * they saw. `undefined` when no link can lead there.
 */
export function retarget(
  { vault, note }: Subject,
  { link }: JudgedLink,
  { path, label }: { readonly path: VaultPath; readonly label?: string },
): Fix | undefined {
  const text = pathTextFor(vault, { note, link }, path);
  if (text === undefined) return undefined;
  const labelled = label === undefined || label === text ? undefined : labelEdit(note, link, label);
  return fixInNote(note, `Link to \`${labelled ? `${text}|${label}` : text}\``, [
    targetEdit(note, link, text),
    labelled,
  ]);
}
