import type { Check } from './finding';
import { siteBrokenLink } from './site-broken-link';
import { siteCollision } from './site-collision';
import { siteMissingAnchor } from './site-missing-anchor';
import { siteNoHome } from './site-no-home';
import { siteOtherTarget } from './site-other-target';
import { siteShownAsText } from './site-shown-as-text';
import { siteStopsBuild } from './site-stops-build';
import { urlGone } from './url-gone';
import { urlNoScheme } from './url-no-scheme';
import { urlOwnSite } from './url-own-site';
import { visibilityEmbed } from './visibility-embed';
import { visibilityLink } from './visibility-link';

/** The checks of what becomes of a note on the site; they say nothing where the publisher is not known. */
export const siteChecks: readonly Check[] = [
  siteStopsBuild,
  siteNoHome,
  siteCollision,
  siteBrokenLink,
  siteOtherTarget,
  siteShownAsText,
  siteMissingAnchor,
  visibilityLink,
  visibilityEmbed,
  urlGone,
  urlNoScheme,
  urlOwnSite,
];
