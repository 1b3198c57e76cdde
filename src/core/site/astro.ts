import type { Note } from '../vault/vault';
import { withoutNoteExtension } from '../vault/vaultPath';
import { truthOf, valueOf, writtenOf } from './frontmatterValues';
import { githubSlug, githubSlugs } from './githubSlug';
import { headingPieces } from './headingText';
import type { OwnPage, PublisherModel } from './publisherModel';
import type { AstroSite } from './site';

/**
 * Astro, with a collection for each folder of the content folder and a route of the same name for it, as its guide to
 * content collections has it.
 */
export const astro: PublisherModel<AstroSite> = {
  pageOf: (site, note, contentPath) => ({
    urlPath: urlPathOf(site, note, contentPath),
    redirects: [],
    unpublished: whyUnpublished(note, contentPath),
  }),
  anchorsOf: (_site, note) =>
    githubSlugs(
      note.headings.map((heading) =>
        headingPieces(note, heading)
          .map(({ kind, text }) => (kind === 'text' ? text.replace(/(?<!-)--(?!-)/g, '—') : text))
          .join(''),
      ),
    ),
  slugOfFragment: (_site, fragment) => fragment,
  mayServe: () => true,
  assetUrlPathOf: () => undefined,
};

/**
 * An entry is called by its `slug`, else by its path, each part as GitHub makes a slug of it, without an `index` at its end
 * that lies in a folder of the collection (Astro content/utils.ts, `getContentEntryIdAndSlug`).
 */
function urlPathOf({ trailingSlash, buildFormat }: AstroSite, note: Note, contentPath: string): string {
  const segments = withoutNoteExtension(contentPath).split('/');
  const collection = segments.length > 1 ? [segments[0]!] : [];
  const slug = writtenOf(valueOf(note, 'slug'))?.text;
  const entry =
    slug ??
    segments
      .slice(collection.length)
      .map(githubSlug)
      .join('/')
      .replace(/\/index$/, '');
  const path = [...collection, entry].filter((part) => part !== '').join('/');
  if (path === '') return '/';
  const isFolder = trailingSlash === 'always' || (trailingSlash === 'ignore' && buildFormat === 'directory');
  return isFolder ? `/${path}/` : `/${path}`;
}

function whyUnpublished(note: Note, contentPath: string): OwnPage['unpublished'] {
  if (/(?:^|\/)_/.test(contentPath)) {
    return { reason: 'ignored', detail: 'Astro leaves out names that begin with `_`' };
  }
  if (truthOf(valueOf(note, 'draft')) === true) return { reason: 'draft', detail: 'it says `draft: true`' };
  return undefined;
}
