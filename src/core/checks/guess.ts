import type { Link } from '../syntax/syntax';
import { editDistance } from '../text/editDistance';
import { linkTargetOf, tidyPath } from '../vault/linkTarget';
import { nearNames } from '../vault/nearNames';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { quote } from './quote';
import { baseNameOf, folderOf, nameKeyOf, withoutNoteExtension } from '../vault/vaultPath';

/** Makes a guess at what the author meant, unless enough were made. */
export type Guess = (make: () => string | undefined) => string | undefined;

/** Allows the first `most` guesses that are asked for: to look for one can cost as much as to check 1,000 links. */
export function fewGuesses(most: number): Guess {
  let left = most;
  return (make) => (left-- > 0 ? make() : undefined);
}

/** For a vault's file names: folder of the note and what its link wrote → the guess. */
const known = new WeakMap<Vault['names'], Map<string, string | undefined>>();
const MOST_KNOWN = 1000;
const NO_TITLES: Vault['titles'] = new Map();

/**
 * The file that the author of `link`, which leads nowhere, most likely meant, as a link names it. It depends on
 * the names of the vault's files alone, so a keystroke in a note does not have it looked for again.
 */
export function guessFile(vault: Vault, from: Note, link: Link): string | undefined {
  const target = linkTargetOf(link);
  const wanted = target.kind === 'local' ? tidyPath(target.path) : '';
  const key = `${folderOf(from.path)}\n${wanted}`;
  let guesses = known.get(vault.names);
  if (!guesses || guesses.size >= MOST_KNOWN)
    known.set(vault.names, (guesses = new Map<string, string | undefined>()));
  if (!guesses.has(key)) {
    const near = nearNames({ names: vault.names, titles: NO_TITLES }, from, link)[0];
    guesses.set(key, near && nameIfClose(vault, wanted, near));
  }
  return guesses.get(key);
}

function nameIfClose(vault: Vault, wanted: string, near: VaultPath): string | undefined {
  const key = nameKeyOf(baseNameOf(near));
  if (!isClose(wanted, near)) return undefined;
  const isOnly = vault.names.get(key)?.length === 1;
  return withoutNoteExtension(isOnly && !wanted.includes('/') ? baseNameOf(near) : near);
}

/** Whether the file at `near` is a guess that is not wild: one letter in four may differ, blanks and hyphens aside. */
export function isClose(wanted: string, near: string): boolean {
  const [a, b] = [wanted, near].map((path) => nameKeyOf(baseNameOf(path)).replace(/[\s._-]+/g, '')) as [
    string,
    string,
  ];
  const limit = Math.floor(Math.max(a.length, b.length) / 4);
  return editDistance(a, b, limit) <= limit;
}

/** A guess as the end of a message; empty when there is none. */
export function didYouMean(guess: string | undefined): string {
  return guess === undefined ? '' : ` Did you mean ${quote(guess)}?`;
}
