import type { Span } from '../../../text/span';
import { lineAt } from '../../../text/lines';
import type { Note } from '../../../vault/vault';

/** The line that holds the caret, cut in two there. */
export interface PromptLine {
  readonly note: Note;
  /** Offset of the line's first character. */
  readonly start: number;
  /** Offset of the caret. */
  readonly caret: number;
  /** The line up to the caret. */
  readonly before: string;
  /** The line from the caret on, its ending not included. */
  readonly after: string;
}

/** What all prompts have. */
export interface PromptBase {
  /** Offset of the first character of the construct that is being typed. */
  readonly opening: number;
  /**
   * What an accepted item replaces: from where the part begins to where it ends, brackets that close it
   * included when nothing else follows. On one line, with the caret inside.
   */
  readonly span: Span;
}

/** The line of `note` that holds `offset`; an offset outside the text counts as its nearest end. */
export function readPromptLine(note: Note, offset: number): PromptLine {
  const caret = Math.max(0, Math.min(offset, note.text.length));
  const number = lineAt(note.lines, caret);
  const { start, end } = lineSpan(note, number);
  const inside = Math.min(caret, end);
  return {
    note,
    start,
    caret: inside,
    before: note.text.slice(start, inside),
    after: note.text.slice(inside, end),
  };
}

/** Where line `number` of `note` stands, its ending not included. */
export function lineSpan(note: Note, number: number): Span {
  const start = note.lines.starts[number]!;
  let end = note.lines.starts[number + 1] ?? note.text.length;
  while (end > start && (note.text[end - 1] === '\n' || note.text[end - 1] === '\r')) end--;
  return { start, end };
}

/** Whether the character at `index` has an odd number of backslashes before it (CommonMark 2.4). */
export function isEscaped(text: string, index: number): boolean {
  let backslashes = 0;
  while (text[index - backslashes - 1] === '\\') backslashes++;
  return backslashes % 2 === 1;
}
