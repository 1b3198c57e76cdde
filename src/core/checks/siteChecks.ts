import type { Check } from './finding';
import { siteBrokenLink } from './site-broken-link';
import { siteChangedCode } from './site-changed-code';
import { siteCollision } from './site-collision';
import { siteColourTag } from './site-colour-tag';
import { siteCutLabel } from './site-cut-label';
import { siteEmptyLink } from './site-empty-link';
import { siteIgnoredOption } from './site-ignored-option';
import { siteLinkOverLines } from './site-link-over-lines';
import { siteMissingAnchor } from './site-missing-anchor';
import { siteNoHome } from './site-no-home';
import { siteNotEmbedded } from './site-not-embedded';
import { siteOtherSyntax } from './site-other-syntax';
import { siteOtherTarget } from './site-other-target';
import { siteRepeatedEmbed } from './site-repeated-embed';
import { siteShownAsText } from './site-shown-as-text';
import { siteStopsBuild } from './site-stops-build';
import { siteUndoneEscape } from './site-undone-escape';
import { siteUnpairedComment } from './site-unpaired-comment';
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
  siteNotEmbedded,
  siteRepeatedEmbed,
  siteIgnoredOption,
  siteEmptyLink,
  siteCutLabel,
  siteLinkOverLines,
  siteUndoneEscape,
  siteChangedCode,
  siteUnpairedComment,
  siteOtherSyntax,
  siteColourTag,
  visibilityLink,
  visibilityEmbed,
  urlGone,
  urlNoScheme,
  urlOwnSite,
];
