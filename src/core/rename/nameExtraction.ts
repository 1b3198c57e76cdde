import type { Span } from '../text/span';
import type { ObsidianSettings } from '../vault/obsidianSettings';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { folderOf, nameKeyOf } from '../vault/vaultPath';
import { cutNote } from './cutNote';
import { fileNameOf } from './fileNameOf';

/** A name of so many letters is read at a glance. */
const LONGEST = 60;

/**
 * The path of the note that a selection could become: named by its first heading, or by its first words, as no other file
 * of the vault is. `undefined` where nothing can be taken out.
 */
export function nameExtraction(vault: Vault, note: Note, selection: Span): VaultPath | undefined {
  const cut = cutNote(note, selection);
  if (!cut) return undefined;
  const { start, end } = cut.span;
  const heading = note.headings.find(({ span }) => span.start >= start && span.end <= end);
  const words = fileNameOf(plain(heading?.text ?? firstLine(note.text.slice(start, end)))) || 'New note';
  const folder = folderForNew(vault.settings.obsidian, note.path);
  for (let number = 1; ; number++) {
    const name = number === 1 ? words : `${words} ${number}`;
    if (!vault.names.has(nameKeyOf(name)))
      return `${folder === '' ? '' : `${folder}/`}${name}.md` as VaultPath;
  }
}

/** The folder that the vault names for new notes; beside the note where it names none (Obsidian Help: Settings). */
export function folderForNew(settings: ObsidianSettings, from: VaultPath): string {
  const { newFileLocation, newFileFolderPath } = settings;
  return newFileLocation === 'folder' ? newFileFolderPath.replace(/^\/+|\/+$/g, '') : folderOf(from);
}

function firstLine(text: string): string {
  const line = /[^\r\n]*/.exec(text.trimStart())![0].replace(/^(?:[>*+\s-]|\d{1,9}[.)]\s|\[[ x]\]\s)+/i, '');
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST);
  const blank = cut.lastIndexOf(' ');
  return blank > LONGEST / 3 ? cut.slice(0, blank) : cut;
}

/** As readers see it, nearly: a name may keep a sign too many. */
function plain(words: string): string {
  return words
    .replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/(\*\*|__|==|~~|`)/g, '')
    .replace(/\s\^[A-Za-z0-9-]+$/, '');
}
