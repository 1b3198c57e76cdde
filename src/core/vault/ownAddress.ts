import { addressBookOf, lookUp, type Found } from '../site/addressBook';
import { anchorOf } from '../site/pageOf';
import { siteOf } from '../site/site';
import { sitePathOf } from '../site/url';
import type { Heading } from '../syntax/syntax';
import { decodePercent } from '../text/percent';
import type { Vault, VaultPath } from './vault';

/** What a URL of the vault's own site leads to, as far as the vault knows. */
export type OwnAddress =
  | {
      readonly kind: 'note';
      readonly path: VaultPath;
      /** The one whose anchor the URL names; `undefined` when it names none. */
      readonly heading: Heading | undefined;
      /** How the URL differs from the one that is served; see `Found`. */
      readonly slip: Found['slip'];
      /** The alias or permalink by which it leads there; `undefined` when it is the page's own URL. */
      readonly alias: string | undefined;
    }
  | { readonly kind: 'asset'; readonly path: VaultPath; readonly slip: Found['slip'] }
  /** A page that no file stands behind: the home page, the list of a tag or folder. */
  | { readonly kind: 'list' }
  /** Nothing of the vault is published there. `urlPath` is from the site's root, decoded. */
  | { readonly kind: 'gone'; readonly urlPath: string };

/** Where `url` leads when it is one of the site that is made of `vault`; `undefined` for any other URL. */
export function ownAddressOf(vault: Vault, url: string): OwnAddress | undefined {
  const urlPath = sitePathOf(siteOf(vault), url);
  if (urlPath === undefined || !/^(?:https?:)?\/\//i.test(url)) return undefined;
  const found = lookUp(addressBookOf(vault), url);
  if (!found) return urlPath === '/' ? { kind: 'list' } : { kind: 'gone', urlPath };
  const { owner, slip } = found;
  switch (owner.kind) {
    case 'asset':
      return { kind: 'asset', path: owner.path, slip };
    case 'tag':
    case 'folder':
      return { kind: 'list' };
    case 'note':
    case 'redirect': {
      const alias = owner.kind === 'redirect' ? owner.alias : undefined;
      return { kind: 'note', path: owner.path, heading: headingAt(vault, owner.path, url), slip, alias };
    }
  }
}

function headingAt(vault: Vault, path: VaultPath, url: string): Heading | undefined {
  const hash = url.indexOf('#');
  const note = hash === -1 ? undefined : vault.notes.get(path);
  if (!note) return undefined;
  const anchor = decodePercent(url.slice(hash + 1));
  if (anchor === '') return undefined;
  return note.headings.find((heading) => anchorOf(siteOf(vault), note, heading) === anchor);
}
