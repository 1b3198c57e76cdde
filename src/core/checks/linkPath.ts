import type { Link } from '../syntax/syntax';
import { canonical, fold } from '../text/fold';
import { decodePercent } from '../text/percent';
import { findFile } from '../vault/findFile';
import { NOT_IN_TARGET } from './newWikiLink';
import { linkTargetOf } from '../vault/linkTarget';
import type { ObsidianSettings } from '../vault/obsidianSettings';
import { shortestLinkPath } from '../vault/shortestLinkPath';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { isNotePath, withoutNoteExtension } from '../vault/vaultPath';

/** A link and the note that it stands in. */
export interface PlacedLink {
  readonly note: Note;
  readonly link: Link;
}

/**
 * What `link` writes, in plain characters, to lead to the file at `path`: in the way it had (from the root,
 * relative, with `.md`), else as the vault's settings ask. `undefined` when no such link leads there (a name with `#`).
 */
export function pathTextFor(vault: Vault, { note, link }: PlacedLink, path: VaultPath): string | undefined {
  const target = linkTargetOf(link);
  const written = target.kind === 'local' ? target.path : '';
  const bare = written.startsWith('/')
    ? `/${withoutNoteExtension(path)}`
    : shortestLinkPath(vault, note.path, { path, format: formatFor(vault, link, written) });
  const text = isNotePath(written) && isNotePath(path) && !isNotePath(bare) ? `${bare}.md` : bare;
  if (link.form === 'wiki' ? NOT_IN_TARGET.test(text) : text.includes('#')) return undefined;
  const match = findFile(vault, note.path, text);
  const leadsThere =
    match?.kind === 'found' && match.path === path && !match.slip && match.rivals.length === 0;
  return leadsThere ? text : undefined;
}

/** The author's own way: relative where the link was, a path for HTML, which not everyone looks up by name. */
function formatFor(vault: Vault, link: Link, written: string): ObsidianSettings['newLinkFormat'] {
  if (/^\.{1,2}\//.test(written)) return 'relative';
  return link.form === 'html' ? 'absolute' : vault.settings.obsidian.newLinkFormat;
}

/**
 * The target of `link` as it stands in the note, each segment spelled as in `path`, the file that it leads to:
 * `../assets/logo.png` → `../Assets/Logo.PNG`. Plain characters; a segment that was right comes back decoded.
 */
export function respelled({ note, link }: PlacedLink, path: VaultPath): string {
  const target = linkTargetOf(link);
  const written = target.kind === 'local' ? target.path : note.text.slice(link.target.start, link.target.end);
  const parts = written.split(/([\\/]+)/);
  const real = path.split('/');
  for (let at = parts.length - 1, from = real.length - 1; at >= 0 && from >= 0; at -= 2, from--) {
    const part = parts[at]!.trim();
    if (part === '.' || part === '..' || part === '') break;
    parts[at] = spelledAs(link.form === 'wiki' ? decodedIfNeeded(part, real[from]!) : part, real[from]!);
  }
  return parts.join('');
}

/** `real`, without the `.md` that `part` did not write. */
function spelledAs(part: string, real: string): string {
  return isNotePath(real) && !isNotePath(part) && fold(real) !== fold(part) ? real.slice(0, -3) : real;
}

/** A wiki link is decoded only when its words as they stand name nothing. */
function decodedIfNeeded(part: string, real: string): string {
  return canonical(part) === canonical(real) ? part : decodePercent(part);
}
