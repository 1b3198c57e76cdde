/** An index under change; the one it was made from stays as it is. */
export interface IndexDraft<K, V, B> {
  add(key: K, value: V): void;
  remove(key: K, value: V): void;
  /** The changed index: the very same object when nothing was touched. Keys without values are gone. */
  done(): ReadonlyMap<K, B>;
}

/** Starts to change `index`, whose values are buckets that `freeze` makes of their members. */
export function draftIndex<K, V, B extends Iterable<V>>(
  index: ReadonlyMap<K, B>,
  freeze: (members: Set<V>) => B,
): IndexDraft<K, V, B> {
  const touched = new Map<K, Set<V>>();
  const membersOf = (key: K): Set<V> => {
    let members = touched.get(key);
    if (!members) {
      members = new Set(index.get(key));
      touched.set(key, members);
    }
    return members;
  };
  return {
    add: (key, value) => void membersOf(key).add(value),
    remove: (key, value) => void membersOf(key).delete(value),
    done() {
      if (touched.size === 0) return index;
      const next = new Map(index);
      for (const [key, members] of touched) {
        if (members.size === 0) next.delete(key);
        else next.set(key, freeze(members));
      }
      return next;
    },
  };
}
