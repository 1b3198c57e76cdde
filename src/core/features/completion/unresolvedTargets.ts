import { touches } from '../../text/span';
import type { Link } from '../../syntax/syntax';
import { formatOf } from '../../vault/fileFormats';
import { linkTargetOf, tidyPath } from '../../vault/linkTarget';
import { onceFor } from '../../vault/onceFor';
import type { NameKey, Note, Vault } from '../../vault/vault';
import { baseNameOf, nameKeyOf } from '../../vault/vaultPath';

/**
 * Whether links write the name `key` and no file has it. A name that some file has is resolved, whatever folder the
 * link asks for; that of a picture or its like is no note's.
 */
export function isUnresolved(vault: Vault, key: NameKey): boolean {
  return !vault.names.has(key) && formatOf(key) === undefined;
}

/** How many notes are asked how they spell a name: of those that mention it, some do so in code alone. */
const MOST_ASKED = 10;

/**
 * Tells how links of the vault spell an unresolved name: a name or a path, without `.md`. `undefined` for a name that
 * no link can be made to, and for what is being typed at `caret` (UTF-16) of `note` and nowhere else.
 */
export function speller(vault: Vault, note: Note, caret: number): (key: NameKey) => string | undefined {
  let own: ReadonlyMap<NameKey, string> | undefined;
  const ownSpellings = (): ReadonlyMap<NameKey, string> =>
    (own ??= spellings(note.links.filter(({ span }) => !touches(span, caret))));
  return (key) => {
    let asked = 0;
    for (const path of vault.mentions.get(key) ?? []) {
      if (++asked > MOST_ASKED) break;
      const other = path === note.path ? undefined : vault.notes.get(path);
      const way = (other ? spellingsOf(other) : ownSpellings()).get(key);
      if (way !== undefined && !/[#|^:]|\[\[|\]\]/.test(way)) return way;
    }
    return undefined;
  };
}

const spellingsOf = onceFor((note: Note) => spellings(note.links));

/** How links spell the names that they write, the first one of each. */
function spellings(links: readonly Link[]): ReadonlyMap<NameKey, string> {
  const found = new Map<NameKey, string>();
  for (const link of links) {
    const target = linkTargetOf(link);
    if (target.kind === 'external') continue;
    const way = tidyPath(target.path).replace(/\.md$/i, '');
    const key = nameKeyOf(baseNameOf(way));
    if (!found.has(key)) found.set(key, way);
  }
  return found;
}
