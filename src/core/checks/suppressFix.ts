import { applyEdits, type Edit } from '../text/edit';
import { lineAt } from '../text/lines';
import { contains, type Span } from '../text/span';
import { readNote } from '../vault/readNote';
import type { Note } from '../vault/vault';
import type { Finding, Fix } from './finding';
import { fixInNote } from './fixes';
import { readSuppressions } from './suppressions';
import { tableAt } from './tableAt';

/**
 * A comment that silences `finding`: on the line above it, in the way that block asks for (behind `>`, within the
 * list item before, as a YAML comment), or around its table, since a comment between rows would end the table.
 * `undefined` where no comment can stand.
 */
export function suppressFix(note: Note, { code, span }: Finding): Fix | undefined {
  const isOfBlock = note.frontmatter && span.start < note.frontmatter.span.end;
  if (code.startsWith('file/') || (code.startsWith('frontmatter/') && !isOfBlock)) return undefined;
  const edits = isOfBlock ? yamlComment(note, code, span) : bodyComments(note, code, span);
  return edits && fixInNote(note, `Silence \`${code}\` here with a comment`, edits);
}

/** `undefined` on the lines of dashes, and within a value of several lines, where `#` may be part of it. */
function yamlComment(note: Note, code: string, span: Span): Edit[] | undefined {
  const line = lineAt(note.lines, span.start);
  const text = lineText(note, line);
  if (!contains(note.frontmatter!.content, span) || !/^\s*(?:-\s|[^\s#'"{[][^:]*:)/.test(text))
    return undefined;
  const indent = /^\s*/.exec(text)![0];
  return [insertAt(note, line, `${indent}# inkstone-disable-next-line ${code}${newlineOf(note)}`)];
}

/** Whether a comment counts depends on the blocks around it: the note is read again to be sure. */
function bodyComments(note: Note, code: string, { start }: Span): Edit[] | undefined {
  const comment = (verb: string, indent: string): string =>
    `${indent}<!-- inkstone-${verb} ${code} -->${newlineOf(note)}`;
  const table = tableAt(note, start);
  const line = lineAt(note.lines, start);
  const attempts = table
    ? [
        [
          insertAt(note, table.first, comment('disable', quoteMarks(note, table.first))),
          insertAt(note, table.last + 1, comment('enable', quoteMarks(note, table.first))),
        ],
      ]
    : indentsAt(note, line).map((indent) => [insertAt(note, line, comment('disable-next-line', indent))]);
  const count = readSuppressions(note).length;
  return attempts.find((edits) => {
    const after = readNote(note.path, applyEdits(note.text, edits));
    return readSuppressions(after).length === count + edits.length;
  });
}

function newlineOf({ text }: Note): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function lineText(note: Note, line: number): string {
  return note.text.slice(note.lines.starts[line], note.lines.starts[line + 1] ?? note.text.length);
}

function quoteMarks(note: Note, line: number): string {
  return /^[ \t>]*/.exec(lineText(note, line))![0];
}

/** Above a list item the comment goes into the item before it, or it would cut the list in two. */
function indentsAt(note: Note, line: number): string[] {
  const marks = quoteMarks(note, line);
  // The marker of a callout stays the first of its quote.
  const isCallout = note.callouts.some(({ marker }) => lineAt(note.lines, marker.start) === line);
  const indent = isCallout ? marks.replace(/>[ \t]*$/, '') : marks;
  const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(lineText(note, line).slice(indent.length))?.[0];
  return marker === undefined || line === 0 ? [indent] : [indent + ' '.repeat(marker.length), indent];
}

/** Behind the last line, which may lack its line ending, the text goes on a line of its own. */
function insertAt(note: Note, line: number, text: string): Edit {
  const start = note.lines.starts[line];
  if (start !== undefined) return { span: { start, end: start }, text };
  const end = note.text.length;
  return { span: { start: end, end }, text: newlineOf(note) + text.trimEnd() };
}
