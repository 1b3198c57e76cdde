import { siteOf } from '../site/site';
import { sitePathOf } from '../site/url';
import type { Link } from '../syntax/syntax';
import { linksByName } from './linksByName';
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
    for (const link of linksThatMayLead(vault, from, path)) {
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

/** The links of `from` that may lead to the file, in order of place: a cheap look before the vault is asked. */
function linksThatMayLead(vault: Vault, from: Note, path: VaultPath): readonly Link[] {
  const { named, unsure, own, external } = linksByName(from);
  const [key, other] = keysOf(path) as [NameKey, NameKey];
  const lists = [named.get(key) ?? [], unsure];
  if (other !== key) lists.push(named.get(other) ?? []);
  if (from.path === path) lists.push(own);
  if (external.length > 0 && siteOf(vault).baseUrl !== undefined) lists.push(external.filter(isOwn));
  const some = lists.filter((list) => list.length > 0);
  return some.length < 2 ? (some[0] ?? []) : some.flat().sort((a, b) => a.span.start - b.span.start);

  function isOwn({ destination }: Link): boolean {
    return sitePathOf(siteOf(vault), destination) !== undefined;
  }
}
