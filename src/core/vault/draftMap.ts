/** A map under change; the one it was made from stays as it is. */
export interface MapDraft<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  delete(key: K): void;
  /** The changed map: the very same object when nothing was changed. Nothing may be changed after that. */
  done(): ReadonlyMap<K, V>;
}

/** Starts to change `before`. A change of few entries takes little time, also in a map of ten thousand. */
export function draftMap<K, V extends object>(before: ReadonlyMap<K, V>): MapDraft<K, V> {
  const changes = new Map<K, V | undefined>();
  return {
    get: (key) => (changes.has(key) ? changes.get(key) : before.get(key)),
    set: (key, value) => void changes.set(key, value),
    delete(key) {
      if (before.has(key)) changes.set(key, undefined);
      else changes.delete(key);
    },
    done() {
      if (changes.size === 0) return before;
      if (before.size === 0) return changes as Map<K, V>;
      const after = (before instanceof Version ? (before as Version<K, V>) : firstVersion(before)).with(
        changes,
      );
      return after.isSparse ? new Map(after) : after;
    },
  };
}

function firstVersion<K, V extends object>(map: ReadonlyMap<K, V>): Version<K, V> {
  return new Version(new KeyList(map.keys()), [...map.values()], map.size);
}

/** Keys, and where each stands. Grows at its end alone, so that who knows its beginning may go on using that. */
class KeyList<K> {
  readonly list: K[];
  readonly #places: Map<K, number>;

  constructor(keys: Iterable<K>) {
    this.list = [...keys];
    this.#places = new Map(this.list.map((key, at) => [key, at]));
  }

  placeOf(key: K): number | undefined {
    return this.#places.get(key);
  }

  push(key: K): void {
    this.#places.set(key, this.list.push(key) - 1);
  }
}

/**
 * A map that shares its keys with the maps that it is made from and that are made from it. Its values are an array of its
 * own, of which the machine makes a copy at once; to copy a map of 10,000 entries takes a hundred times as long.
 * In the order of the first version; keys that were added come last.
 */
class Version<K, V extends object> implements ReadonlyMap<K, V> {
  /** May go on beyond our own keys: with those of later versions. */
  readonly #keys: KeyList<K>;
  /** At the places of their keys; `undefined` where there is none any more. */
  readonly #values: readonly (V | undefined)[];
  readonly size: number;

  constructor(keys: KeyList<K>, values: readonly (V | undefined)[], size: number) {
    this.#keys = keys;
    this.#values = values;
    this.size = size;
  }

  /** Whether most of its keys are without a value. */
  get isSparse(): boolean {
    return this.#values.length > 2 * this.size + 100;
  }

  /** The version after `changes`; a key whose value is `undefined` goes. */
  with(changes: ReadonlyMap<K, V | undefined>): Version<K, V> {
    const values = this.#values.slice();
    let keys = this.#keys;
    let { size } = this;
    for (const [key, value] of changes) {
      const at = keys.placeOf(key);
      if (at !== undefined && at < values.length) {
        size += (value === undefined ? 0 : 1) - (values[at] === undefined ? 0 : 1);
        values[at] = value;
      } else if (value !== undefined) {
        // Another version has gone on with keys of its own.
        if (keys.list.length > values.length) keys = new KeyList(keys.list.slice(0, values.length));
        keys.push(key);
        values.push(value);
        size++;
      }
    }
    return new Version(keys, values, size);
  }

  get(key: K): V | undefined {
    const at = this.#keys.placeOf(key);
    return at === undefined ? undefined : this.#values[at];
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [at, value] of this.#values.entries()) {
      if (value !== undefined) visit(value, this.#keys.list[at]!, this);
    }
  }

  *entries(): MapIterator<[K, V]> {
    for (const [at, value] of this.#values.entries()) {
      if (value !== undefined) yield [this.#keys.list[at]!, value];
    }
  }

  *keys(): MapIterator<K> {
    for (const [at, value] of this.#values.entries()) if (value !== undefined) yield this.#keys.list[at]!;
  }

  *values(): MapIterator<V> {
    for (const value of this.#values) if (value !== undefined) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }
}
