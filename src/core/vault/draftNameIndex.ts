import { draftIndex, removeFrom, type Bucket } from './draftIndex';
import type { NameReader } from './mentionedNames';
import type { NameKey, Note, VaultPath } from './vault';

/** An index from names to the notes that have them, under change. */
export interface NameIndexDraft<B> {
  /** The note at `path` was `before` and is `after`; `undefined` where there is none. */
  move(path: VaultPath, before: Note | undefined, after: Note | undefined): void;
  /** The changed index: the very same object when no name came or went. */
  done(): ReadonlyMap<NameKey, B>;
}

export interface NameIndexKind<B> {
  /** Makes a reader of the names that the index has. */
  readonly readAs: <T>(meaningOf: (name: NameKey) => T) => NameReader<T>;
  /** What the index holds for a name that these notes have. */
  readonly freeze: (notes: Bucket<VaultPath>) => B;
}

/** Starts to change `index`. */
export function draftNameIndex<B extends Iterable<VaultPath> & object>(
  index: ReadonlyMap<NameKey, B>,
  { readAs, freeze }: NameIndexKind<B>,
): NameIndexDraft<B> {
  const draft = draftIndex(index, freeze);
  const readBuckets = readAs((name) => draft.bucketOf(name));
  const readNames = readAs((name) => name);

  function namesOf(note: Note | undefined): ReadonlySet<NameKey> {
    const names = new Set<NameKey>();
    if (note) readNames(note, (name) => names.add(name));
    return names;
  }

  return {
    move(path, before, after) {
      if (!before) {
        // All names of one note come in a row: a note that is in the bucket already is its last member.
        if (after) readBuckets(after, (bucket) => bucket[bucket.length - 1] === path || bucket.push(path));
        return;
      }
      const old = namesOf(before);
      const fresh = namesOf(after);
      for (const name of old) if (!fresh.has(name)) removeFrom(draft.bucketOf(name), path);
      for (const name of fresh) if (!old.has(name)) draft.bucketOf(name).push(path);
    },
    done: () => draft.done(),
  };
}
