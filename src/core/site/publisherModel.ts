import type { Note, Vault } from '../vault/vault';
import type { Page, UnpublishedReason } from './page';

/** What a publisher makes of a note by itself, whatever else there is. */
export interface OwnPage extends Pick<Page, 'urlPath' | 'redirects'> {
  /** Why it is not published; `undefined` when it is. */
  readonly unpublished: { readonly reason: UnpublishedReason; readonly detail: string } | undefined;
  /** It is not published before this day (`YYYY-MM-DD`) or minute (`YYYY-MM-DDTHH:mm`); `undefined` when that does not count. */
  readonly notBefore?: string | undefined;
  /** The folders that have a page because it lies in them, each with its URL path; absent when none has. */
  readonly folders?: readonly string[];
}

/** A publisher as code: one for each member of `Site`. */
export interface PublisherModel<S> {
  /** The page of `note`, which lies at `contentPath` from the content folder. Neither clock nor other files count. */
  pageOf(site: S, note: Note, contentPath: string): OwnPage;
  /** Why the other files of the vault keep the note from having a page; absent when they never do. */
  vetoOf?(site: S, vault: Vault, contentPath: string): OwnPage['unpublished'];
  /** The tags, as URLs spell them, that have a page because `note` has them; absent when tags have no pages. */
  tagsOf?(site: S, note: Note): readonly string[];
  /** The URL path of the page of a tag of `tagsOf`; of the list of all tags when it is empty. */
  tagUrlPathOf?(site: S, tag: string): string | undefined;
  /** The anchors of the note's headings, in their order, without `#`. */
  anchorsOf(site: S, note: Note): readonly string[];
  /** The anchor that a link asks for whose fragment is `fragment` (decoded, without `#`). */
  slugOfFragment(site: S, fragment: string): string;
  /** Whether something may be served at `urlPath` that no file of the vault stands behind: a feed, a theme's file, a list. */
  mayServe(site: S, urlPath: string): boolean;
  /** The path of an asset's URL, from the content folder's path of its file; `undefined` when it is not published. */
  assetUrlPathOf(site: S, contentPath: string): string | undefined;
}
