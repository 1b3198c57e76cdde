import { pageOf } from '../site/pageOf';
import { siteOf } from '../site/site';
import type { VaultPath } from '../vault/vault';
import type { FeatureContext } from './context';

/** Where a note is published. */
export type PublicAddress =
  | { readonly kind: 'published'; readonly url: string }
  /** `reason`: half a sentence for the author. `url`: where it would be. */
  | { readonly kind: 'unpublished'; readonly url: string; readonly reason: string }
  /** There is no such note, or it is not known what publishes it, or where. */
  | { readonly kind: 'unknown' };

/** The public address of the note at `path`. */
export function publicAddress({ vault, today }: FeatureContext, path: VaultPath): PublicAddress {
  const note = vault.notes.get(path);
  const page = note && pageOf(vault, note, today);
  if (page?.url === undefined || siteOf(vault).publisher === 'unknown') return { kind: 'unknown' };
  const { url, published } = page;
  if (published.state === 'published') return { kind: 'published', url };
  return { kind: 'unpublished', url, reason: published.detail };
}
