import type { Check } from './finding';
import { urlGone } from './url-gone';
import { urlOwnSite } from './url-own-site';

/** The checks of what becomes of a note on the site; they say nothing where the publisher is not known. */
export const siteChecks: readonly Check[] = [urlGone, urlOwnSite];
