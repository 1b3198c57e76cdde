import type { Owner, Tenant } from './owner';

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

/** The collisions among these addresses, in order of address; `folded` as `foldKeys` makes it of their keys. */
export function findCollisions(
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
