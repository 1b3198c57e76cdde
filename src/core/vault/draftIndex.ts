import { draftMap } from './draftMap';

/** The members of one key of an index under change. A member is added once: whoever adds sees to that. */
export type Bucket<V> = V[];

/** An index under change; the one it was made from stays as it is. */
export interface IndexDraft<K, V, B> {
  /** The members of `key`, to add to and to take from. */
  bucketOf(key: K): Bucket<V>;
  /** The changed index: the very same object when no bucket was asked for. Keys without members are gone. */
  done(): ReadonlyMap<K, B>;
}

/** Starts to change `index`; `freeze` makes what the index holds of a bucket that was asked for. */
export function draftIndex<K, V, B extends Iterable<V> & object>(
  index: ReadonlyMap<K, B>,
  freeze: (members: Bucket<V>) => B,
): IndexDraft<K, V, B> {
  const touched = new Map<K, Bucket<V>>();
  return {
    bucketOf(key) {
      let members = touched.get(key);
      if (!members) {
        const before = index.get(key);
        members = before ? [...before] : [];
        touched.set(key, members);
      }
      return members;
    },
    done() {
      if (touched.size === 0) return index;
      const next = draftMap(index);
      for (const [key, members] of touched) {
        if (members.length === 0) next.delete(key);
        else next.set(key, freeze(members));
      }
      return next.done();
    },
  };
}

/** Takes `member` out of `bucket`, if it is there. */
export function removeFrom<V>(bucket: Bucket<V>, member: V): void {
  const at = bucket.indexOf(member);
  if (at !== -1) bucket.splice(at, 1);
}
