import type { Link } from '../syntax/syntax';
import { linkTargetOf, tidyPath } from './linkTarget';
import { onceFor } from './onceFor';
import type { NameKey, Note } from './vault';
import { baseNameOf, nameKeyOf } from './vaultPath';

/** The links of a note, sorted by what they may lead to before the vault is asked; each list in order of place. */
export interface LinksByName {
  /** By the last segment of the path that they write. */
  readonly named: ReadonlyMap<NameKey, readonly Link[]>;
  /** With `%` in their path, which may hide any name. */
  readonly unsure: readonly Link[];
  /** Into the note itself. */
  readonly own: readonly Link[];
  /** URLs. */
  readonly external: readonly Link[];
}

/** Found once for each note: who links to a file is asked at every key. */
export const linksByName = onceFor((note: Note): LinksByName => {
  const named = new Map<NameKey, Link[]>();
  const unsure: Link[] = [];
  const own: Link[] = [];
  const external: Link[] = [];
  for (const link of note.links) {
    const target = linkTargetOf(link);
    if (target.kind === 'external') {
      external.push(link);
      continue;
    }
    const written = tidyPath(target.path);
    if (written === '') own.push(link);
    else if (written.includes('%')) unsure.push(link);
    else {
      const key = nameKeyOf(baseNameOf(written));
      const same = named.get(key);
      if (same) same.push(link);
      else named.set(key, [link]);
    }
  }
  return { named, unsure, own, external };
});
