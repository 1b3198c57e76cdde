import type { Owner, Tenant } from './owner';
import { tellsCaseApart, type Site } from './site';

/** One address that several want, or several that differ in letter case alone. */
export interface Collision {
  readonly kind: 'same' | 'case';
  /** Of several the first in order. */
  readonly urlPath: string;
  /** Two or more, in order of address; pages before redirects. */
  readonly tenants: readonly Tenant[];
}

/** URL path in lower case → the URL paths that are so. */
export function foldKeys(urlPaths: Iterable<string>): Map<string, string[]> {
  const folded = new Map<string, string[]>();
  for (const urlPath of urlPaths) {
    const key = urlPath.toLowerCase();
    const twins = folded.get(key);
    if (twins) twins.push(urlPath);
    else folded.set(key, [urlPath]);
  }
  return folded;
}

/**
 * The collisions among these addresses of `site`, in order of address; `folded` as `foldKeys` makes it of their keys. Where
 * letter case does not count, pages are looked up, not files: addresses that all lead to one note do not collide.
 */
export function collisionsOn(
  site: Site,
  owners: ReadonlyMap<string, readonly Owner[]>,
  folded: ReadonlyMap<string, readonly string[]>,
): Collision[] {
  const collisions = findCollisions(owners, folded);
  return tellsCaseApart(site) ? collisions : collisions.filter(({ tenants }) => leadApart(tenants));
}

function leadApart(tenants: readonly Tenant[]): boolean {
  const paths = tenants.map(({ owner }) => ('path' in owner ? owner.path : undefined));
  return new Set(paths).size > 1;
}

function findCollisions(
  owners: ReadonlyMap<string, readonly Owner[]>,
  folded: ReadonlyMap<string, readonly string[]>,
): Collision[] {
  const collisions: Collision[] = [];
  const tenantsAt = (urlPath: string): Tenant[] => owners.get(urlPath)!.map((owner) => ({ urlPath, owner }));
  for (const [urlPath, there] of owners) {
    if (there.length > 1) collisions.push({ kind: 'same', urlPath, tenants: tenantsAt(urlPath) });
  }
  for (const twins of folded.values()) {
    if (twins.length < 2) continue;
    const sorted = [...twins].sort();
    collisions.push({ kind: 'case', urlPath: sorted[0]!, tenants: sorted.flatMap(tenantsAt) });
  }
  return collisions.sort((a, b) => (a.urlPath < b.urlPath ? -1 : a.urlPath > b.urlPath ? 1 : 0));
}
