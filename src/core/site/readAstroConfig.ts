import { baseUrlOf } from './config/baseUrl';
import { entriesOf, memberOf, textOf, wordOf } from './config/data';
import { readLiterals } from './config/literals';
import { placeContent, type ConfigPlace } from './config/place';
import { ASTRO_SITE } from './defaults';
import type { AstroSite } from './site';

const KEYS = ['site', 'base', 'trailingSlash', 'build', 'integrations', 'output'];

/** Where collections lie (Astro: Content collections). */
const CONTENT = 'src/content';

/** The site that the text of `astro.config.*` describes. */
export function readAstroConfig(text: string, place: ConfigPlace): AstroSite {
  const config = readLiterals(text).find((data) => entriesOf(data).some(([key]) => KEYS.includes(key)));
  return {
    ...ASTRO_SITE,
    ...placeContent(place, CONTENT),
    baseUrl: baseUrlOf(textOf(memberOf(config, 'site')), textOf(memberOf(config, 'base'))),
    trailingSlash:
      wordOf(memberOf(config, 'trailingSlash'), ['always', 'never', 'ignore']) ?? ASTRO_SITE.trailingSlash,
    buildFormat:
      wordOf(memberOf(memberOf(config, 'build'), 'format'), ['directory', 'file', 'preserve']) ??
      ASTRO_SITE.buildFormat,
  };
}
