import { touches } from '../../text/span';
import type { Link } from '../../syntax/syntax';
import { formatOf } from '../../vault/fileFormats';
import { linkTargetOf, tidyPath } from '../../vault/linkTarget';
import { onceFor } from '../../vault/onceFor';
import type { NameKey, Note, Vault } from '../../vault/vault';
import { baseNameOf, nameKeyOf } from '../../vault/vaultPath';

/** A note that links ask for and that is not there. */
export interface UnresolvedTarget {
  /** As a link spells it: a name or a path, without `.md`. */
  readonly way: string;
  readonly name: string;
  /** How many notes ask for it. */
  readonly mentions: number;
}

/**
 * The names that links of the vault write and no file has; what is being typed at `caret` (UTF-16) of `note` does
 * not count. A name that some file has is left out whatever folder the link asks for.
 */
export function* unresolvedTargets(vault: Vault, note: Note, caret: number): Generator<UnresolvedTarget> {
  const own = lazily(() => spellings(note.links.filter(({ span }) => !touches(span, caret))));
  for (const [key, mentioning] of vault.mentions) {
    if (vault.names.has(key) || formatOf(key) !== undefined) continue;
    const way = spellingIn(key, { vault, mentioning, note, own });
    if (way === undefined || /[#|^:]|\[\[|\]\]/.test(way)) continue;
    yield { way, name: baseNameOf(way), mentions: mentioning.size };
  }
}

interface Mentioned {
  readonly vault: Vault;
  readonly mentioning: ReadonlySet<Note['path']>;
  readonly note: Note;
  readonly own: () => ReadonlyMap<NameKey, string>;
}

function spellingIn(key: NameKey, { vault, mentioning, note, own }: Mentioned): string | undefined {
  for (const path of mentioning) {
    const other = path === note.path ? undefined : vault.notes.get(path);
    const way = other ? spellingsOf(other).get(key) : own().get(key);
    if (way !== undefined) return way;
  }
  return undefined;
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

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
