import { readFrontmatter } from '../frontmatter/readFrontmatter';
import type { Frontmatter } from '../frontmatter/frontmatter';
import { scan } from '../syntax/scan';
import type { Syntax } from '../syntax/syntax';
import { readLines } from '../text/lines';
import { onceFor } from './onceFor';
import type { Note, NoteDefect, VaultPath } from './vault';

/**
 * Reads one note: a pure function of path and text. Never throws, whatever the text. The syntax is scanned when
 * somebody asks for a part of it, once: a vault is indexed by what its notes write (`tellDestinations`), and
 * most notes of a vault are never looked into.
 */
export function readNote(path: VaultPath, text: string, defects: readonly NoteDefect[] = []): Note {
  const read: ReadNote = {
    kind: 'note',
    path,
    text,
    lines: readLines(text),
    frontmatter: readFrontmatter(text),
    defects,
  };
  return Object.setPrototypeOf(read, SCANNED) as Note;
}

type ReadNote = Omit<Note, keyof Syntax>;

const syntaxOf = onceFor(({ text, frontmatter }: ReadNote) => readSyntax(text, frontmatter));

/** What every note says of its syntax. Shared by all, since thousands of notes are read and few are looked into. */
const SCANNED: Syntax & ThisType<ReadNote> = {
  get links() {
    return syntaxOf(this).links;
  },
  get definitions() {
    return syntaxOf(this).definitions;
  },
  get headings() {
    return syntaxOf(this).headings;
  },
  get blockIds() {
    return syntaxOf(this).blockIds;
  },
  get tags() {
    return syntaxOf(this).tags;
  },
  get footnotes() {
    return syntaxOf(this).footnotes;
  },
  get callouts() {
    return syntaxOf(this).callouts;
  },
  get opaque() {
    return syntaxOf(this).opaque;
  },
};

/** The syntax of the body, with the links and tags of the frontmatter before its own. */
function readSyntax(text: string, frontmatter: Frontmatter | undefined): Syntax {
  const body = scan(text, frontmatter?.span.end ?? 0);
  if (!frontmatter) return body;
  return {
    ...body,
    links: joined(frontmatter.links, body.links),
    tags: joined(frontmatter.tags, body.tags),
  };
}

function joined<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  if (first.length === 0) return second;
  return second.length === 0 ? first : [...first, ...second];
}
