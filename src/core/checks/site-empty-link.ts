import type { Verdict } from '../fields/fieldCheck';
import { isOld } from '../site/quartz/redirects';
import { asCodeFix, fixInNote } from './fixes';
import { proseOf } from './prose';
import { quartzCheck } from './quartzCheck';
import { quote } from './quote';
import type { Subject } from './subject';

/** Links without a target, and with a label that is there and empty. */
const EMPTY = /(?<![\\!])\[\[\s*(?:\|[^[\]#\n]*)?\]\]/g;

/** A wiki link that nobody sees, or that leads to the home page by accident. */
export const siteEmptyLink = quartzCheck(
  {
    code: 'site/empty-link',
    severity: 'warning',
    description:
      'The publisher (Quartz) makes a link of `[[]]` that nobody sees, one to the home page of `[[|text]]`, and one without text of `[[Note|]]`.',
  },
  (subject, site) => {
    const { note } = subject;
    if (!site.obsidian?.wikilinks || !note.text.includes('[[')) return [];
    const toNothing = [...proseOf(note).matchAll(EMPTY)].map(({ index: start, 0: written }) => {
      const hasLabel = /\|\s*[^\s\]]/.test(written);
      const effect = hasLabel ? 'a link to the home page' : 'a link to the home page that nobody sees';
      const span = { start, end: start + written.length };
      const message = `Quartz makes of ${quote(written)} ${effect}. Name a note, or write it as code.`;
      return { span, message, fixes: () => [asCodeFix(note, span, written)] };
    });
    return [...toNothing, ...(isOld(site) ? [] : withoutLabel(subject))];
  },
);

function withoutLabel({ note, links }: Subject): Verdict[] {
  return links.flatMap(({ link: { form, place, embed, label, target, fragment, span } }) => {
    if (form !== 'wiki' || place !== 'text' || embed || target.start === target.end) return [];
    if (!label || note.text.slice(label.start, label.end).trim() !== '') return [];
    const end = (fragment ?? target).end;
    const text = `${note.text.slice(span.start, end)}]]`;
    return [
      {
        span,
        message: `The label of this link is empty: to readers of the site it has no text. Write ${quote(text)}.`,
        fixes: () => [fixInNote(note, `Write \`${text}\``, [{ span, text }])],
      },
    ];
  });
}
