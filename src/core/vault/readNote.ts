import { readFrontmatter } from '../frontmatter/readFrontmatter';
import type { Frontmatter } from '../frontmatter/frontmatter';
import { scan } from '../syntax/scan';
import type { Syntax } from '../syntax/syntax';
import { readLines } from '../text/lines';
import type { Note, NoteDefect, VaultPath } from './vault';

/**
 * Reads one note: a pure function of path and text. Never throws, whatever the text. The syntax is scanned when
 * somebody asks for a part of it, once: a vault is indexed by what its notes write (`tellDestinations`), and
 * most notes of a vault are never looked into.
 */
export function readNote(path: VaultPath, text: string, defects: readonly NoteDefect[] = []): Note {
  const frontmatter = readFrontmatter(text);
  let scanned: Syntax | undefined;
  const syntax = (): Syntax => (scanned ??= readSyntax(text, frontmatter));
  return {
    kind: 'note',
    path,
    text,
    lines: readLines(text),
    frontmatter,
    defects,
    get links() {
      return syntax().links;
    },
    get definitions() {
      return syntax().definitions;
    },
    get headings() {
      return syntax().headings;
    },
    get blockIds() {
      return syntax().blockIds;
    },
    get tags() {
      return syntax().tags;
    },
    get footnotes() {
      return syntax().footnotes;
    },
    get callouts() {
      return syntax().callouts;
    },
    get opaque() {
      return syntax().opaque;
    },
  };
}

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
