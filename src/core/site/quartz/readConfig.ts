import { baseUrlOf } from '../config/baseUrl';
import { itemsOf, memberOf, textOf, textsOf, truthOf, wordOf, type Data } from '../config/data';
import { argumentOf, callNameOf, readLiterals } from '../config/literals';
import { placeContent, type ConfigPlace } from '../config/place';
import { QUARTZ_SITE } from '../defaults';
import type { QuartzObsidianOptions, QuartzSite } from '../site';

const STRATEGIES = ['shortest', 'absolute', 'relative'] as const;

/** The folder that Quartz builds unless its command line says otherwise. */
const CONTENT = 'content';

/** The site that the text of `quartz.config.ts` describes; `version` is of the `package.json` beside it. */
export function readQuartzConfig(text: string, version: string | undefined, place: ConfigPlace): QuartzSite {
  const config = readLiterals(text).find((data) => memberOf(data, 'configuration') !== undefined);
  const configuration = memberOf(config, 'configuration');
  const plugins = memberOf(config, 'plugins');
  return {
    ...QUARTZ_SITE,
    ...placeContent(place, CONTENT),
    version,
    baseUrl: baseUrlOf(textOf(memberOf(configuration, 'baseUrl'))),
    ignorePatterns: textsOf(memberOf(configuration, 'ignorePatterns')) ?? QUARTZ_SITE.ignorePatterns,
    defaultDateType: textOf(memberOf(configuration, 'defaultDateType')),
    locale: textOf(memberOf(configuration, 'locale')),
    ...transformersOf(memberOf(plugins, 'transformers')),
    ...filtersOf(memberOf(plugins, 'filters')),
    ...emittersOf(memberOf(plugins, 'emitters')),
  };
}

function transformersOf(list: Data): Partial<QuartzSite> {
  const links = optionsOf(list, 'CrawlLinks');
  const obsidian = optionsOf(list, 'ObsidianFlavoredMarkdown');
  const github = optionsOf(list, 'GitHubFlavoredMarkdown');
  const dates = optionsOf(list, 'CreatedModifiedDate');
  return {
    ...(links && {
      linkStrategy: wordOf(memberOf(links, 'markdownLinkResolution'), STRATEGIES) ?? 'absolute',
      prettyLinks: truthOf(memberOf(links, 'prettyLinks')) ?? true,
    }),
    ...(obsidian && { obsidian: obsidianOptionsOf(obsidian) }),
    ...(isWithout(list, 'ObsidianFlavoredMarkdown') && { obsidian: undefined }),
    ...(github && { smartPunctuation: truthOf(memberOf(github, 'enableSmartyPants')) ?? true }),
    ...(isWithout(list, 'GitHubFlavoredMarkdown') && { smartPunctuation: false }),
    ...(dates && { datePriority: textsOf(memberOf(dates, 'priority')) ?? QUARTZ_SITE.datePriority }),
    ...(isWithout(list, 'CreatedModifiedDate') && { datePriority: [] }),
    ...(optionsOf(list, 'HardLineBreaks') && { hardLineBreaks: true }),
  };
}

function filtersOf(list: Data): Partial<QuartzSite> {
  return {
    ...(isWithout(list, 'RemoveDrafts') && { removesDrafts: false }),
    ...(optionsOf(list, 'ExplicitPublish') && { publishesMarkedOnly: true }),
  };
}

function emittersOf(list: Data): Partial<QuartzSite> {
  return {
    ...(isWithout(list, 'AliasRedirects') && { redirectsAliases: false }),
    ...(isWithout(list, 'FolderPage') && { hasFolderPages: false }),
    ...(isWithout(list, 'TagPage') && { hasTagPages: false }),
  };
}

function obsidianOptionsOf(options: Data): QuartzObsidianOptions {
  const defaults = QUARTZ_SITE.obsidian!;
  const entries = Object.entries(defaults).map(([name, preset]) => [
    name,
    truthOf(memberOf(options, name)) ?? (preset as boolean),
  ]);
  return Object.fromEntries(entries) as QuartzObsidianOptions;
}

/** The options of the plugin `name`, empty when it is given none; `undefined` when it is not in `list`. */
function optionsOf(list: Data, name: string): object | undefined {
  const plugin = itemsOf(list).find((item) => callNameOf(item) === name);
  if (plugin === undefined) return undefined;
  const options = argumentOf(plugin);
  return typeof options === 'object' && options !== null ? options : {};
}

/** Whether `list` lacks the plugin `name` for certain: all that is in it could be read. */
function isWithout(list: Data, name: string): boolean {
  return Array.isArray(list) && list.every((item) => ![undefined, name].includes(callNameOf(item)));
}
