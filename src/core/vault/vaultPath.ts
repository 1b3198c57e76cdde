import { fold } from '../text/fold';
import type { NameKey, PathKey } from './vault';

const NOTE_EXTENSION = /\.md$/i;

/** Whether the file at `path` is a note: its extension is `.md`, in any case (observed in Obsidian 1.13.7). */
export function isNotePath(path: string): boolean {
  return NOTE_EXTENSION.test(path);
}

/** The last segment: `c.md` of `a/b/c.md`. */
export function baseNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder, without a slash at its end: `a/b` of `a/b/c.md`, empty for a file in the vault's root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** `path` without the extension `.md`; the path of an asset as it is. */
export function withoutNoteExtension(path: string): string {
  return isNotePath(path) ? path.slice(0, -3) : path;
}

/** What the author calls the file: a note's base name without `.md`, an asset's with its extension. */
export function nameOf(path: string): string {
  return withoutNoteExtension(baseNameOf(path));
}

/** `name` as links compare it: NFC, case folded, `.md` removed. For a name or a whole path; never shown. */
export function nameKeyOf(name: string): NameKey {
  const key = fold(name);
  return (key.endsWith('.md') ? key.slice(0, -3) : key) as NameKey;
}

/** A whole path as links compare it: NFC and case folded, with its extension. */
export function pathKeyOf(path: string): PathKey {
  return fold(path) as PathKey;
}
