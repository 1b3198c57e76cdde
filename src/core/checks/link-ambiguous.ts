import type { VaultPath } from '../vault/vault';
import { nameOf, withoutNoteExtension } from '../vault/vaultPath';
import type { Check, Finding, Fix, Related } from './finding';
import { linkFindings, linkOfFinding } from './linkFindings';
import { retarget } from './missingFixes';
import { quote } from './quote';
import type { JudgedLink, Subject } from './subject';

/** A link whose words fit several files. */
export const linkAmbiguous: Check = {
  code: 'link/ambiguous',
  severity: 'warning',
  description:
    'A link fits several files, and only the length of their paths, or nothing at all, decides between them: the website may choose another one than Obsidian.',
  find: (subject) =>
    linkFindings(subject, 'link/ambiguous', (judged) => {
      const candidates = candidatesOf(judged);
      if (candidates.length === 0) return undefined;
      const { link } = judged;
      const written = subject.note.text.slice(link.target.start, link.target.end);
      return {
        part: 'target',
        message: messageOf(judged, written, candidates.length),
        related: candidates.map(relatedOf),
      };
    }),
  fixes: ambiguousFixes,
};

/** The file that Obsidian takes comes first, where it takes one. */
function candidatesOf({ resolution }: JudgedLink): readonly VaultPath[] {
  if (resolution.kind === 'ambiguous') return resolution.candidates;
  const hasRivals =
    (resolution.kind === 'note' || resolution.kind === 'asset') && resolution.rivals.length > 0;
  return hasRivals ? [resolution.path, ...resolution.rivals] : [];
}

function messageOf({ resolution }: JudgedLink, written: string, count: number): string {
  const choice =
    resolution.kind === 'note' || resolution.kind === 'asset'
      ? `Obsidian takes \`${resolution.path}\`, whose path is shortest; a publisher may not.`
      : 'Obsidian takes now one, now another.';
  return `${quote(written)} fits ${count} files. ${choice} Write the path of the one you mean.`;
}

function relatedOf(path: VaultPath): Related {
  return { path, span: { start: 0, end: 0 }, message: `\`${withoutNoteExtension(path)}\` fits` };
}

function ambiguousFixes(subject: Subject, finding: Finding): Fix[] {
  const judged = linkOfFinding(subject, finding);
  if (!judged) return [];
  const label = judged.link.fragment ? undefined : nameOf;
  return candidatesOf(judged)
    .map((path) => retarget(subject, judged, { path, ...(label && { label: label(path) }) }))
    .filter((fix) => fix !== undefined);
}
