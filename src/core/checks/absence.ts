import { linkTargetOf, tidyPath } from '../vault/linkTarget';
import type { Vault, VaultPath } from '../vault/vault';
import { isNotePath, nameKeyOf } from '../vault/vaultPath';
import { folderNamed } from './folders';
import type { JudgedLink, Subject } from './subject';
import { mayBeUnseen } from './unseen';
import { hostAddressOf, webAddressOf } from './webAddress';

/** Why a link leads to no file, as far as we know what its author meant. `path` is what it wrote, decoded. */
export type Absence = { readonly path: string } & (
  | { readonly kind: 'note' | 'asset' }
  /** An address of the web that does not look like one here; `url` is what it should be. */
  | { readonly kind: 'web'; readonly url: string }
  /** What notes call themselves (`alias`) or their posts (`title`); links go by file name alone. */
  | { readonly kind: 'alias' | 'title'; readonly notes: readonly VaultPath[] }
  | { readonly kind: 'folder' }
);

/** Why `judged` leads nowhere; `undefined` when it leads somewhere, and when it may (see `mayBeUnseen`). */
export function absenceOf({ vault, note }: Subject, { link, resolution }: JudgedLink): Absence | undefined {
  if (resolution.kind !== 'missing') return undefined;
  const target = linkTargetOf(link);
  if (target.kind === 'external') return undefined;
  const path = tidyPath(target.path);
  const url = link.form === 'wiki' ? webAddressOf(link.destination) : hostAddressOf(target.path, link.embed);
  if (url !== undefined) return { kind: 'web', path: target.path, url };
  // The page of a folder on the site; what Obsidian makes of it is not known.
  if (/[\\/]\s*$/.test(target.path)) return undefined;
  if (mayBeUnseen(vault, { note, link }, path)) return undefined;
  if (resolution.what === 'asset' || (link.embed && link.form !== 'wiki' && !isNotePath(path))) {
    return { kind: 'asset', path };
  }
  const bearers = notesCalled(vault, path);
  if (bearers) return { path, ...bearers };
  return { kind: folderNamed(vault, path) === undefined ? 'note' : 'folder', path };
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
