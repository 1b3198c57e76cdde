import type { Heading } from '../syntax/syntax';
import type { Note } from '../vault/vault';

/** Whether `heading` is the level 1 heading that the text opens with: to its author it is the note's name. */
export function isTitle(note: Note, heading: Heading): boolean {
  if (heading.level !== 1 || heading !== note.headings[0]) return false;
  return note.text.slice(note.frontmatter?.span.end ?? 0, heading.span.start).trim() === '';
}
