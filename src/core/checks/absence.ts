import { formatOf } from '../vault/fileFormats';
import { findFile } from '../vault/findFile';
import { linkTargetOf, tidyPath } from '../vault/linkTarget';
import type { Vault, VaultPath } from '../vault/vault';
import { folderOf, isNotePath, nameKeyOf } from '../vault/vaultPath';
import { folderNamed } from './folders';
import type { JudgedLink, Subject } from './subject';

/** Why a link leads to no file, as far as we know what its author meant. */
export type Absence = { readonly path: string } & (
  | { readonly kind: 'note' | 'asset' }
  /** An address of the web that does not look like one here; `url` is what it should be. */
  | { readonly kind: 'web'; readonly url: string }
  /** What notes call themselves (`alias`) or their posts (`title`); links go by file name alone. */
  | { readonly kind: 'alias' | 'title'; readonly notes: readonly VaultPath[] }
  | { readonly kind: 'folder'; readonly folder: string }
);

/**
 * Why `judged` leads nowhere; `undefined` when it leads somewhere, and when we cannot tell, since a false alarm
 * costs more than a missed one:
 *
 * - a target that ends in `/`: a folder's page on the site; what Obsidian makes of it is not known;
 * - a destination that climbs out of the vault: we do not see what lies there;
 * - `/feed.xml`, `/articles/2018-05/X`: an address of the site that the publisher makes (see `isSiteAddress`);
 * - `page.html` beside `page.md`, `page.md?x=1`: what the publisher makes of `page.md`;
 * - scripts and styles in HTML: the site's own.
 */
export function absenceOf(subject: Subject, { link, resolution }: JudgedLink): Absence | undefined {
  if (resolution.kind !== 'missing') return undefined;
  const target = linkTargetOf(link);
  if (target.kind === 'external') return undefined;
  const path = tidyPath(target.path);

  const { vault, note } = subject;
  const url = link.form === 'wiki' ? webAddressOf(link.destination) : hostAddressOf(target.path, link.embed);
  if (url !== undefined) return { kind: 'web', path: target.path, url };
  if (/[\\/]\s*$/.test(target.path)) return undefined;
  if (link.form !== 'wiki') {
    if (climbsOut(note.path, path) || isPublished(vault, note.path, path)) return undefined;
    if (path.startsWith('/') && isSiteAddress(vault, path, link.embed)) return undefined;
    if (link.form === 'html' && /\.(?:m?js|css)$/i.test(path)) return undefined;
  }
  if (resolution.what === 'asset' || (link.embed && link.form !== 'wiki' && !isNotePath(path))) {
    return { kind: 'asset', path };
  }
  const bearers = notesCalled(vault, path);
  if (bearers) return { path, ...bearers };
  const folder = folderNamed(vault, path);
  if (folder === undefined) return { kind: 'note', path };
  return link.form !== 'wiki' && folder === path.replace(/^\//, '')
    ? undefined
    : { kind: 'folder', path, folder };
}

/** `www.` or a host with a letters-only end that is no file's extension: `wix.engineering`, `nesoy.github.io/x`. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,62})\.)+([a-z]{2,24})(?::\d{1,5})?(?:[/?].*)?$/i;

/** The address that a wiki link took for the name of a note. */
function webAddressOf(written: string): string | undefined {
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(written) ? written : undefined;
}

/** The address that `written` most likely is, its scheme put before it; a bare picture is no host. */
function hostAddressOf(written: string, isEmbed: boolean): string | undefined {
  const end = HOST.exec(written)?.[1]?.toLowerCase();
  if (end === undefined) return undefined;
  const host = /^[^/?:]*/.exec(written)![0];
  if (!/^www\./i.test(host)) {
    if (end === 'md' || formatOf(host)) return undefined;
    if (host === written && (isEmbed || FILE_ENDS.has(end))) return undefined;
  }
  return `https://${written}`;
}

/** Ends that are programming languages' or documents' extensions and countries' domains alike. */
const FILE_ENDS = new Set(
  'ai cc cs doc go java kt less lock log mdx ml mm org php pl ppt ps py rb rs rst rtf sass scss sh sql swift tex toml ts tsx vb vue xls'.split(
    ' ',
  ),
);

/** Whether `../` leads above the vault's root. */
function climbsOut(from: VaultPath, path: string): boolean {
  if (!/^\.{1,2}\//.test(path)) return false;
  let depth = folderOf(from).split('/').filter(Boolean).length;
  for (const segment of path.split('/')) {
    if (segment === '..') depth--;
    else if (segment !== '.') depth++;
    if (depth < 0) return true;
  }
  return false;
}

/** Whether a publisher makes `path` of a file that is there: its page, or the file with a query behind it. */
function isPublished(vault: Vault, from: VaultPath, path: string): boolean {
  const source = path.replace(/\?.*$/, '').replace(/\.html?$/i, '');
  return source !== path && source !== '' && findFile(vault, from, source) !== undefined;
}

/**
 * Whether `/path` is an address of the site rather than a path in the vault. Publishers make pages that are no
 * files (feeds, tags, permalinks), so only two things are sure to be paths: a `.md` file, and a picture whose
 * folder is in the vault.
 */
function isSiteAddress(vault: Vault, path: string, isEmbed: boolean): boolean {
  if (isNotePath(path)) return false;
  return !isEmbed || folderNamed(vault, folderOf(path)) === undefined;
}

/** The notes with the alias, else the title, `name`. */
function notesCalled(
  vault: Vault,
  name: string,
): { kind: 'alias' | 'title'; notes: readonly VaultPath[] } | undefined {
  const key = nameKeyOf(name);
  const notes = [...(vault.titles.get(key) ?? [])].sort();
  if (notes.length === 0) return undefined;
  const byAlias = notes.filter((path) =>
    vault.notes.get(path)?.frontmatter?.aliases.some((alias) => nameKeyOf(alias.text) === key),
  );
  return byAlias.length > 0 ? { kind: 'alias', notes: byAlias } : { kind: 'title', notes };
}
