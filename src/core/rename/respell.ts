import { targetEdit } from '../checks/linkEdit';
import { NOT_IN_TARGET } from '../checks/newWikiLink';
import type { Link } from '../syntax/syntax';
import type { Edit } from '../text/edit';
import { fold } from '../text/fold';
import { findFile } from '../vault/findFile';
import { linkTargetOf, tidyPath } from '../vault/linkTarget';
import { relativePath, shortestLinkPath } from '../vault/shortestLinkPath';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { folderOf, isNotePath, withoutNoteExtension } from '../vault/vaultPath';

/** How the target of a link names its file. */
export type Manner =
  /** `/a/b`, from the root of the vault. */
  | 'rooted'
  /** `./b`, `../a/b`. */
  | 'dotted'
  /** `a/b`, from the folder of the note. */
  | 'relative'
  /** `a/b`, from the root. */
  | 'absolute'
  /** `b`, or the end of a path: as much as tells it from others. */
  | 'name';

/** A link as it stands today. */
export interface WrittenLink {
  readonly note: Note;
  readonly link: Link;
  /** The file that it leads to today. */
  readonly path: VaultPath;
}

/**
 * The edit by which `written` leads to `to` in the vault of tomorrow, where its note lies at `from`: its target
 * alone, in the manner in which it was written. `undefined` when no words lead there.
 */
export function respell(
  tomorrow: Vault,
  { note, link, path }: WrittenLink,
  { from, to }: { readonly from: VaultPath; readonly to: VaultPath },
): Edit | undefined {
  const words = wordsFor(tomorrow, { note, link, path }, { from, to });
  if (words === undefined) return undefined;
  const edit = targetEdit(note, link, words);
  return isPercentEncoded(note, link) ? { ...edit, text: encoded(edit.text) } : edit;
}

function wordsFor(
  tomorrow: Vault,
  { note, link, path }: WrittenLink,
  { from, to }: { readonly from: VaultPath; readonly to: VaultPath },
): string | undefined {
  const target = linkTargetOf(link);
  const written = target.kind === 'local' ? tidyPath(target.path) : '';
  const manner = mannerOf(note, link, path);
  const keepsExtension = isNotePath(written) && isNotePath(to);
  const isWritable = (words: string): boolean =>
    link.form === 'wiki' ? !NOT_IN_TARGET.test(words) && !/^\s|\s$/.test(words) : !words.includes('#');
  for (const way of waysOf(tomorrow, { manner, written }, { from, to })) {
    const bare = withoutNoteExtension(way);
    for (const words of keepsExtension ? [withExtension(bare, to)] : [bare, withExtension(bare, to)]) {
      if (isWritable(words) && leadsTo(tomorrow, from, { words, to })) return words;
    }
  }
  return undefined;
}

function leadsTo(
  tomorrow: Vault,
  from: VaultPath,
  { words, to }: { readonly words: string; readonly to: VaultPath },
): boolean {
  const match = findFile(tomorrow, from, words);
  return match?.kind === 'found' && match.path === to && !match.slip && match.rivals.length === 0;
}

/** Its own manner first, then any that leads there, the shorter ones before. */
function* waysOf(
  tomorrow: Vault,
  { manner, written }: { readonly manner: Manner; readonly written: string },
  { from, to }: { readonly from: VaultPath; readonly to: VaultPath },
): Generator<string> {
  const { newLinkFormat } = tomorrow.settings.obsidian;
  const relative = relativePath(folderOf(from), to);
  switch (manner) {
    case 'rooted':
      yield `/${to}`;
      break;
    case 'dotted':
      yield relative.startsWith('../') || !written.startsWith('./') ? relative : `./${relative}`;
      yield `./${relative}`;
      break;
    case 'relative':
      yield relative;
      yield `./${relative}`;
      break;
    case 'absolute':
      yield to;
      break;
    case 'name':
      yield shortestLinkPath(tomorrow, from, { path: to, format: 'shortest' });
      yield shortestLinkPath(tomorrow, from, { path: to, format: newLinkFormat });
      break;
  }
  yield to;
  yield `/${to}`;
  yield relative;
  yield `./${relative}`;
}

/**
 * How `link` of `note` names the file at `path`. Where two manners write the same, that of the vault's own links, or of
 * links which others read as relative.
 */
export function mannerOf(note: Note, link: Link, path: VaultPath): Manner {
  const target = linkTargetOf(link);
  const written = target.kind === 'local' ? tidyPath(target.path) : '';
  if (written.startsWith('/')) return 'rooted';
  if (/^\.{1,2}(?:\/|$)/.test(written)) return 'dotted';
  const whole = isNotePath(written) ? path : withoutNoteExtension(path);
  const folder = folderOf(note.path);
  const isRelative = fold(folder === '' ? written : `${folder}/${written}`) === fold(whole);
  if (!written.includes('/')) return isRelative && link.form !== 'wiki' ? 'relative' : 'name';
  if (fold(written) === fold(whole)) return 'absolute';
  return isRelative ? 'relative' : 'name';
}

function withExtension(bare: string, path: VaultPath): string {
  return isNotePath(path) ? bare + path.slice(withoutNoteExtension(path).length) : bare;
}

/** Whether the author writes letters beyond ASCII percent-encoded in this link, as browsers copy them. */
function isPercentEncoded(note: Note, { form, target }: Link): boolean {
  return form !== 'wiki' && /%[89a-f][0-9a-f]/i.test(note.text.slice(target.start, target.end));
}

function encoded(text: string): string {
  return text.replace(/[^\0-\u007f]/gu, (letter) =>
    /[\ud800-\udfff]/u.test(letter) ? '%EF%BF%BD' : encodeURIComponent(letter),
  );
}
