import type { Link } from '../syntax/syntax';
import { linkTargetOf, tidyPath } from '../vault/linkTarget';
import { destinationOf, type Resolution } from '../vault/resolve';
import type { Note } from '../vault/vault';
import { folderOf } from '../vault/vaultPath';

/**
 * Whether `link`, written in `from`, leads to the same file for a reader that knows no vault: a Markdown or HTML
 * destination that is the file's path from the note's folder, or leads out of the vault. A fragment is read differently by every such reader.
 */
export function isPlainMarkdown(from: Note, link: Link, resolution: Resolution): boolean {
  if (link.form === 'wiki') return false;
  if (resolution.kind === 'external') return destinationOf(resolution) === undefined;
  if (resolution.kind !== 'note' && resolution.kind !== 'asset') return true;
  const target = linkTargetOf(link);
  if (target.kind === 'external') return true;
  if (target.fragment) return false;
  const path = relativeTo(folderOf(from.path), tidyPath(target.path));
  return path === resolution.path || `${path}.md` === resolution.path;
}

/** `path`, written in a note of `folder`, from the vault's root; steps out of the root are dropped. */
function relativeTo(folder: string, path: string): string {
  const segments = folder === '' || path.startsWith('/') ? [] : folder.split('/');
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
