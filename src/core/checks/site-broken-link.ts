import type { Check } from './finding';
import { linkFindings, linkOfFinding } from './linkFindings';
import { quote } from './quote';
import { bothWorldsFixes, fateOf, hangsOnAlias, whyElsewhere } from './worlds';

/** A link that opens a file in Obsidian and leads nowhere on the site. */
export const siteBrokenLink: Check = {
  code: 'site/broken-link',
  severity: 'error',
  description:
    'A link opens in Obsidian, but the publisher (Quartz) makes another address of it, at which nothing is: readers get a 404 or a broken picture.',
  find: (subject) =>
    linkFindings(subject, 'site/broken-link', (judged) => {
      const { link, resolution } = judged;
      if (resolution.kind !== 'note' && resolution.kind !== 'asset') return undefined;
      // Letter case, Unicode form and the choice among several files have checks of their own.
      if (resolution.slip !== undefined || resolution.rivals.length > 0) return undefined;
      const fate = fateOf(subject, judged);
      if (fate?.kind !== 'nowhere') return undefined;
      const written = subject.note.text.slice(link.span.start, link.span.end);
      return {
        part: 'target',
        ...(hangsOnAlias(subject, judged) && { severity: 'warning' }),
        message: `${quote(written)} opens \`${resolution.path}\` in Obsidian, but on the site it leads to \`${fate.urlPath}\`, where nothing is: ${whyElsewhere(subject, judged)}.`,
      };
    }),
  fixes(subject, finding) {
    const judged = linkOfFinding(subject, finding);
    return judged ? bothWorldsFixes(subject, judged) : [];
  },
};
