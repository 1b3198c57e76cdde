import { addressBookOf, allCollisions, type Collision, type Owner } from '../core/site/addressBook';
import { pageOf } from '../core/site/pageOf';
import { siteOf } from '../core/site/site';
import { urlOf } from '../core/site/url';
import type { Note, Vault } from '../core/vault/vault';
import { writeJson } from './json';
import type { OpenVault } from './openVault';

/**
 * What the publisher makes of the notes, as JSON: `urlPath` and `from` are from the site's root, as a browser asks for
 * them and not percent-encoded; `url` is whole and encoded, null when the base URL is not known. A note that is not
 * published has the URL that it would have, and the `reason`.
 */
export function siteJson({ root, vault, notes }: OpenVault, today: string): string {
  const site = siteOf(vault);
  const head = {
    version: 1,
    root,
    site: {
      publisher: site.publisher,
      version: site.version ?? null,
      baseUrl: site.baseUrl ?? null,
      contentFolder: site.contentFolder,
    },
    collisions: allCollisions(addressBookOf(vault, today)).map((collision) =>
      describeCollision(vault, collision),
    ),
  };
  return writeJson(
    head,
    'notes',
    notes.map((note) => describeNote(vault, note, today)),
  );
}

function describeNote(vault: Vault, note: Note, today: string): object {
  const { path, url, urlPath, published, redirects } = pageOf(vault, note, today);
  return {
    path,
    url: url ?? null,
    urlPath,
    published: published.state === 'published',
    reason: published.state === 'published' ? null : published.reason,
    redirects: redirects.map(({ from, alias, escapesRoot }) => ({ from, alias, escapesRoot })),
  };
}

function describeCollision(vault: Vault, { kind, urlPath, tenants }: Collision): object {
  const url = urlOf(siteOf(vault), urlPath) ?? null;
  return {
    kind,
    url,
    urlPath,
    owners: tenants.map((tenant) => ({ urlPath: tenant.urlPath, ...plain(tenant.owner) })),
  };
}

function plain(owner: Owner): object {
  const path = 'path' in owner ? owner.path : null;
  return { kind: owner.kind, path, alias: owner.kind === 'redirect' ? owner.alias : null };
}
