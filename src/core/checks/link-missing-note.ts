import { absenceOf } from './absence';
import type { Check } from './finding';
import { linkFindings } from './linkFindings';
import { missingFixes } from './missingFixes';
import { missingMessage } from './missingMessage';

/** A link or embed whose note is not in the vault. */
export const linkMissingNote: Check = {
  code: 'link/missing-note',
  severity: 'warning',
  description: 'A link names a note that is not in the vault: on the website it leads nowhere.',
  find: (subject) =>
    linkFindings(subject, 'link/missing-note', (judged) => {
      const absence = absenceOf(subject, judged);
      if (!absence || absence.kind === 'asset' || judged.link.place === 'frontmatter') return undefined;
      return { part: 'target', message: missingMessage(subject, judged, absence) };
    }),
  fixes: missingFixes,
};
