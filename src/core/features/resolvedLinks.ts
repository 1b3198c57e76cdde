import type { Link } from '../syntax/syntax';
import { onceFor } from '../vault/onceFor';
import { resolve, type Resolution } from '../vault/resolve';
import type { Note, Vault } from '../vault/vault';

/** A link, the note that it stands in, and where it leads. */
export interface ResolvedLink {
  readonly from: Note;
  readonly link: Link;
  readonly resolution: Resolution;
}

/** All links of a note, resolved; remembered, since editors ask for highlights at every move of the caret. */
export function resolvedLinks(vault: Vault, note: Note): readonly ResolvedLink[] {
  return resolverOf(vault)(note);
}

const resolverOf = onceFor((vault: Vault) =>
  onceFor((from: Note): readonly ResolvedLink[] =>
    from.links.map((link) => ({ from, link, resolution: resolve(vault, from, link) })),
  ),
);
