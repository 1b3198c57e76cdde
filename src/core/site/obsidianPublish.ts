import type { Note } from '../vault/vault';
import { withoutNoteExtension } from '../vault/vaultPath';
import { entryOf, truthOf, valueOf, writtenItemsOf, writtenOf } from './frontmatterValues';
import type { Redirect } from './page';
import { plain } from './plain';
import type { PublisherModel } from './publisherModel';
import type { ObsidianPublishSite } from './site';

/** Obsidian Publish (Obsidian Help: Permalinks, Publish your content). Which notes an author chose is not in the vault. */
export const obsidianPublish: PublisherModel<ObsidianPublishSite> = {
  pageOf(_site, note, contentPath) {
    const own = urlPathOf(withoutNoteExtension(contentPath));
    const permalink = writtenOf(valueOf(note, 'permalink'));
    const isHeldBack = truthOf(valueOf(note, 'publish')) === false;
    return {
      urlPath: permalink ? urlPathOf(permalink.text) : own,
      redirects: [
        ...(permalink
          ? [{ from: own, alias: permalink.text, span: permalink.span, escapesRoot: false }]
          : []),
        ...redirectsOf(note),
      ],
      unpublished: isHeldBack ? { reason: 'not-marked', detail: 'it says `publish: false`' } : undefined,
    };
  },
  anchorsOf: (_site, note) => note.headings.map(({ text }) => text.replaceAll(' ', '+')),
  slugOfFragment: (_site, fragment) => fragment.replaceAll(' ', '+'),
  // Blanks are written as `+`; whether they are served as they are, too, is not known.
  mayServe: (_site, urlPath) => urlPath === '/' || urlPath.includes(' '),
  assetUrlPathOf: (site, contentPath) => plain.assetUrlPathOf(site, contentPath),
};

function urlPathOf(path: string): string {
  return `/${path.replace(/^\/+/, '').replaceAll(' ', '+')}`;
}

/** An alias is the whole old path of the note. */
function redirectsOf(note: Note): Redirect[] {
  return writtenItemsOf(entryOf(note, ['aliases', 'alias'])?.value).map(({ text, span }) => ({
    from: urlPathOf(text),
    alias: text,
    span,
    escapesRoot: false,
  }));
}
