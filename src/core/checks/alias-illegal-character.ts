import { fieldCheck, type Verdict } from '../fields/fieldCheck';
import { quote } from './quote';
import { aliasRedirects } from './redirects';

/** A whole address, which Quartz takes for a path. */
const ADDRESS = /^[a-z][a-z+.-]*:\/\//i;
/** Signs that Quartz leaves out or writes otherwise, or that end a path for a browser (Quartz path.ts, aliases.ts). */
const ILLEGAL = /[#?%\\]/g;

/**
 * `https://example.com/old`, `articles/C#`: the redirect is not where the alias says. Only of an alias that is meant as an
 * address: a name such as `C#` is there for Obsidian's search.
 */
export const aliasIllegalCharacter = fieldCheck(
  {
    code: 'alias/illegal-character',
    severity: 'warning',
    description:
      'An alias that is meant as an old address holds signs that Quartz cannot have in one: the redirect is elsewhere.',
  },
  (subject) => {
    if (subject.site.publisher !== 'quartz') return [];
    return aliasRedirects(subject).flatMap(({ alias, from, span, escapesRoot }): Verdict[] => {
      if (escapesRoot) return [];
      if (ADDRESS.test(alias)) {
        const message = `${quote(alias)} is taken for a path on the site. Write the path alone, without the name of the server.`;
        return [{ span, message }];
      }
      const signs = alias.includes('/') ? [...new Set(alias.match(ILLEGAL))] : [];
      if (signs.length === 0) return [];
      const held = signs.map(quote).join(', ');
      return [
        { span, message: `An old address cannot hold ${held}: Quartz puts this redirect at ${quote(from)}.` },
      ];
    });
  },
);
