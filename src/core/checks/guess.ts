import type { Link } from '../syntax/syntax';
import { editDistance } from '../text/editDistance';
import { linkTargetOf, tidyPath } from '../vault/linkTarget';
import { nearNames } from '../vault/nearNames';
import type { Note, Vault } from '../vault/vault';
import { baseNameOf, nameKeyOf, withoutNoteExtension } from '../vault/vaultPath';

/** Guesses that the messages of one note may hold: to look for one costs as much as to check a hundred links. */
const MOST_GUESSES = 10;

/** Makes a guess at what the author meant, unless enough were made. */
export type Guess = (make: () => string | undefined) => string | undefined;

/** Allows the first ten guesses that are asked for. */
export function fewGuesses(): Guess {
  let left = MOST_GUESSES;
  return (make) => (left-- > 0 ? make() : undefined);
}

/** The file that the author of `link`, which leads nowhere, most likely meant, as a link names it. */
export function guessFile(vault: Vault, from: Note, link: Link): string | undefined {
  const target = linkTargetOf(link);
  const wanted = target.kind === 'local' ? tidyPath(target.path) : '';
  const near = nearNames(vault, from, link)[0];
  if (near === undefined) return undefined;
  const key = nameKeyOf(baseNameOf(near));
  if (!isClose(nameKeyOf(baseNameOf(wanted)), key)) return undefined;
  const isOnly = vault.names.get(key)?.length === 1;
  return withoutNoteExtension(isOnly && !wanted.includes('/') ? baseNameOf(near) : near);
}

/** A message must not guess wildly: one letter in four may differ, blanks, hyphens and dots aside. */
function isClose(wanted: string, near: string): boolean {
  const [a, b] = [wanted, near].map((key) => key.replace(/[\s._-]+/g, '')) as [string, string];
  const limit = Math.floor(Math.min(a.length, b.length) / 4);
  return editDistance(a, b, limit) <= limit;
}

/** A guess as the end of a message; empty when there is none. */
export function didYouMean(guess: string | undefined): string {
  return guess === undefined ? '' : ` Did you mean \`${guess}\`?`;
}
