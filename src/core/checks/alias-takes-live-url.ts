import { fieldCheck, type Verdict } from '../fields/fieldCheck';
import { removeItem } from '../fields/items';
import { addressBookOf } from '../site/addressBook';
import { quote } from './quote';
import { aliasRedirects } from './redirects';

/** An alias that is the address of a page: page and redirect want one file, and either is lost. */
export const aliasTakesLiveUrl = fieldCheck(
  {
    code: 'alias/takes-live-url',
    severity: 'error',
    description:
      'An alias is the address of a page that is there: the publisher keeps either the page or the redirect.',
  },
  (subject) => {
    const { vault, site, note, today } = subject;
    return aliasRedirects(subject).flatMap(({ from, span, escapesRoot, item }): Verdict[] => {
      const there = escapesRoot ? [] : (addressBookOf(vault, today).owners.get(from) ?? []);
      const page = there.find((owner) => owner.kind === 'note');
      // A page that leads to itself does harm only where both are files.
      if (page?.kind !== 'note' || (page.path === note.path && site.publisher !== 'quartz')) return [];
      const whose = page.path === note.path ? 'this note itself' : quote(page.path);
      const message = `${quote(from)} is the address of ${whose}: the redirect can take its place. Remove the alias.`;
      const related =
        page.path === note.path
          ? []
          : [{ path: page.path, span: { start: 0, end: 0 }, message: `is served at \`${from}\`` }];
      const severity = site.publisher === 'quartz' ? undefined : 'warning';
      return [{ span, message, severity, related, fixes: () => removeItem(note, item) }];
    });
  },
);
