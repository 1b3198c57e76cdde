import type { Heading } from '../syntax/syntax';
import { lineAt, rangeOf, type Range } from '../text/lines';
import type { Span } from '../text/span';
import type { Note } from '../vault/vault';

/** A place in a note as editors go to it. */
export interface Place {
  /** All of it. */
  readonly range: Range;
  /** What the caret goes to; lies in `range`. */
  readonly selection: Range;
}

/** The place that covers `span`. */
export function placeOfSpan(note: Note, span: Span): Place {
  const range = rangeOf(note.lines, span);
  return { range, selection: range };
}

/**
 * The place of a heading: its first line as a whole. VS Code's own Markdown server names headings by the same
 * range, so that VS Code shows one result where both of us answer.
 */
export function placeOfHeading(note: Note, heading: Heading): Place {
  const line = lineSpanAt(note, heading.span.start);
  const clamp = (offset: number): number => Math.max(heading.span.start, Math.min(offset, line.end));
  const content = { start: clamp(heading.content.start), end: clamp(heading.content.end) };
  return { range: rangeOf(note.lines, line), selection: rangeOf(note.lines, content) };
}

/** Where reading a note begins: the first line with text below the frontmatter; an empty place. */
export function placeOfStart(note: Note): Place {
  const start = startOf(note);
  return placeOfSpan(note, { start, end: start });
}

/** The offset of the first line with text below the frontmatter; the text's end when there is none. */
export function startOf(note: Note): number {
  const body = note.text.slice(note.frontmatter?.span.end ?? 0);
  const blank = body.length - body.trimStart().length;
  const line = lineAt(note.lines, note.text.length - body.length + blank);
  return Math.max(note.lines.starts[line]!, note.frontmatter?.span.end ?? 0);
}

/** The line that holds `offset`, its line ending not included. */
export function lineSpanAt(note: Note, offset: number): Span {
  const line = lineAt(note.lines, offset);
  const start = note.lines.starts[line]!;
  const next = note.lines.starts[line + 1] ?? note.text.length;
  return { start, end: start + note.text.slice(start, next).replace(/[\r\n]+$/, '').length };
}
