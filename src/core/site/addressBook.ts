import type { Note, Vault, VaultPath } from '../vault/vault';
import { contentPathOf } from './content';
import { modelOf } from './models';
import { pageOf } from './pageOf';
import { siteOf, type Site } from './site';
import { sitePathOf } from './url';

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

/** One address that two want, or two that differ in letter case alone. */
export interface Collision {
  readonly kind: 'same' | 'case';
  /** From the site's root; of a pair by case the first in order. */
  readonly urlPath: string;
  /** Two or more, with the address of each; in order of address, then of path. */
  readonly owners: readonly { readonly urlPath: string; readonly owner: Owner }[];
}

/** Every live URL and every redirect of a site. */
export interface AddressBook {
  readonly site: Site;
  /** URL path, as `addressKeyOf` spells it → who is served there; more than one is a collision. */
  readonly owners: ReadonlyMap<string, readonly Owner[]>;
  /** The same in lower case → the keys of `owners` that are so. */
  readonly folded: ReadonlyMap<string, readonly string[]>;
  readonly collisions: readonly Collision[];
}

/** What an address leads to. */
export interface Found {
  readonly owner: Owner;
  readonly urlPath: string;
  /** Whether the address is spelled so; otherwise it differs in letter case, and most servers answer 404. */
  readonly isExact: boolean;
}

/** All addresses of the site of `vault`; `today` as in `pageOf`. Made once for each vault. */
export function addressBookOf(vault: Vault, today?: string): AddressBook {
  const known = books.get(vault);
  if (known && known.today === today) return known.book;
  const book = makeBook(vault, today);
  books.set(vault, { today, book });
  return book;
}

const books = new WeakMap<Vault, { today: string | undefined; book: AddressBook }>();

/** What `address`, a URL or a path from the site's root, leads to; `undefined` when nothing of this site does. */
export function lookUp(book: AddressBook, address: string): Found | undefined {
  const asked = sitePathOf(book.site, address);
  if (asked === undefined) return undefined;
  const key = addressKeyOf(asked);
  const exact = book.owners.get(key)?.[0];
  if (exact) return { owner: exact, urlPath: key, isExact: true };
  const near = book.folded.get(key.toLowerCase())?.[0];
  return near === undefined
    ? undefined
    : { owner: book.owners.get(near)![0]!, urlPath: near, isExact: false };
}

/** A URL path as addresses are compared: without `.html`, `index` or a slash at its end. */
export function addressKeyOf(urlPath: string): string {
  const short = urlPath
    .replace(/\.html$/, '')
    .replace(/\/index$/, '/')
    .replace(/\/$/, '');
  return short === '' ? '/' : short;
}

function makeBook(vault: Vault, today: string | undefined): AddressBook {
  const site = siteOf(vault);
  const owners = new Map<string, Owner[]>();
  const put = (urlPath: string, owner: Owner): void => {
    const key = addressKeyOf(urlPath);
    const there = owners.get(key);
    if (there) there.push(owner);
    else owners.set(key, [owner]);
  };
  for (const note of vault.notes.values()) putNote(put, vault, note, today);
  for (const { path } of vault.assets.values()) {
    const contentPath = contentPathOf(site, path);
    const urlPath = contentPath === undefined ? undefined : modelOf(site).assetUrlPathOf(site, contentPath);
    if (urlPath !== undefined) put(urlPath, { kind: 'asset', path });
  }
  const folded = new Map<string, string[]>();
  for (const key of owners.keys()) {
    const twins = folded.get(key.toLowerCase());
    if (twins) twins.push(key);
    else folded.set(key.toLowerCase(), [key]);
  }
  return { site, owners, folded, collisions: [] };
}

function putNote(
  put: (urlPath: string, owner: Owner) => void,
  vault: Vault,
  note: Note,
  today: string | undefined,
): void {
  const { path, urlPath, published, redirects } = pageOf(vault, note, today);
  if (published.state === 'unpublished') return;
  put(urlPath, { kind: 'note', path });
  for (const { from, alias, escapesRoot } of redirects) {
    if (!escapesRoot) put(from, { kind: 'redirect', path, alias });
  }
}
