import type { Check, Fix } from './finding';
import { preferFirst } from './fixes';
import { fragmentEdit } from './linkEdit';
import { linkFindings, linkOfFinding } from './linkFindings';
import { provenFix } from './provenFix';
import { quote } from './quote';
import { fateOf } from './worlds';

/** A wiki link that Quartz takes for text. */
export const siteShownAsText: Check = {
  code: 'site/shown-as-text',
  severity: 'error',
  description:
    'A link that Obsidian follows is no link to the publisher (Quartz): readers see its brackets. So it is with nested headings, backslashes and brackets.',
  find: (subject) =>
    linkFindings(subject, 'site/shown-as-text', (judged) => {
      if (fateOf(subject, judged)?.kind !== 'text') return undefined;
      const { link } = judged;
      const written = subject.note.text.slice(link.span.start, link.span.end);
      return {
        part: isNested(link.destination) ? 'fragment' : 'target',
        message: `${quote(written)} is no link to Quartz: readers see its brackets. ${reasonOf(written, link.destination)}`,
      };
    }),
  fixes(subject, finding): Fix[] {
    const judged = linkOfFinding(subject, finding);
    if (!judged?.link.fragment) return [];
    const { note } = subject;
    const { start, end } = judged.link.fragment;
    const last = note.text.slice(start, end).split('#').filter(Boolean).at(-1);
    if (last === undefined) return [];
    const edits = [fragmentEdit(note, judged.link, last)];
    const fix = provenFix(subject, judged, { title: `Link to the heading \`${last}\` alone`, edits });
    return fix ? preferFirst([fix]) : [];
  },
};

function isNested(destination: string): boolean {
  return /#.*#|#$/.test(destination);
}

function reasonOf(written: string, destination: string): string {
  if (isNested(destination)) return 'It takes one heading behind `#`, not several.';
  if (/\\(?!\|)/.test(written)) return 'Write `/` for the backslash.';
  if (/[*_`~=]/.test(written)) return 'Write it without formatting.';
  return 'Use no brackets, `#` or line ends in its parts.';
}
