import { absenceOf } from './absence';
import type { Check } from './finding';
import { linkFindings } from './linkFindings';
import { missingFixes } from './missingFixes';
import { missingMessage } from './missingMessage';

/** A link in a frontmatter value whose note is not in the vault; often a category that no note describes yet. */
export const fieldMissingNote: Check = {
  code: 'field/missing-note',
  severity: 'information',
  description:
    'A field of the frontmatter links to a note that is not in the vault, such as a category that no note describes yet.',
  find: (subject) =>
    linkFindings(subject, 'field/missing-note', (judged) => {
      const absence = absenceOf(subject, judged);
      if (!absence || absence.kind === 'asset' || judged.link.place !== 'frontmatter') return undefined;
      return { part: 'target', message: missingMessage(subject, judged, absence) };
    }),
  fixes: missingFixes,
};
