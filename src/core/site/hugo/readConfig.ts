import { parse as parseToml } from 'smol-toml';
import { parseYamlData } from '../../frontmatter/yamlData';
import { baseUrlOf } from '../config/baseUrl';
import { entriesOf, memberOfAnyCase, textOf, textsOf, truthOf, type Data } from '../config/data';
import { placeContent, type ConfigPlace } from '../config/place';
import { HUGO_SITE } from '../defaults';
import type { HugoSite } from '../site';

/** In UTF-16 units: longer than any configuration written by hand. */
const LONGEST = 500_000;

/**
 * The site that the text of a Hugo configuration called `name` describes; `undefined` when a `config.*`, which is a name that
 * others use too, shows no sign of Hugo, and when it names several languages: what they make of URLs is not modelled.
 */
export function readHugoConfig(name: string, text: string, place: ConfigPlace): HugoSite | undefined {
  const config = parseByName(name, text);
  const get = (key: string): Data => memberOfAnyCase(config, key);
  const isCertain = /(?:^|\/)hugo\.[a-z]+$/.test(name) || get('baseURL') !== undefined;
  if (!isCertain || entriesOf(get('languages')).length > 1) return undefined;
  return {
    ...HUGO_SITE,
    ...placeContent(place, textOf(get('contentDir')) ?? 'content'),
    baseUrl: baseUrlOf(textOf(get('baseURL'))),
    timeZone: textOf(get('timeZone')),
    ignorePatterns: textsOf(get('ignoreFiles')) ?? [],
    permalinks: permalinksOf(get('permalinks'), 'page'),
    sectionPermalinks: permalinksOf(get('permalinks'), 'section'),
    uglyUrls: uglyUrlsOf(get('uglyURLs')),
    readsDateInName: textsOf(memberOfAnyCase(get('frontmatter'), 'date'))?.includes(':filename') ?? false,
    keepsCase: truthOf(get('disablePathToLower')) ?? false,
    buildsDrafts: truthOf(get('buildDrafts')) ?? false,
    buildsFuture: truthOf(get('buildFuture')) ?? false,
  };
}

function parseByName(name: string, text: string): Data {
  if (text.length > LONGEST) return undefined;
  try {
    if (name.endsWith('.toml')) return parseToml(text);
    return name.endsWith('.json') ? (JSON.parse(text) as Data) : parseYamlData(text);
  } catch {
    return undefined;
  }
}

/** By section; those of pages stood alone before Hugo 0.118, and `/` is for pages in no section. */
function permalinksOf(data: Data, kind: 'page' | 'section'): HugoSite['permalinks'] {
  const templates = [...(kind === 'page' ? entriesOf(data) : []), ...entriesOf(memberOfAnyCase(data, kind))];
  return new Map(
    templates
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      .map(([section, template]) => [section.replace(/^\/+|\/+$/g, ''), template]),
  );
}

/** For all of the site, or by section. */
function uglyUrlsOf(data: Data): HugoSite['uglyUrls'] {
  const sections = entriesOf(data).filter(([, is]) => truthOf(is) === true);
  return truthOf(data) ?? sections.map(([section]) => section);
}
