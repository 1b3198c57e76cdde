import type { Vault } from '../vault/vault';

/** How Quartz reads the path of a link (`CrawlLinks`, option `markdownLinkResolution`). */
export type LinkStrategy = 'shortest' | 'absolute' | 'relative';

/** What is known of every site. */
interface SiteFacts {
  /** The publisher's own, such as `4.4.0`; `undefined` when no file says it. */
  readonly version: string | undefined;
  /** `https://host` or `https://host/path`, without a slash at its end; `undefined` when no file says it. */
  readonly baseUrl: string | undefined;
  /** The folder of the vault from which the site is made; empty for all of the vault. */
  readonly contentFolder: string;
  /** Where the vault lies in the folder from which the site is made; empty when it is not below it. */
  readonly vaultFolder: string;
  /** IANA name of the zone in which the publisher reads dates without one; `undefined` when no file says it. */
  readonly timeZone: string | undefined;
  /** What lies at these places is not published. Globs, or what the publisher takes in their stead, from the content folder. */
  readonly ignorePatterns: readonly string[];
}

/** Quartz 4: `quartz.config.ts`. */
export interface QuartzSite extends SiteFacts {
  readonly publisher: 'quartz';
  readonly linkStrategy: LinkStrategy;
  /** Whether `[[a/b]]` shows as `b`. */
  readonly prettyLinks: boolean;
  /** The switches of `ObsidianFlavoredMarkdown`; `undefined` when it is not among the plugins. */
  readonly obsidian: QuartzObsidianOptions | undefined;
  /** Whether single line ends are kept (`HardLineBreaks`). */
  readonly hardLineBreaks: boolean;
  /** Whether quotes, dashes and dots are made typographic (`GitHubFlavoredMarkdown`). */
  readonly smartPunctuation: boolean;
  /** Whether notes with `draft: true` are left out (`RemoveDrafts`). */
  readonly removesDrafts: boolean;
  /** Whether only notes with `publish: true` are taken (`ExplicitPublish`). */
  readonly publishesMarkedOnly: boolean;
  /** Whether aliases and permalinks make redirects (`AliasRedirects`). */
  readonly redirectsAliases: boolean;
  /** Whether there are pages for folders without an `index.md` (`FolderPage`) and for tags (`TagPage`). */
  readonly hasFolderPages: boolean;
  readonly hasTagPages: boolean;
  /** Where a note's dates are looked for, in order (`CreatedModifiedDate`). */
  readonly datePriority: readonly string[];
  /** The date that pages show. */
  readonly defaultDateType: string | undefined;
  readonly locale: string | undefined;
}

/** The options of Quartz's `ObsidianFlavoredMarkdown` that change links, tags and anchors. */
export interface QuartzObsidianOptions {
  readonly wikilinks: boolean;
  readonly comments: boolean;
  readonly highlight: boolean;
  readonly parseTags: boolean;
  readonly parseArrows: boolean;
  readonly parseBlockReferences: boolean;
  readonly enableInHtmlEmbed: boolean;
  readonly disableBrokenWikilinks: boolean;
}

/** Jekyll: `_config.yml`. */
export interface JekyllSite extends SiteFacts {
  readonly publisher: 'jekyll';
  /** A style such as `pretty`, or a template such as `/:categories/:title`. */
  readonly permalink: string;
  /** Name → the collections whose documents have pages, with their own template, if any; `posts` when it has one. */
  readonly collections: ReadonlyMap<string, { readonly permalink: string | undefined }>;
  /** Names that are read though they begin with a dot or `_` (`include`). */
  readonly includes: readonly string[];
  /** The folder that holds the folders of collections, `_posts` included; most often empty. */
  readonly collectionsFolder: string;
  /** Whether posts with a date in the future are published. */
  readonly future: boolean;
  readonly showsDrafts: boolean;
  /** Whether `redirect_from` makes redirects (the plugin `jekyll-redirect-from`). */
  readonly redirects: boolean;
  /** `defaults`: values that frontmatter has below a path, for documents of a type, when it does not say. */
  readonly defaults: readonly JekyllDefaults[];
}

/** One entry of Jekyll's `defaults`; empty `path` or `type` is any. */
export interface JekyllDefaults {
  readonly path: string;
  readonly type: string;
  readonly permalink: string | undefined;
  readonly published: boolean | undefined;
}

/** Hugo: `hugo.toml` and its like. */
export interface HugoSite extends SiteFacts {
  readonly publisher: 'hugo';
  /** Section → template of the URLs of its pages; empty for pages in no section. */
  readonly permalinks: ReadonlyMap<string, string>;
  /** Section → template of the URLs of the section's own page, and of the sections in it. */
  readonly sectionPermalinks: ReadonlyMap<string, string>;
  /** Where it is `x.html` in the stead of `x/`: everywhere, or in these sections. */
  readonly uglyUrls: boolean | readonly string[];
  /** Whether a date at the start of a file name counts, and the rest of the name is its slug (`:filename`). */
  readonly readsDateInName: boolean;
  /** Whether URLs keep their capitals. */
  readonly keepsCase: boolean;
  readonly buildsDrafts: boolean;
  readonly buildsFuture: boolean;
}

/** Astro: `astro.config.*`. Its routes are code, so that URLs are what a site by the book would have. */
export interface AstroSite extends SiteFacts {
  readonly publisher: 'astro';
  readonly trailingSlash: 'always' | 'never' | 'ignore';
  readonly buildFormat: 'directory' | 'file' | 'preserve';
}

/** A server that gives out each note under its path. */
export interface PlainSite extends SiteFacts {
  readonly publisher: 'plain';
}

/** Obsidian Publish: `publish.css` or `publish.js`. */
export interface ObsidianPublishSite extends SiteFacts {
  readonly publisher: 'obsidian-publish';
}

/** Nothing is known of the publisher, and nothing may be said that is true of only some. */
export interface UnknownSite extends SiteFacts {
  readonly publisher: 'unknown';
}

/** The program that makes a website of the vault, as far as its files and the author's settings tell. */
export type Site =
  QuartzSite | JekyllSite | HugoSite | AstroSite | PlainSite | ObsidianPublishSite | UnknownSite;

export type Publisher = Site['publisher'];

/** What publishes `vault`. The same value as long as neither configuration nor settings change. */
export function siteOf(vault: Vault): Site {
  return vault.settings.site;
}

/** Whether `Foo` and `foo` are two addresses on `site`. Obsidian Publish serves either; a plain web server does not. */
export function tellsCaseApart(site: Site): boolean {
  return site.publisher !== 'obsidian-publish';
}
