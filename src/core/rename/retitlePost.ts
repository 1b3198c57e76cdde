import { isTitle } from '../features/isTitle';
import { entriesNamed } from '../fields/entries';
import { addEntry } from '../frontmatter/edit/editEntry';
import { setValue } from '../frontmatter/edit/editValue';
import { yamlText } from '../frontmatter/edit/yamlText';
import type { Edit } from '../text/edit';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { folderOf, nameOf } from '../vault/vaultPath';
import { fileNameOf } from './fileNameOf';
import { moveFiles, type MoveOptions } from './moveFiles';
import { renameHeading } from './renameHeading';
import { gatherEdits, type VaultEdit } from './vaultEdit';

/** A post that gets another title. */
export interface Retitling extends MoveOptions {
  readonly note: Note;
  /** One line. */
  readonly title: string;
}

/**
 * Gives a post another title in one step: in the frontmatter, in the level 1 heading that the text opens with, and in the
 * name of the file, whose date and manner stay (`2018-05-09-Next-With-Google` → `2018-05-09-New-Title`); with all links.
 * Where neither is and the file cannot bear the title's very words, the frontmatter gets a title if the note has one.
 */
export function retitlePost(vault: Vault, { note, title, ...options }: Retitling): VaultEdit {
  const heading = note.headings.find((one) => isTitle(note, one));
  const parts = [
    ...(heading ? [renameHeading(vault, { note, heading, text: title })] : []),
    moveFiles(vault, [{ from: note.path, to: pathTitled(note.path, title) }], options),
  ];
  const edits = gatherEdits();
  const inFrontmatter = titleEdit(note, title, heading !== undefined);
  edits.add(note.path, inFrontmatter && { ...inFrontmatter, reason: 'name' });
  for (const part of parts) {
    for (const [path, made] of part.edits) for (const edit of made) edits.add(path, edit);
  }
  return {
    moves: parts.flatMap(({ moves }) => moves),
    edits: edits.done(),
    lost: parts.flatMap(({ lost }) => lost),
  };
}

/** What the note is called now: by its frontmatter, its heading, or the words in the name of its file. */
export function titleOf(note: Note): string {
  const entry = entriesNamed(note, 'title')[0];
  if (entry?.value.kind === 'text' && entry.value.text.trim() !== '') return entry.value.text;
  const heading = note.headings.find((one) => isTitle(note, one));
  if (heading) return heading.text;
  const words = nameOf(note.path).replace(DATE_PREFIX, '');
  return words.includes(' ') ? words : words.replace(/[-_]+/g, ' ').trim();
}

/** `undefined` where something else says the title: the heading, or the file's name. */
function titleEdit(note: Note, title: string, hasHeading: boolean): Edit | undefined {
  const { text, frontmatter, path } = note;
  const entry = entriesNamed(note, 'title')[0];
  const yaml = yamlText(title, 'block');
  if (entry) return setValue(text, entry, yaml);
  if (hasHeading || !frontmatter || nameOf(pathTitled(path, title)) === title) return undefined;
  return addEntry(text, frontmatter, { key: 'title', yaml });
}

/** A date that a file name begins with (Jekyll: Posts; Obsidian Help: Unique note creator). */
export const DATE_PREFIX = /^\d{4}-\d{2}-\d{2}(?:[-_ ]|$)/;

/** The path of the note called `title`: its folder, date, extension, and way to part words stay. */
export function pathTitled(path: VaultPath, title: string): VaultPath {
  const name = nameOf(path);
  const date = DATE_PREFIX.exec(name)?.[0] ?? '';
  const words = name.slice(date.length);
  const plain = fileNameOf(title);
  if (plain === '') return path;
  const isSlug = !words.includes(' ') && (/[-_]/.test(words) || (words === '' && date !== ''));
  const sign = words.includes('_') && !words.includes('-') ? '_' : '-';
  const slug = isSlug ? plain.replace(/[\s–—]+/g, sign).replace(/-{2,}/g, '-') : plain;
  const isLower = isSlug && words === words.toLowerCase() && /[a-z]/.test(words);
  const folder = folderOf(path);
  const base = date + (isLower ? slug.toLowerCase() : slug) + path.slice(-3);
  return (folder === '' ? base : `${folder}/${base}`) as VaultPath;
}
