import type { Verdict } from '../fields/fieldCheck';
import { quartzTagAt } from '../site/quartz/listedIn';
import { asCodeFix } from './fixes';
import { proseOf } from './prose';
import { quartzCheck } from './quartzCheck';
import { quote } from './quote';
import type { Subject } from './subject';

/** Double brackets, some of them escaped or none. */
const BRACKETS = /(?<!\\)!?\\?\[\\?\[((?:[^[\]\n\\]|\\[^[\]\n])+)\\?\]\\?\]/g;
const ESCAPED = /\\[[\]]/;

/** What Quartz takes for the inside of a wiki link, once escapes are resolved. */
const LINK = /^[^[\]|#\\]*(?:#[^[\]|#\\]+)?(?:\|[^[\]#]*)?$/;

const HASH = /(?<![^ \n])\\#(?=[^\s#\\])/g;

/** An escape that keeps Obsidian from making a link or tag, and that Quartz does not see. */
export const siteUndoneEscape = quartzCheck(
  {
    code: 'site/undone-escape',
    severity: 'warning',
    description:
      'A backslash keeps Obsidian from making a link or tag of `\\[\\[…\\]\\]` or `\\#word`, but the publisher (Quartz) makes one all the same; only code is safe.',
  },
  (subject, { obsidian, hasTagPages }) => {
    if (!subject.note.text.includes('\\')) return [];
    return [
      ...(obsidian?.wikilinks ? bracketsOf(subject) : []),
      ...(obsidian?.parseTags && hasTagPages ? tagsOf(subject) : []),
    ];
  },
);

function bracketsOf({ note }: Subject): Verdict[] {
  const starts = new Set(note.links.map(({ span }) => span.start));
  return [...proseOf(note).matchAll(BRACKETS)].flatMap(({ index: start, 0: written, 1: inner }) => {
    const span = { start, end: start + written.length };
    const plain = unescaped(inner!);
    // Markup within parts the text, so that it is no link to Quartz either.
    if (
      !ESCAPED.test(written) ||
      starts.has(start) ||
      !LINK.test(plain) ||
      plain.trim() === '' ||
      /[*_~<]|https?:|www\./.test(plain)
    )
      return [];
    const text = unescaped(written);
    const message = `Quartz does not see the backslashes, and makes a link of ${quote(text)}. Write it as code.`;
    return [{ span, message, fixes: () => [asCodeFix(note, span, text)] }];
  });
}

function tagsOf({ note }: Subject): Verdict[] {
  return [...proseOf(note).matchAll(HASH)].flatMap(({ index: start }) => {
    const tag = quartzTagAt(note.text, start, start + 2);
    if (tag === undefined) return [];
    const span = { start, end: start + 2 + tag.length };
    const message = `Quartz does not see the backslash, and makes a tag of ${quote(`#${tag}`)}. Write it as code.`;
    return [
      { span, message, severity: 'information' as const, fixes: () => [asCodeFix(note, span, `#${tag}`)] },
    ];
  });
}

/** Backslash escapes resolved (CommonMark 2.4). */
function unescaped(written: string): string {
  return written.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
