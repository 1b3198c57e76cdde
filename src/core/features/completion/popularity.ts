import { formatOf } from '../../vault/fileFormats';
import { onceFor } from '../../vault/onceFor';
import type { NameKey, Vault } from '../../vault/vault';
import { byText, keepBest } from './best';

/**
 * What it is worth to a suggestion that notes link to its name, 0 to `MOST_POPULAR`; `mentions` is how many do, for
 * those who know.
 */
export type Popularity = (key: NameKey, mentions?: number) => number;

/** More than this no name is worth. */
export const MOST_POPULAR = 100;

/** How many names have a rank while nothing is typed; the list is shorter. */
const RANKED = 400;

/** A nudge among names that fit what is typed about equally well. */
export function popularityIn(vault: Vault): Popularity {
  return (key, mentions = vault.mentions.get(key)?.length ?? 0) => Math.min(20, 4 * Math.log2(1 + mentions));
}

/** The names that most notes link to. */
export interface PopularNames {
  /** The one that most notes link to first. */
  readonly names: readonly NameKey[];
  /** What each of them is worth; 0 for all others. */
  readonly worth: Popularity;
}

/** The order of names of notes while nothing is typed; made once for all vaults whose links write the same names. */
export function popularNames({ mentions }: Vault): PopularNames {
  return rankNames(mentions);
}

const rankNames = onceFor((mentions: Vault['mentions']): PopularNames => {
  const best = keepBest<NameKey>(RANKED, byText);
  mentions.forEach((notes, key) => {
    if (notes.length > 1 && notes.length >= best.least() && formatOf(key) === undefined) {
      best.offer(notes.length, key);
    }
  });
  const names = best.done();
  const ranks = new Map(names.map((key, at) => [key, MOST_POPULAR * (1 - at / RANKED)]));
  return { names, worth: (key) => ranks.get(key) ?? 0 };
});
