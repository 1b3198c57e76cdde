import { githubSlug } from '../githubSlug';
import { plain } from '../plain';
import type { PublisherModel } from '../publisherModel';
import type { QuartzSite } from '../site';
import { slugOfFile, urlPathOfSlug } from './slug';

/** Quartz 4: see `slug.ts` for its URLs. */
export const quartz: PublisherModel<QuartzSite> = {
  pageOf: (_site, _note, contentPath) => ({
    urlPath: urlPathOfSlug(slugOfFile(contentPath)),
    redirects: [],
    unpublished: undefined,
  }),
  anchorsOf: (site, note) => plain.anchorsOf(site, note),
  slugOfFragment: (_site, fragment) => githubSlug(fragment),
  assetUrlPathOf: (_site, contentPath) => `/${slugOfFile(contentPath)}`,
};
