import { astro } from './astro';
import { hugo } from './hugo/hugo';
import { jekyll } from './jekyll/jekyll';
import { obsidianPublish } from './obsidianPublish';
import { plain } from './plain';
import type { PublisherModel } from './publisherModel';
import { quartz } from './quartz/quartz';
import type { Publisher, Site } from './site';

type Models = { readonly [P in Publisher]: PublisherModel<Extract<Site, { publisher: P }>> };

const models: Models = {
  quartz,
  jekyll,
  hugo,
  astro,
  plain,
  'obsidian-publish': obsidianPublish,
  unknown: { ...plain, mayServe: () => true },
};

/** The model of the publisher of `site`. */
export function modelOf(site: Site): PublisherModel<Site> {
  // Each model is given sites of its own publisher alone, which types cannot say of a look-up.
  return models[site.publisher];
}
