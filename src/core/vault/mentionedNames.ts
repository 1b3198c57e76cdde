import { decodePercent } from '../text/percent';
import { destinationTargetOf, linkTargetOf, tidyPath, type LinkTarget } from './linkTarget';
import type { NameKey, Note } from './vault';
import { baseNameOf, nameKeyOf } from './vaultPath';

/**
 * The names that a note's links and definitions write, whatever they lead to: the last segment of each, as
 * `NameKey`. Links into the note itself and external ones name nothing.
 */
export function mentionedNames(note: Note): ReadonlySet<NameKey> {
  const names = new Set<NameKey>();
  for (const link of note.links) {
    const target = linkTargetOf(link);
    addName(names, target);
    if (link.form === 'wiki' && target.kind === 'local' && target.path.includes('%')) {
      addName(names, { ...target, path: decodePercent(target.path) });
    }
  }
  for (const definition of note.definitions) addName(names, destinationTargetOf(definition));
  return names;
}

function addName(names: Set<NameKey>, target: LinkTarget): void {
  if (target.kind === 'external') return;
  const path = tidyPath(target.path);
  if (path !== '') names.add(nameKeyOf(baseNameOf(path)));
}

/** A note's title and aliases, as `NameKey`: what an author may take for its name. */
export function titleKeys(note: Note): ReadonlySet<NameKey> {
  const keys = new Set<NameKey>();
  if (note.frontmatter?.title) keys.add(nameKeyOf(note.frontmatter.title));
  for (const alias of note.frontmatter?.aliases ?? []) keys.add(nameKeyOf(alias.text));
  return keys;
}
