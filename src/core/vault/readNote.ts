import { readFrontmatter } from '../frontmatter/readFrontmatter';
import { scan } from '../syntax/scan';
import { readLines } from '../text/lines';
import type { Note, NoteDefect, VaultPath } from './vault';

/** Reads one note: a pure function of path and text. Never throws, whatever the text. */
export function readNote(path: VaultPath, text: string, defects: readonly NoteDefect[] = []): Note {
  const frontmatter = readFrontmatter(text);
  const body = scan(text, frontmatter?.span.end ?? 0);
  const links = frontmatter ? [...frontmatter.links, ...body.links] : body.links;
  const tags = frontmatter ? [...frontmatter.tags, ...body.tags] : body.tags;
  return { kind: 'note', path, text, lines: readLines(text), frontmatter, defects, ...body, links, tags };
}
