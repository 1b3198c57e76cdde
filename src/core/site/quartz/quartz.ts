import { githubSlug } from '../githubSlug';
import type { PublisherModel } from '../publisherModel';
import type { QuartzSite } from '../site';
import { quartzAnchors } from './anchors';
import { quartzFolders, quartzTags } from './listedIn';
import { isLeftOut, whyUnpublished } from './publication';
import { quartzRedirects } from './redirects';
import { extensionOf, slugOfFile, urlPathOfSlug } from './slug';

/** What its emitters write besides pages and assets. */
const WRITTEN_BY_QUARTZ =
  /^\/(?:static\/.*|(?:.*\/)?index\.xml|sitemap\.xml|(?:index|pre-?script|post-?script)\.(?:css|js)|404(?:\.html)?|favicon\.ico|CNAME|.*-og-image\.\w+)$/;

/** Quartz 4, as its own code does it: `slug.ts` for its URLs, `redirects.ts` for aliases, `transformLink.ts` for links. */
export const quartz: PublisherModel<QuartzSite> = {
  pageOf: (site, note, contentPath) => ({
    urlPath: urlPathOfSlug(slugOfFile(contentPath)),
    redirects: quartzRedirects(site, note, contentPath),
    unpublished: whyUnpublished(site, note, contentPath),
    folders: site.hasFolderPages ? quartzFolders(contentPath) : [],
  }),
  tagsOf: quartzTags,
  tagUrlPathOf: (site, tag) => (site.hasTagPages ? `/tags/${tag}` : undefined),
  anchorsOf: quartzAnchors,
  slugOfFragment: (_site, fragment) => githubSlug(fragment),
  mayServe: (_site, urlPath) => WRITTEN_BY_QUARTZ.test(urlPath),
  assetUrlPathOf(site, contentPath) {
    if (isLeftOut(site, contentPath)) return undefined;
    const slug = slugOfFile(contentPath);
    return `/${slug}${extensionOf(contentPath) === '.html' ? '.html' : ''}`;
  },
};
