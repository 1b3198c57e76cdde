import type { Span } from '../text/span';
import type { Note } from '../vault/vault';

const LINE = /^(?!.*inkstone-)[^\s][^\r\n]*/gm;

/**
 * Where a finding stands that is about the file as a whole: the first line below the frontmatter that says something, a
 * comment that silences not counted; the very start when there is none.
 */
export function firstLine({ text, frontmatter }: Note): Span {
  LINE.lastIndex = frontmatter?.span.end ?? 0;
  const match = LINE.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : { start: 0, end: 0 };
}
