import { withoutNoteExtension } from '../vault/vaultPath';
import { githubSlug, githubSlugs } from './githubSlug';
import type { PublisherModel } from './publisherModel';
import type { Site } from './site';

/** A server that gives out each note under its path, the extension left out; `index` is the page of its folder. */
export const plain: PublisherModel<Site> = {
  pageOf: (_site, _note, contentPath) => ({
    urlPath: `/${withoutNoteExtension(contentPath).replace(/(^|\/)index$/, '$1')}`,
    redirects: [],
    unpublished: undefined,
  }),
  anchorsOf: (_site, note) => githubSlugs(note.headings.map(({ text }) => text)),
  slugOfFragment: (_site, fragment) => githubSlug(fragment),
  assetUrlPathOf: (_site, contentPath) => `/${contentPath}`,
};
