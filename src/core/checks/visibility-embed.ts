import type { Check } from './finding';
import { linkFindings } from './linkFindings';
import { unpublishedTarget } from './unpublished';

/** An embed in a post of a note that is not published. */
export const visibilityEmbed: Check = {
  code: 'visibility/embed',
  severity: 'warning',
  description:
    'A post embeds a note that is not published (a draft, an ignored folder): its text may reach readers, or an empty frame with its name does.',
  find: (subject) =>
    linkFindings(subject, 'visibility/embed', (judged) => {
      if (!judged.link.embed) return undefined;
      const target = unpublishedTarget(subject, judged);
      if (!target) return undefined;
      const effect =
        subject.site.publisher === 'quartz'
          ? 'Quartz shows its name in an empty frame, which leads to a 404.'
          : 'Whoever reads this post may read its text.';
      return {
        part: 'target',
        message: `\`${target.note.path}\` is not published: ${target.why}. ${effect}`,
      };
    }),
};
