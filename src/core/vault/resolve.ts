import type { BlockId, Heading, Link } from '../syntax/syntax';
import type { Note, Vault, VaultPath } from './vault';

/** How what the link wrote differs from the file's real spelling; such a link opens on a Mac and is 404 on a server. */
export type SpellingSlip = 'case' | 'unicode';

/** Where a link leads. */
export type Resolution =
  | {
      readonly kind: 'note';
      readonly path: VaultPath;
      readonly heading: Heading | undefined;
      readonly block: BlockId | undefined;
      /** The file is there, the heading or block is not. */
      readonly missing: 'heading' | 'block' | undefined;
      readonly slip: SpellingSlip | undefined;
      /** Other files that the same words could mean, when only Obsidian's shortest-path rule chose. */
      readonly rivals: readonly VaultPath[];
    }
  | {
      readonly kind: 'asset';
      readonly path: VaultPath;
      readonly slip: SpellingSlip | undefined;
      readonly rivals: readonly VaultPath[];
    }
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'missing'; readonly what: 'note' | 'asset' }
  /** Obsidian's own choice is not stable: equally long paths (B.1.3, step 4). Sorted. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly VaultPath[] };

/**
 * Where `link`, written in the note `from`, leads. The only function that decides this: checks, completion,
 * hover, rename, preview and the command line ask it.
 */
export function resolve(vault: Vault, from: Note, link: Link): Resolution {
  void vault;
  void from;
  void link;
  return { kind: 'missing', what: 'note' };
}
