import { replaceItem } from '../fields/items';
import { contentPathOf } from '../site/content';
import { isOld } from '../site/quartz/redirects';
import { quartzCheck } from './quartzCheck';
import { quote } from './quote';
import { aliasRedirects } from './redirects';

/** `/old/x` of a note in a folder: Quartz before 4.5 takes it from that folder all the same. */
export const aliasNotFromRoot = quartzCheck(
  {
    code: 'alias/not-from-root',
    severity: 'warning',
    description:
      'An alias begins with a slash, and the publisher (Quartz before 4.5) takes it from the folder of the note all the same: the old address stays a 404.',
  },
  (subject, site) => {
    const { note } = subject;
    const depth = (contentPathOf(site, note.path)?.split('/').length ?? 1) - 1;
    if (!isOld(site) || depth === 0) return [];
    return aliasRedirects(subject)
      .filter(({ alias }) => /^\/[^/]/.test(alias))
      .map(({ alias, from, span, item }) => {
        const text = '../'.repeat(depth) + alias.slice(1);
        const message = `Quartz ${site.version} takes aliases from the folder of the note: the redirect is at ${quote(from)}. Write ${quote(text)}.`;
        return { span, message, fixes: () => replaceItem(note, item, text) };
      });
  },
);
