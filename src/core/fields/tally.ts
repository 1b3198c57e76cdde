import type { Note, Vault } from '../vault/vault';

/** Group → member → how many notes have it. */
export type Tally = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Tells what one note counts for: calls `has` for each pair of a group and a member, once. */
export type ReadTraits = (note: Note, has: (group: string, member: string) => void) => void;

type OwnTally = Map<string, Map<string, number>>;

/** When more notes than one in this many have changed, it is quicker to count all of them. */
const FEW = 4;

/**
 * Makes a counter of what the notes of a vault have in common. Counting again after a change takes a look at each note,
 * and reads those that changed alone: at a keystroke that is one of thousands.
 */
export function tallyOf(readTraits: ReadTraits): (vault: Vault) => Tally {
  let last: { readonly notes: WeakRef<Vault['notes']>; readonly tally: OwnTally } | undefined;

  function count(tally: OwnTally, note: Note, by: 1 | -1): void {
    readTraits(note, (group, member) => {
      let members = tally.get(group);
      if (!members) tally.set(group, (members = new Map<string, number>()));
      const now = (members.get(member) ?? 0) + by;
      if (now > 0) members.set(member, now);
      else members.delete(member);
    });
  }

  function countAll(notes: Vault['notes']): OwnTally {
    const tally: OwnTally = new Map();
    for (const note of notes.values()) count(tally, note, 1);
    return tally;
  }

  return ({ notes }) => {
    const before = last?.notes.deref();
    if (last && before === notes) return last.tally;
    const changes = before && changesBetween(before, notes);
    const tally = last && changes ? last.tally : countAll(notes);
    if (last && changes) for (const [note, by] of changes) count(tally, note, by);
    last = { notes: new WeakRef(notes), tally };
    return tally;
  };
}

/** The notes that went and that came; `undefined` when they are many. */
function changesBetween(before: Vault['notes'], after: Vault['notes']): [Note, 1 | -1][] | undefined {
  const changes: [Note, 1 | -1][] = [];
  const most = after.size / FEW;
  let kept = 0;
  // A changed vault keeps the order of the one it was made from, so that next to nothing has to be looked up.
  const others = before.values();
  for (const note of after.values()) {
    const other: Note | undefined = others.next().value;
    const old = other === note || other?.path === note.path ? other : before.get(note.path);
    if (old) kept++;
    if (old === note) continue;
    if (old) changes.push([old, -1]);
    changes.push([note, 1]);
    if (changes.length > most) return undefined;
  }
  if (kept < before.size) {
    for (const [path, note] of before) if (!after.has(path)) changes.push([note, -1]);
  }
  return changes;
}
