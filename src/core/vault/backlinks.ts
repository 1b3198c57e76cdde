import { siteOf } from '../site/site';
import { sitePathOf } from '../site/url';
import type { Link } from '../syntax/syntax';
import { linkTargetOf, tidyPath } from './linkTarget';
import { notesWithOwnAddresses } from './ownAddressMentions';
import { destinationOf, resolve } from './resolve';
import type { NameKey, Note, Vault, VaultPath } from './vault';
import { baseNameOf, nameKeyOf } from './vaultPath';

/** A link and the note that it stands in. */
export interface Backlink {
  readonly from: Note;
  readonly link: Link;
}

/**
 * The links that lead to the file at `path`, by its name or by its address on the site, those in the file itself
 * included, by path of the note they stand in and then by place. A link that is ambiguous leads nowhere.
 */
export function backlinks(vault: Vault, path: VaultPath): Backlink[] {
  const found: Backlink[] = [];
  for (const name of mentioningNotes(vault, path)) {
    const from = vault.notes.get(name);
    if (!from) continue;
    for (const link of from.links) {
      if (!mayLeadTo(vault, { from, link }, path)) continue;
      if (destinationOf(resolve(vault, from, link))?.path === path) found.push({ from, link });
    }
  }
  return found;
}

/**
 * Those that wrote the file's name with or without a further `.md` (`[[a.md]]` may mean `a.md.md`), or any address of
 * the site; and itself.
 */
function mentioningNotes(vault: Vault, path: VaultPath): VaultPath[] {
  const notes = new Set<VaultPath>([path, ...notesWithOwnAddresses(vault)]);
  for (const key of keysOf(path)) for (const note of vault.mentions.get(key) ?? []) notes.add(note);
  return [...notes].sort();
}

function keysOf(path: VaultPath): readonly NameKey[] {
  const key = nameKeyOf(baseNameOf(path));
  return [key, nameKeyOf(key)];
}

/** A cheap look before the vault is asked. A `%` may hide any name. */
function mayLeadTo(vault: Vault, { from, link }: Backlink, path: VaultPath): boolean {
  const target = linkTargetOf(link);
  if (target.kind === 'external') return sitePathOf(siteOf(vault), target.url) !== undefined;
  const written = tidyPath(target.path);
  if (written === '') return from.path === path;
  return written.includes('%') || keysOf(path).includes(nameKeyOf(baseNameOf(written)));
}
