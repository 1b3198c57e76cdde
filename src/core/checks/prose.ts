import { onceFor } from '../vault/onceFor';
import type { Note } from '../vault/vault';

const proses = onceFor((note: Note) => ({ prose: readProse(note) }));

/**
 * The text of `note` with blanks in the stead of its frontmatter and of what is no Markdown (code, math, HTML, comments),
 * so that offsets stay.
 */
export function proseOf(note: Note): string {
  return proses(note).prose;
}

function readProse({ text, frontmatter, opaque }: Note): string {
  const parts: string[] = [];
  let at = 0;
  const blank = (start: number, end: number): void => {
    if (end <= at) return;
    parts.push(
      text.slice(at, Math.max(at, start)),
      text.slice(Math.max(at, start), end).replace(/[^\n]+/g, (line) => ' '.repeat(line.length)),
    );
    at = end;
  };
  if (frontmatter) blank(0, frontmatter.span.end);
  for (const { start, end } of opaque) blank(start, end);
  parts.push(text.slice(at));
  return parts.join('');
}
