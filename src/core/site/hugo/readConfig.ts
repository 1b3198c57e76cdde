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
 * others use too, shows no sign of Hugo.
 */
export function readHugoConfig(name: string, text: string, place: ConfigPlace): HugoSite | undefined {
  const config = parseByName(name, text);
  const get = (key: string): Data => memberOfAnyCase(config, key);
  const isCertain = /(?:^|\/)hugo\.[a-z]+$/.test(name) || get('baseURL') !== undefined;
  if (!isCertain) return undefined;
  return {
    ...HUGO_SITE,
    ...placeContent(place, textOf(get('contentDir')) ?? 'content'),
    baseUrl: baseUrlOf(textOf(get('baseURL'))),
    timeZone: textOf(get('timeZone')),
    ignorePatterns: textsOf(get('ignoreFiles')) ?? [],
    permalinks: permalinksOf(get('permalinks')),
    uglyUrls: truthOf(get('uglyURLs')) ?? false,
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

/** By section; since Hugo 0.118 those of pages stand apart. */
function permalinksOf(data: Data): HugoSite['permalinks'] {
  const templates = [...entriesOf(data), ...entriesOf(memberOfAnyCase(data, 'page'))];
  return new Map(templates.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
