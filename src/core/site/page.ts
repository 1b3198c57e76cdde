import type { Span } from '../text/span';
import type { VaultPath } from '../vault/vault';

/** Why a note has no page. */
export type UnpublishedReason =
  /** It says `draft: true`, or what its publisher takes for that. */
  | 'draft'
  /** A pattern of the site's configuration names it. */
  | 'ignored'
  /** Its date has not come yet. */
  | 'future'
  /** Only notes that say so are published, or it says that it is not. */
  | 'not-marked'
  /** It lies where the publisher does not look for notes. */
  | 'not-content';

export type Publication =
  | { readonly state: 'published' }
  /** `detail`: half a sentence for the author that says what makes it so, such as "`draft` is `true`". */
  | { readonly state: 'unpublished'; readonly reason: UnpublishedReason; readonly detail: string };

/** An old address that leads to a note. */
export interface Redirect {
  /** From the site's root, as `Page.urlPath`. When it `escapesRoot` it begins with `/../`. */
  readonly from: string;
  /** What the author wrote: an alias, a permalink, an old path. */
  readonly alias: string;
  /** Where in the note the author wrote it, without quotes. */
  readonly span: Span;
  /** Whether it leads out of the site, so that the publisher writes a file where no one asks for it. */
  readonly escapesRoot: boolean;
}

/** What the publisher makes of a note. */
export interface Page {
  readonly path: VaultPath;
  /**
   * The path that a browser asks for, from the site's root (where the base URL leads): `/blog/한글`, not
   * percent-encoded. Of a note that is not published: the one that it would have.
   */
  readonly urlPath: string;
  /** The whole URL, percent-encoded; `undefined` when the base URL is not known. */
  readonly url: string | undefined;
  readonly published: Publication;
  /** None when it is not published. */
  readonly redirects: readonly Redirect[];
}
