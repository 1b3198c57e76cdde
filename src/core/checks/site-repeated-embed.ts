import type { Verdict } from '../fields/fieldCheck';
import { isOld } from '../site/quartz/redirects';
import type { Link } from '../syntax/syntax';
import type { Fix } from './finding';
import { embedsOf, endlessEmbeds, repeatedEmbeds } from './embeds';
import { fixInNote } from './fixes';
import { quartzCheck } from './quartzCheck';
import type { Subject } from './subject';

/** A note that is embedded a second time on one page, or in itself. */
export const siteRepeatedEmbed = quartzCheck(
  {
    code: 'site/repeated-embed',
    severity: 'warning',
    description:
      'A note is embedded twice on one page, or a part of it in itself: the publisher (Quartz 4.5) shows a warning in its stead, and 4.4 cannot build a note that holds itself.',
  },
  (subject, site) => {
    const { note } = subject;
    if (!embedsOf(subject.vault, note).length) return [];
    return isOld(site) ? endless(subject) : repeated(subject);
  },
);

function repeated(subject: Subject): Verdict[] {
  const { vault, note } = subject;
  return repeatedEmbeds(vault, note).map(({ link, again, isDirect }) => {
    const what = again === note.path ? 'This page embeds itself' : `\`${again}\` is on this page already`;
    const where = isDirect ? 'here' : 'within this embed';
    return {
      span: link.span,
      message: `${what}: ${where} Quartz shows “Circular transclusion detected” in its stead. Link to it instead.`,
      fixes: () => linkInstead(subject, link),
    };
  });
}

function endless(subject: Subject): Verdict[] {
  const { vault, note } = subject;
  return endlessEmbeds(vault, note).map((link) => ({
    span: link.span,
    severity: 'error' as const,
    message:
      'This embed holds itself in the end, on which Quartz 4.4 stops: nothing of the site is published.',
    fixes: () => linkInstead(subject, link),
  }));
}

/** A link to a block of its own note leads nowhere on the site. */
function linkInstead({ note }: Subject, { form, span, target, destination }: Link): Fix[] {
  if (form === 'reference' || (target.start === target.end && destination.startsWith('#^'))) return [];
  return [
    fixInNote(note, 'Link to it instead', [{ span: { start: span.start, end: span.start + 1 }, text: '' }]),
  ];
}
