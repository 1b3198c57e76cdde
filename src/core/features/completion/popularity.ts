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
  return (key, mentions = vault.mentions.get(key)?.size ?? 0) => Math.min(20, 4 * Math.log2(1 + mentions));
}

/** The order of names while nothing is typed: those that most notes link to first. */
export function popularNames({ mentions }: Vault): Popularity {
  const best = keepBest<NameKey>(RANKED, byText);
  for (const [key, notes] of mentions) if (notes.size > 1) best.offer(notes.size, key);
  const ranks = new Map(best.done().map((key, at) => [key, MOST_POPULAR * (1 - at / RANKED)]));
  return (key) => ranks.get(key) ?? 0;
}
