import { proseOf } from './prose';
import { quartzCheck } from './quartzCheck';

/** A `%%` without a partner: Quartz shows it and all that follows, which its author may want hidden. */
export const siteUnpairedComment = quartzCheck(
  {
    code: 'site/unpaired-comment',
    severity: 'warning',
    description:
      'A comment opens with `%%` and is never closed: the publisher (Quartz) shows it, and all that stands behind it.',
  },
  ({ note }, { obsidian }) => {
    if (!obsidian?.comments || !note.text.includes('%%')) return [];
    const left = note.text.replace(/%%[\s\S]*?%%/g, (pair) => ' '.repeat(pair.length));
    const start = left.indexOf('%%');
    // In code and in the middle of a word it is meant as it stands there.
    if (start === -1 || !proseOf(note).startsWith('%%', start) || !/(?:^|\s)$/.test(left.slice(0, start))) {
      return [];
    }
    const message =
      'No second `%%` closes this comment: Quartz shows it, and all that stands behind it. Close it with `%%`.';
    return [{ span: { start, end: start + 2 }, message }];
  },
);
