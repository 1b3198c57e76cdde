import { absenceOf } from './absence';
import type { Check } from './finding';
import { linkFindings } from './linkFindings';
import { missingFixes } from './missingFixes';
import { missingMessage } from './missingMessage';

/** A link or embed whose image or other file is not in the vault. */
export const assetMissing: Check = {
  code: 'asset/missing',
  severity: 'error',
  description: 'A picture or other file is not in the vault: readers see a broken image or a dead link.',
  find: (subject) =>
    linkFindings(subject, 'asset/missing', (judged) => {
      const absence = absenceOf(subject, judged);
      if (!absence || absence.kind !== 'asset') return undefined;
      return { part: 'target', message: missingMessage(subject, judged, absence) };
    }),
  fixes: missingFixes,
};
