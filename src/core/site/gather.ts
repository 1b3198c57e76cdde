import type { Note, Vault } from '../vault/vault';
import { siteOf, type Site } from './site';

/** A value that is made of all files of a vault, and what one note contributes to it. */
export interface Gathering<P, V> {
  /** `key` is what the value depends on besides the vault. */
  readonly partOf: (vault: Vault, note: Note, key: string | undefined) => P;
  readonly isSame: (before: P, after: P) => boolean;
  readonly make: (vault: Vault, key: string | undefined) => V;
}

interface Made<V> {
  readonly vault: Vault;
  readonly key: string | undefined;
  readonly value: V;
}

/** Some ask what is true today, others what is true on any day, about one link after the other. */
const KEYS_KEPT = 2;

/**
 * Makes the value of a vault once, and not again as long as no file comes or goes and no note contributes anything else
 * than before: while an author types text, the value of the vault before is the value of the vault after.
 */
export function gatherer<P, V>(gathering: Gathering<P, V>): (vault: Vault, key?: string) => V {
  const latest = new WeakMap<Site, readonly Made<V>[]>();
  return (vault, key) => {
    const site = siteOf(vault);
    const made = latest.get(site) ?? [];
    const last = made.find((one) => one.key === key);
    if (last?.vault === vault) return last.value;
    const value = last && isAsBefore(gathering, last, vault) ? last.value : gathering.make(vault, key);
    const others = made.filter((one) => one.key !== key).slice(0, KEYS_KEPT - 1);
    latest.set(site, [{ vault, key, value }, ...others]);
    return value;
  };
}

function isAsBefore<P, V>({ partOf, isSame }: Gathering<P, V>, last: Made<V>, vault: Vault): boolean {
  const before = last.vault;
  if (before.assets !== vault.assets || before.notes.size !== vault.notes.size) return false;
  const others = before.notes.values();
  for (const note of vault.notes.values()) {
    // A changed vault keeps the order of the one it was made from, so that next to nothing has to be looked up.
    const other = others.next().value;
    if (other === note) continue;
    const was = other?.path === note.path ? other : before.notes.get(note.path);
    if (was === note) continue;
    if (!was || !isSame(partOf(before, was, last.key), partOf(vault, note, last.key))) return false;
  }
  return true;
}
