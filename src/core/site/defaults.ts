import type {
  AstroSite,
  HugoSite,
  JekyllSite,
  ObsidianPublishSite,
  PlainSite,
  QuartzSite,
  UnknownSite,
} from './site';

const NOTHING_KNOWN = {
  version: undefined,
  baseUrl: undefined,
  contentFolder: '',
  vaultFolder: '',
  timeZone: undefined,
  ignorePatterns: [],
} as const;

export const UNKNOWN_SITE: UnknownSite = { publisher: 'unknown', ...NOTHING_KNOWN };

export const PLAIN_SITE: PlainSite = { publisher: 'plain', ...NOTHING_KNOWN };

export const OBSIDIAN_PUBLISH_SITE: ObsidianPublishSite = { publisher: 'obsidian-publish', ...NOTHING_KNOWN };

/** Quartz as the configuration has it that Quartz 4 comes with. */
export const QUARTZ_SITE: QuartzSite = {
  publisher: 'quartz',
  ...NOTHING_KNOWN,
  ignorePatterns: ['private', 'templates', '.obsidian'],
  linkStrategy: 'shortest',
  prettyLinks: true,
  obsidian: {
    wikilinks: true,
    comments: true,
    highlight: true,
    parseTags: true,
    parseArrows: true,
    parseBlockReferences: true,
    enableInHtmlEmbed: false,
    disableBrokenWikilinks: false,
  },
  hardLineBreaks: false,
  smartPunctuation: true,
  removesDrafts: true,
  publishesMarkedOnly: false,
  redirectsAliases: true,
  hasFolderPages: true,
  hasTagPages: true,
  datePriority: ['frontmatter', 'git', 'filesystem'],
  defaultDateType: undefined,
  locale: undefined,
};

/** Jekyll without a word of configuration (Jekyll: Default Configuration). */
export const JEKYLL_SITE: JekyllSite = {
  publisher: 'jekyll',
  ...NOTHING_KNOWN,
  permalink: 'date',
  collections: new Map(),
  includes: [],
  collectionsFolder: '',
  future: false,
  showsDrafts: false,
  redirects: false,
  defaults: [],
};

/** Hugo without a word of configuration (Hugo: All settings). */
export const HUGO_SITE: HugoSite = {
  publisher: 'hugo',
  ...NOTHING_KNOWN,
  permalinks: new Map(),
  sectionPermalinks: new Map(),
  uglyUrls: false,
  readsDateInName: false,
  keepsCase: false,
  buildsDrafts: false,
  buildsFuture: false,
};

/** Astro without a word of configuration (Astro: Configuration Reference). */
export const ASTRO_SITE: AstroSite = {
  publisher: 'astro',
  ...NOTHING_KNOWN,
  trailingSlash: 'ignore',
  buildFormat: 'directory',
};
