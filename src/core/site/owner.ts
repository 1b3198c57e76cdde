import type { VaultPath } from '../vault/vault';

/** Who is served at an address. */
export type Owner =
  | { readonly kind: 'note'; readonly path: VaultPath }
  | { readonly kind: 'asset'; readonly path: VaultPath }
  /** Leads on to the note at `path`, one of whose redirects it is. */
  | { readonly kind: 'redirect'; readonly path: VaultPath; readonly alias: string }
  /** The list of the notes with a tag, spelled as in the URL; empty for the list of all tags. */
  | { readonly kind: 'tag'; readonly tag: string }
  /** The list of what is in a folder, spelled as in the URL. */
  | { readonly kind: 'folder'; readonly folder: string };

/** Someone with an address, which is from the site's root, not percent-encoded. */
export interface Tenant {
  readonly urlPath: string;
  readonly owner: Owner;
}
