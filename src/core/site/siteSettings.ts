import { baseUrlOf } from './config/baseUrl';
import { ASTRO_SITE, HUGO_SITE, JEKYLL_SITE, PLAIN_SITE, QUARTZ_SITE, UNKNOWN_SITE } from './defaults';
import type { LinkStrategy, Site } from './site';

/** What the author says of the site; `auto` or an empty text leaves a fact to the files. */
export interface SiteSettings {
  readonly publisher: 'auto' | 'quartz' | 'jekyll' | 'hugo' | 'astro' | 'plain' | 'none';
  readonly baseUrl: string;
  /** From the vault's root; `.` for the root itself. */
  readonly contentFolder: string;
  readonly linkStrategy: 'auto' | LinkStrategy;
  readonly version: string;
}

export const DEFAULT_SITE_SETTINGS: SiteSettings = {
  publisher: 'auto',
  baseUrl: '',
  contentFolder: '',
  linkStrategy: 'auto',
  version: '',
};

const SITES = {
  quartz: QUARTZ_SITE,
  jekyll: JEKYLL_SITE,
  hugo: HUGO_SITE,
  astro: ASTRO_SITE,
  plain: PLAIN_SITE,
  none: UNKNOWN_SITE,
} as const;

/** The site that the files made (`undefined` when they say nothing), with what the author says of it. */
export function applySiteSettings(detected: Site | undefined, settings: Partial<SiteSettings>): Site {
  const { publisher, baseUrl, contentFolder, linkStrategy, version } = {
    ...DEFAULT_SITE_SETTINGS,
    ...settings,
  };
  const site = siteFor(detected, publisher);
  const isQuartz = site.publisher === 'quartz';
  const folder = contentFolder.trim().replace(/^(?:\.?\/)+|\/+$/g, '');
  return {
    ...site,
    ...(baseUrl !== '' && { baseUrl: baseUrlOf(baseUrl) }),
    ...(version !== '' && { version }),
    ...(contentFolder !== '' && { contentFolder: folder === '.' ? '' : folder, vaultFolder: '' }),
    ...(isQuartz && linkStrategy !== 'auto' && { linkStrategy }),
  };
}

function siteFor(detected: Site | undefined, publisher: SiteSettings['publisher']): Site {
  if (publisher === 'auto') return detected ?? UNKNOWN_SITE;
  return detected?.publisher === publisher ? detected : SITES[publisher];
}
