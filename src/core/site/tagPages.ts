import type { Note, Vault } from '../vault/vault';
import { foldKeys } from './collisions';
import { gatherer } from './gather';
import { modelOf } from './models';
import type { Owner } from './owner';
import { pageOf } from './pageOf';
import { siteOf } from './site';

/** The pages of tags, as in an address book. */
interface TagPages {
  readonly owners: ReadonlyMap<string, readonly Owner[]>;
  readonly folded: ReadonlyMap<string, readonly string[]>;
}

const allTagPagesOf = gatherer<readonly string[], TagPages>({
  partOf: publishedTagsOf,
  isSame: (before, after) =>
    before.length === after.length && before.every((tag, index) => tag === after[index]),
  make: makeTagPages,
});

/**
 * The pages of the tags of `vault`; `undefined` when there are none, or when `asked` (any URL path) is not one of
 * theirs. Scans all notes.
 */
export function tagPagesOf(
  vault: Vault,
  asked: string | undefined,
  today: string | undefined,
): TagPages | undefined {
  const site = siteOf(vault);
  const root = modelOf(site).tagUrlPathOf?.(site, '');
  if (root === undefined) return undefined;
  if (asked !== undefined && !`${asked}/`.toLowerCase().startsWith(root.toLowerCase())) return undefined;
  return allTagPagesOf(vault, today);
}

function publishedTagsOf(vault: Vault, note: Note, today: string | undefined): readonly string[] {
  const site = siteOf(vault);
  if (pageOf(vault, note, today).published.state === 'unpublished') return [];
  return modelOf(site).tagsOf?.(site, note) ?? [];
}

function makeTagPages(vault: Vault, today: string | undefined): TagPages {
  const site = siteOf(vault);
  const tags = new Set(['']);
  for (const note of vault.notes.values())
    for (const tag of publishedTagsOf(vault, note, today)) tags.add(tag);
  const owners = new Map<string, readonly Owner[]>();
  for (const tag of tags) {
    const urlPath = modelOf(site).tagUrlPathOf?.(site, tag);
    if (urlPath !== undefined) owners.set(urlPath, [{ kind: 'tag', tag }]);
  }
  return { owners, folded: foldKeys(owners.keys()) };
}
