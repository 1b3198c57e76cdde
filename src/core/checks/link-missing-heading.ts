import type { Check } from './finding';
import { didYouMean } from './guess';
import { headingFixes, nearHeadings } from './headingFixes';
import { linkFindings } from './linkFindings';
import { quote } from './quote';
import { missingFragment, noteInWords } from './missingFragment';

/** A link to a heading that its note does not have. */
export const linkMissingHeading: Check = {
  code: 'link/missing-heading',
  severity: 'warning',
  description: 'A link names a heading that the note does not have: it opens the note at its top instead.',
  find: (subject) =>
    linkFindings(subject, 'link/missing-heading', (judged) => {
      const missing = missingFragment(subject, judged, 'heading');
      if (!missing) return undefined;
      const { target, name } = missing;
      const guess = subject.guess(() => nearHeadings(target, name)[0]);
      return {
        part: 'fragment',
        message: `${noteInWords(subject, target)} has no heading ${quote(name)}.${didYouMean(guess)}`,
      };
    }),
  fixes: headingFixes,
};
