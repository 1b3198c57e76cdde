import { fieldCheck, type Verdict } from '../fields/fieldCheck';
import { removeItem } from '../fields/items';
import { addressBookOf } from '../site/addressBook';
import { tellsCaseApart } from '../site/site';
import { quote } from './quote';
import { aliasRedirects, redirectPlace } from './redirects';

/** An old address that leads on to two posts: the publisher writes one file, and the last one wins. */
export const aliasCollision = fieldCheck(
  {
    code: 'alias/collision',
    severity: 'warning',
    description:
      'Two posts claim the same old address by their aliases, and the redirect of one of them is lost.',
  },
  (subject) => {
    const { vault, site, note, today } = subject;
    return aliasRedirects(subject).flatMap(({ from, span, escapesRoot, item }): Verdict[] => {
      if (escapesRoot) return [];
      const book = addressBookOf(vault, today);
      const addresses = tellsCaseApart(site) ? [from] : (book.folded.get(from.toLowerCase()) ?? []);
      const rivals = addresses.flatMap((urlPath) =>
        (book.owners.get(urlPath) ?? []).flatMap((owner) =>
          owner.kind === 'redirect' && owner.path !== note.path ? [{ path: owner.path, urlPath }] : [],
        ),
      );
      if (rivals.length === 0) return [];
      const message = `${quote(rivals[0]!.path)} claims the address ${quote(from)}, too, and only one of the two can have it.`;
      const related = rivals.map(({ path, urlPath }) => redirectPlace(subject, path, urlPath));
      // That the last one wins is known of Quartz alone.
      const severity = site.publisher === 'quartz' ? undefined : 'information';
      return [{ span, message, severity, related, fixes: () => removeItem(note, item) }];
    });
  },
);
