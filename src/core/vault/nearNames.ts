import type { Link } from '../syntax/syntax';
import { editDistance } from '../text/editDistance';
import { formatOf } from './fileFormats';
import { linkTargetOf, tidyPath } from './linkTarget';
import { onceFor } from './onceFor';
import type { NameKey, Note, Vault, VaultPath } from './vault';
import { baseNameOf, folderOf, nameKeyOf } from './vaultPath';

/** Most candidates that are given: what a person reads at a glance. */
const MOST = 5;

/** What a vault calls its files. */
export type KnownNames = Pick<Vault, 'names' | 'titles'>;

/** How a candidate comes near, best first. */
const SAME_NAME = 0;
const SAME_TITLE = 1;
const SAME_LETTERS = 2;

/** The same for each file that bears the name, so that the names of a vault are compared once. */
interface KnownName {
  readonly key: NameKey;
  /** The key without blanks, hyphens, underscores and dots. */
  readonly letters: string;
  readonly isAsset: boolean;
}

/** Made once for all vaults that share their file names: a keystroke in a note changes none. */
const knownNames = onceFor((names: Vault['names']): readonly KnownName[] =>
  Array.from(names.keys(), (key) => ({
    key,
    letters: lettersOf(key),
    isAsset: formatOf(key) !== undefined,
  })),
);

function lettersOf(key: string): string {
  return key.replace(/[\s._-]+/g, '');
}

/**
 * Files that the author of a link that leads nowhere may have meant, best first, at most five: the same name in another
 * folder, a note of that title or alias, the name in other hyphens and blanks, a name a few letters off. Empty
 * for an external link and when nothing comes near.
 */
export function nearNames(vault: KnownNames, from: Note, link: Link): VaultPath[] {
  const target = linkTargetOf(link);
  if (target.kind === 'external') return [];
  const path = tidyPath(target.path);
  const wanted = nameKeyOf(baseNameOf(path));
  if (wanted === '') return [];
  const found = new Map<VaultPath, number>();
  const offer = (paths: Iterable<VaultPath>, far: number): void => {
    for (const near of paths) found.set(near, Math.min(far, found.get(near) ?? far));
  };
  offer(vault.names.get(wanted) ?? [], SAME_NAME);
  offer(vault.titles.get(wanted) ?? [], SAME_TITLE);
  offer(vault.titles.get(nameKeyOf(path)) ?? [], SAME_TITLE);
  for (const { key, far } of nearKeys(vault, wanted)) offer(vault.names.get(key) ?? [], far);

  const folder = folderOf(from.path);
  const rank = (near: VaultPath): number => found.get(near)! * 2 + (folderOf(near) === folder ? 0 : 1);
  return [...found.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).slice(0, MOST);
}

function* nearKeys(vault: KnownNames, wanted: NameKey): Generator<{ key: NameKey; far: number }> {
  const letters = lettersOf(wanted);
  const isAsset = formatOf(wanted) !== undefined;
  const limit = wanted.length < 4 ? 1 : wanted.length < 10 ? 2 : 3;
  for (const name of knownNames(vault.names)) {
    if (name.isAsset !== isAsset) continue;
    if (letters !== '' && name.letters === letters) yield { key: name.key, far: SAME_LETTERS };
    else if (Math.abs(name.key.length - wanted.length) <= limit) {
      const distance = editDistance(wanted, name.key, limit);
      if (distance <= limit) yield { key: name.key, far: SAME_LETTERS + distance };
    }
  }
}
