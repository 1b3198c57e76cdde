import type { Link } from '../syntax/syntax';
import { findFile } from '../vault/findFile';
import { formatOf } from '../vault/fileFormats';
import type { Note, Vault } from '../vault/vault';
import { folderOf, isNotePath } from '../vault/vaultPath';
import { folderNamed } from './folders';

/**
 * Whether `path`, which names no file of the vault, may well lead somewhere all the same. A wiki link speaks of the
 * vault and of nothing else; any other link may speak of what we do not see. A false alarm costs more than a
 * missed one, so nothing is said of
 *
 * - a folder, `blog/` or `blog`, which many publishers serve as a page;
 * - `../..` out of the vault, and hidden files such as `.github/x.yml`;
 * - `/feed.xml`, `/articles/2018-05/X`: a path from the root is most often an address of the site, where the
 *   publisher makes pages that are no files. Sure to be a path is only `/x.md`, and a picture whose folder is
 *   in the vault; the same goes for the bare paths of pictures in frontmatter, which may lie among the
 *   publisher's own files;
 * - `page.html` and `page.md?x=1` where there is a `page.md`;
 * - scripts and styles in HTML.
 */
export function mayBeUnseen(vault: Vault, { note, link }: { note: Note; link: Link }, path: string): boolean {
  if (link.form === 'wiki') return false;
  if (/(?:^|\/)\.(?!\.?(?:\/|$))/.test(path) || climbsOut(note, path)) return true;
  if (link.form === 'html' && /\.(?:m?js|css)$/i.test(path)) return true;
  if (folderNamed(vault, path) === path.replace(/^\//, '')) return true;
  if (isMadeOfFile(vault, note, path)) return true;
  const isBare = link.place === 'frontmatter' && link.span.start === link.target.start;
  if (!isBare && !path.startsWith('/')) return false;
  return !isNotePath(path) && !(formatOf(path) && link.embed && folderNamed(vault, folderOf(path)));
}

/** Whether `../` leads above the vault's root. */
function climbsOut(note: Note, path: string): boolean {
  if (!/^\.{1,2}\//.test(path)) return false;
  let depth = folderOf(note.path).split('/').filter(Boolean).length;
  for (const segment of path.split('/')) {
    if (segment === '..') depth--;
    else if (segment !== '.') depth++;
    if (depth < 0) return true;
  }
  return false;
}

function isMadeOfFile(vault: Vault, from: Note, path: string): boolean {
  const source = path.replace(/\?.*$/s, '').replace(/\.html?$/i, '');
  return source !== path && source !== '' && findFile(vault, from.path, source) !== undefined;
}
