import type { Span } from '../text/span';
import type { VaultPath } from '../vault/vault';

/** One use of an address. */
export interface LinkUse {
  readonly path: VaultPath;
  /** What an edit of the address replaces: the target and the fragment, without brackets around them. */
  readonly span: Span;
  /** The part of it behind `#`; `undefined` when there is none. */
  readonly fragment?: Span | undefined;
}

/** One address that notes write, and every place where it stands, in order of path and place. */
export interface PlannedLink {
  /** As `new URL` reads what the notes write, its fragment included; what it cannot read stands as written. */
  readonly url: string;
  readonly uses: readonly LinkUse[];
}
