import { withoutNoteExtension } from '../vault/vaultPath';
import { githubSlugs } from './githubSlug';
import { headingPieces } from './headingText';
import type { PublisherModel } from './publisherModel';
import type { Site } from './site';

/** A server that gives out each note under its path, the extension left out; `index` is the page of its folder. */
export const plain: PublisherModel<Site> = {
  pageOf: (_site, _note, contentPath) => ({
    urlPath: `/${withoutNoteExtension(contentPath).replace(/(^|\/)index$/, '$1')}`,
    redirects: [],
    unpublished: undefined,
  }),
  anchorsOf: (_site, note) =>
    githubSlugs(
      note.headings.map((heading) =>
        headingPieces(note, heading)
          .map(({ text }) => text)
          .join(''),
      ),
    ),
  slugOfFragment: (_site, fragment) => fragment,
  mayServe: () => false,
  assetUrlPathOf: (_site, contentPath) => `/${contentPath}`,
};
