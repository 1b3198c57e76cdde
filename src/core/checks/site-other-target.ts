import type { Owner } from '../site/addressBook';
import type { Check } from './finding';
import { linkFindings, linkOfFinding } from './linkFindings';
import { quote } from './quote';
import { bothWorldsFixes, fateOf, hangsOnAlias, whyElsewhere } from './worlds';

/** A link that opens one file in Obsidian and leads to another on the site. */
export const siteOtherTarget: Check = {
  code: 'site/other-target',
  severity: 'error',
  description:
    'A link opens one note in Obsidian, but leads to another page on the site, because the publisher (Quartz) looks for it in another way.',
  find: (subject) =>
    linkFindings(subject, 'site/other-target', (judged) => {
      const { link, resolution } = judged;
      if (resolution.kind !== 'note' && resolution.kind !== 'asset') return undefined;
      if (resolution.slip !== undefined || resolution.rivals.length > 0) return undefined;
      const fate = fateOf(subject, judged);
      if (fate?.kind !== 'other') return undefined;
      const written = subject.note.text.slice(link.span.start, link.span.end);
      return {
        part: 'target',
        ...(hangsOnAlias(subject, judged) && { severity: 'warning' }),
        message: `${quote(written)} opens \`${resolution.path}\` in Obsidian, but on the site it leads to ${inWords(fate.owner)} at \`${fate.urlPath}\`: ${whyElsewhere(subject, judged)}.`,
      };
    }),
  fixes(subject, finding) {
    const judged = linkOfFinding(subject, finding);
    return judged ? bothWorldsFixes(subject, judged) : [];
  },
};

function inWords(owner: Owner): string {
  switch (owner.kind) {
    case 'note':
    case 'asset':
      return `\`${owner.path}\``;
    case 'redirect':
      return `\`${owner.path}\` (by its alias \`${owner.alias}\`)`;
    case 'tag':
      return 'a list of tags';
    case 'folder':
      return `the list of the folder \`${owner.folder}\``;
  }
}
