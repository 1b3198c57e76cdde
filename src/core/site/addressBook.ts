import type { Note, Vault } from '../vault/vault';
import { collisionsOn, foldKeys, type Collision } from './collisions';
import { contentPathOf } from './content';
import { gatherer } from './gather';
import { modelOf } from './models';
import type { Owner, Tenant } from './owner';
import { listedFoldersOf, pageOf } from './pageOf';
import { siteOf, tellsCaseApart, type Site } from './site';
import { tagPagesOf } from './tagPages';
import { sitePathOf } from './url';

export type { Collision } from './collisions';
export type { Owner, Tenant } from './owner';

/** URL paths with who is there. */
interface Addresses {
  /** URL path → who is there, a page before the redirects; more than one is a collision. */
  readonly owners: ReadonlyMap<string, readonly Owner[]>;
  /** URL path in lower case → the URL paths that are so. */
  readonly folded: ReadonlyMap<string, readonly string[]>;
  /** In order of address. */
  readonly collisions: readonly Collision[];
}

/**
 * Every live URL and every redirect of a site, in one namespace. Pages of tags are in it only when they are looked up:
 * to know them all, all notes have to be scanned.
 */
export interface AddressBook extends Addresses {
  readonly site: Site;
  readonly vault: Vault;
  /** The day for which it is true, as in `pageOf`. */
  readonly today: string | undefined;
}

/** What an address leads to. */
export interface Found extends Tenant {
  /**
   * How the address differs from the one that is there, so that most servers answer 404: in letter case, or by a
   * slash at its end that should not be. `undefined` when it is served.
   */
  readonly slip: 'case' | 'slash' | undefined;
}

const addressesOf = gatherer<readonly string[], Addresses>({
  partOf: (vault, note, today) => tenantsOf(vault, note, today).map(textOf),
  isSame: (before, after) =>
    before.length === after.length && before.every((part, index) => part === after[index]),
  make: makeAddresses,
});

/** All addresses of the site of `vault`; `today` as in `pageOf`. Cheap when asked again, and after a change of text. */
export function addressBookOf(vault: Vault, today?: string): AddressBook {
  const { owners, folded, collisions } = addressesOf(vault, today);
  return { site: siteOf(vault), vault, today, owners, folded, collisions };
}

/** What `address`, a URL or a path from the site's root, leads to; `undefined` when nothing of this site does. */
export function lookUp(book: AddressBook, address: string): Found | undefined {
  const asked = sitePathOf(book.site, address);
  if (asked === undefined) return undefined;
  const found = lookUpIn(book.site, book, asked);
  if (found && found.slip === undefined) return found;
  const tags = tagPagesOf(book.vault, asked, book.today);
  return (tags && lookUpIn(book.site, tags, asked)) ?? found;
}

/**
 * Whether `address`, a URL of the site or a path from its root, may be served though nothing of the vault is there: a feed,
 * a file of the theme, a list. Of most publishers that cannot be known, nor where the vault is only a part of the site.
 */
export function mayBeServed({ site }: AddressBook, address: string): boolean {
  const asked = sitePathOf(site, address);
  return asked !== undefined && (site.vaultFolder !== '' || modelOf(site).mayServe(site, asked));
}

/** As `collisions` of the book, with the pages of tags. */
export function allCollisions(book: AddressBook): readonly Collision[] {
  const tags = tagPagesOf(book.vault, undefined, book.today);
  if (!tags) return book.collisions;
  const owners = new Map(book.owners);
  for (const [urlPath, there] of tags.owners) {
    const others = owners.get(urlPath);
    if (!others) owners.set(urlPath, there);
    else if (others[0]!.kind === 'redirect') owners.set(urlPath, [...others, ...there]);
  }
  return collisionsOn(book.site, owners, foldKeys(owners.keys()));
}

function lookUpIn(
  site: Site,
  { owners, folded }: Pick<Addresses, 'owners' | 'folded'>,
  asked: string,
): Found | undefined {
  const served = servedFor(asked);
  const withoutSlash = asked.length > 1 && asked.endsWith('/') ? [asked.slice(0, -1)] : [];
  const near = [...served, ...withoutSlash].flatMap((path) => folded.get(path.toLowerCase()) ?? []);
  const find = (paths: readonly string[], slip: Found['slip']): Found | undefined => {
    const urlPath = paths.find((path) => owners.has(path));
    return urlPath === undefined ? undefined : { urlPath, owner: owners.get(urlPath)![0]!, slip };
  };
  const slip = tellsCaseApart(site) ? 'case' : undefined;
  return find(served, undefined) ?? find(withoutSlash, 'slash') ?? find(near, slip);
}

/** The addresses whose page a web server gives out for `asked`: it knows `.html`, and `index.html` of a folder. */
function servedFor(asked: string): string[] {
  const isIndex = /\/index(?:\.html)?$/.test(asked);
  return [
    asked,
    ...(asked.endsWith('.html') ? [asked.slice(0, -'.html'.length)] : [`${asked}.html`, `${asked}/`]),
    ...(isIndex ? [asked.slice(0, asked.lastIndexOf('/') + 1)] : []),
  ];
}

/** The addresses that are there because of `note`. */
function tenantsOf(vault: Vault, note: Note, today: string | undefined): Tenant[] {
  const { path, urlPath, published, redirects } = pageOf(vault, note, today);
  if (published.state === 'unpublished') return [];
  const tenants: Tenant[] = [{ urlPath, owner: { kind: 'note', path } }];
  for (const { from, alias, escapesRoot } of redirects) {
    if (!escapesRoot) tenants.push({ urlPath: from, owner: { kind: 'redirect', path, alias } });
  }
  for (const folder of listedFoldersOf(vault, note)) {
    tenants.push({ urlPath: `/${folder}/`, owner: { kind: 'folder', folder } });
  }
  return tenants;
}

function textOf({ urlPath, owner }: Tenant): string {
  return owner.kind === 'redirect' ? `${urlPath}\n${owner.alias}` : urlPath;
}

function makeAddresses(vault: Vault, today: string | undefined): Addresses {
  const site = siteOf(vault);
  const model = modelOf(site);
  const owners = new Map<string, Owner[]>();
  const later: Tenant[] = [];
  for (const note of vault.notes.values()) {
    for (const tenant of tenantsOf(vault, note, today)) {
      if (tenant.owner.kind === 'note') put(owners, tenant);
      else later.push(tenant);
    }
  }
  for (const { path } of vault.assets.values()) {
    const contentPath = contentPathOf(site, path);
    const urlPath = contentPath === undefined ? undefined : model.assetUrlPathOf(site, contentPath);
    if (urlPath !== undefined) put(owners, { urlPath, owner: { kind: 'asset', path } });
  }
  for (const tenant of later) if (tenant.owner.kind === 'redirect') put(owners, tenant);
  for (const tenant of later) if (tenant.owner.kind === 'folder') put(owners, tenant);
  const folded = foldKeys(owners.keys());
  return { owners, folded, collisions: collisionsOn(site, owners, folded) };
}

function put(owners: Map<string, Owner[]>, { urlPath, owner }: Tenant): void {
  const there = owners.get(urlPath);
  if (!there) owners.set(urlPath, [owner]);
  else if (!there.some((other) => isContent(other, owner))) there.push(owner);
}

/** Whether `owner` adds nothing to `other`: a redirect that is written twice, the list of a folder that has its page. */
function isContent(other: Owner, owner: Owner): boolean {
  if (owner.kind === 'redirect') return other.kind === 'redirect' && other.path === owner.path;
  return owner.kind === 'folder' && other.kind !== 'redirect';
}
