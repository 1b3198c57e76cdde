import { draftIndex, removeFrom, type Bucket } from './draftIndex';
import type { NameReader } from './mentionedNames';
import type { NameKey, Note, VaultPath } from './vault';

type NameIndex = ReadonlyMap<NameKey, ReadonlySet<VaultPath>>;

/** An index from names to the notes that have them, under change. */
export interface NameIndexDraft {
  /** The note at `path` was `before` and is `after`; `undefined` where there is none. */
  move(path: VaultPath, before: Note | undefined, after: Note | undefined): void;
  /** The changed index: the very same object when no name came or went. */
  done(): NameIndex;
}

/** Starts to change `index`, whose names are those that readers made by `readAs` find. */
export function draftNameIndex(
  index: NameIndex,
  readAs: <T>(meaningOf: (name: NameKey) => T) => NameReader<T>,
): NameIndexDraft {
  const draft = draftIndex(index, (members: Bucket<VaultPath>): ReadonlySet<VaultPath> => new Set(members));
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
        if (after) readBuckets(after, (bucket) => bucket.at(-1) === path || bucket.push(path));
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
