import type { Check } from './finding';
import { linkFindings } from './linkFindings';
import { unpublishedTarget } from './unpublished';

/** A link of a post to a note that is not published. */
export const visibilityLink: Check = {
  code: 'visibility/link',
  severity: 'error',
  description:
    'A post links to a note that is not published (a draft, an ignored folder, a day that has not come): readers get a 404.',
  find: (subject) =>
    linkFindings(subject, 'visibility/link', (judged) => {
      if (judged.link.embed) return undefined;
      const target = unpublishedTarget(subject, judged);
      if (!target) return undefined;
      return {
        part: 'target',
        ...(target.mayChange && { severity: 'warning' }),
        message: `\`${target.note.path}\` is not published: ${target.why}. Readers of this post get a 404.`,
      };
    }),
};
