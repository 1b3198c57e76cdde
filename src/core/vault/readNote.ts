import { readFrontmatter } from '../frontmatter/readFrontmatter';
import { scan } from '../syntax/scan';
import { readLines } from '../text/lines';
import type { Note, NoteDefect, VaultPath } from './vault';

/** Reads one note: a pure function of path and text. Never throws, whatever the text. */
export function readNote(path: VaultPath, text: string, defects: readonly NoteDefect[] = []): Note {
  const frontmatter = readFrontmatter(text);
  const body = scan(text, frontmatter?.span.end ?? 0);
  return {
    kind: 'note',
    path,
    text,
    lines: readLines(text),
    frontmatter,
    defects,
    links: joined(frontmatter?.links, body.links),
    definitions: body.definitions,
    headings: body.headings,
    blockIds: body.blockIds,
    tags: joined(frontmatter?.tags, body.tags),
    footnotes: body.footnotes,
    callouts: body.callouts,
    opaque: body.opaque,
  };
}

function joined<T>(first: readonly T[] | undefined, second: readonly T[]): readonly T[] {
  if (first === undefined || first.length === 0) return second;
  return second.length === 0 ? first : [...first, ...second];
}
