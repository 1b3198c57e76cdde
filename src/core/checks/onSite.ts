import { addressBookOf, lookUp, type Owner } from '../site/addressBook';
import { contentPathOf } from '../site/content';
import { modelOf } from '../site/models';
import { pageOf } from '../site/pageOf';
import { quartzHref, type QuartzHref } from '../site/quartz/quartzHref';
import { siteOf } from '../site/site';
import type { Resolution } from '../vault/resolve';
import type { Note, Vault } from '../vault/vault';
import type { JudgedLink } from './subject';

/** What becomes on the site of a link that leads to a file in Obsidian. */
export type OnSite =
  /** It leads to the same file. `anchor`: what the browser looks for there, `undefined` when the link asks for no part. */
  | { readonly kind: 'same'; readonly anchor: string | undefined }
  /** It leads to something else. */
  | { readonly kind: 'other'; readonly urlPath: string; readonly owner: Owner }
  /** Nothing is there: readers get a 404. */
  | { readonly kind: 'nowhere'; readonly urlPath: string }
  /** Readers see its brackets. */
  | { readonly kind: 'text' };

/** A link and the note that it stands in. */
export interface PlacedJudgement {
  readonly note: Note;
  readonly judged: JudgedLink;
}

type File = Extract<Resolution, { kind: 'note' | 'asset' }>;

/** What Quartz makes of a link in the text of a published note; `undefined` for all others. */
export function hrefOnSite(
  vault: Vault,
  { note, judged: { link } }: PlacedJudgement,
): QuartzHref | undefined {
  const site = siteOf(vault);
  if (site.publisher !== 'quartz' || link.place !== 'text') return undefined;
  if (link.form === 'wiki' && !site.obsidian?.wikilinks) return undefined;
  if (pageOf(vault, note).published.state === 'unpublished') return undefined;
  return quartzHref(site, vault, note, link);
}

/**
 * What becomes of a link on the site. `undefined` when nothing is known of what the publisher does with links, when the
 * link leads to no file in Obsidian, and when that file is not published.
 */
export function onSite(vault: Vault, placed: PlacedJudgement): OnSite | undefined {
  const { resolution } = placed.judged;
  if (resolution.kind !== 'note' && resolution.kind !== 'asset') return undefined;
  // What Obsidian makes of `[[|text]]` is not known.
  if (placed.judged.link.form === 'wiki' && placed.judged.link.destination === '') return undefined;
  const href = hrefOnSite(vault, placed);
  if (href === undefined || !isPublished(vault, resolution)) return undefined;
  if (href.kind === 'text') return href;
  if (href.kind !== 'site') return undefined;
  const { urlPath, anchor } = href;
  const found = lookUp(addressBookOf(vault), urlPath);
  if (!found || found.slip !== undefined) return { kind: 'nowhere', urlPath };
  const { owner } = found;
  const isSame = 'path' in owner && owner.path === resolution.path;
  return isSame ? { kind: 'same', anchor } : { kind: 'other', urlPath, owner };
}

function isPublished(vault: Vault, { kind, path }: File): boolean {
  if (kind === 'note') {
    const note = vault.notes.get(path);
    return note !== undefined && pageOf(vault, note).published.state === 'published';
  }
  const site = siteOf(vault);
  const contentPath = contentPathOf(site, path);
  return contentPath !== undefined && modelOf(site).assetUrlPathOf(site, contentPath) !== undefined;
}
