import { parseYamlData } from '../../frontmatter/yamlData';
import { baseUrlOf } from '../config/baseUrl';
import { entriesOf, itemsOf, memberOf, textOf, textsOf, truthOf, type Data } from '../config/data';
import { placeContent, type ConfigPlace } from '../config/place';
import { JEKYLL_SITE } from '../defaults';
import type { JekyllDefaults, JekyllSite } from '../site';

/** Keys of other programs that keep their configuration in a file of the same name: Hexo, Jupyter Book. */
const OTHER_PROGRAMS = ['source_dir', 'public_dir', 'skip_render', 'execute', 'sphinx'];

/** The site that the text of `_config.yml` describes; `undefined` when it is another program's. */
export function readJekyllConfig(text: string, place: ConfigPlace): JekyllSite | undefined {
  const config = parseYamlData(text);
  if (OTHER_PROGRAMS.some((key) => memberOf(config, key) !== undefined)) return undefined;
  const plugins = [
    ...(textsOf(memberOf(config, 'plugins')) ?? []),
    ...(textsOf(memberOf(config, 'gems')) ?? []),
  ];
  return {
    ...JEKYLL_SITE,
    ...placeContent(place, textOf(memberOf(config, 'source')) ?? ''),
    baseUrl: baseUrlOf(textOf(memberOf(config, 'url')), textOf(memberOf(config, 'baseurl'))),
    timeZone: textOf(memberOf(config, 'timezone')),
    ignorePatterns: textsOf(memberOf(config, 'exclude')) ?? [],
    permalink: textOf(memberOf(config, 'permalink')) ?? JEKYLL_SITE.permalink,
    collections: collectionsOf(memberOf(config, 'collections')),
    includes: (textsOf(memberOf(config, 'include')) ?? []).map((name) => name.replace(/^\.?\/+|\/+$/g, '')),
    collectionsFolder: (textOf(memberOf(config, 'collections_dir')) ?? '').replace(/^\.?\/+|\/+$/g, ''),
    future: truthOf(memberOf(config, 'future')) ?? false,
    showsDrafts: truthOf(memberOf(config, 'show_drafts')) ?? false,
    redirects: plugins.includes('jekyll-redirect-from'),
    defaults: itemsOf(memberOf(config, 'defaults')).map(defaultsOf),
  };
}

/** Those whose documents have pages; posts have some anyway. */
function collectionsOf(data: Data): JekyllSite['collections'] {
  return new Map(
    entriesOf(data)
      .filter(([name, options]) => name === 'posts' || truthOf(memberOf(options, 'output')) === true)
      .map(([name, options]) => [name, { permalink: textOf(memberOf(options, 'permalink')) }]),
  );
}

function defaultsOf(data: Data): JekyllDefaults {
  const scope = memberOf(data, 'scope');
  const values = memberOf(data, 'values');
  return {
    path: (textOf(memberOf(scope, 'path')) ?? '').replace(/^\/+|\/+$/g, ''),
    type: textOf(memberOf(scope, 'type')) ?? '',
    permalink: textOf(memberOf(values, 'permalink')),
    published: truthOf(memberOf(values, 'published')),
  };
}
