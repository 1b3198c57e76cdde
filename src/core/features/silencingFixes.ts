import type { Finding, Fix } from '../checks/index';
import type { Edit } from '../text/edit';
import { lineAt } from '../text/lines';
import { contains } from '../text/span';
import type { Note } from '../vault/vault';

/**
 * Comments that silence `finding`, for an author who means it so: at its place, then in the whole note. None for a
 * finding about such a comment.
 */
export function silencingFixes(note: Note, finding: Finding): Fix[] {
  if (finding.code.startsWith('suppression/')) return [];
  const here = silenceHere(note, finding);
  const inNote = silenceInNote(note, finding.code);
  return [
    ...(here.length > 0 ? [fix(note, `Silence ${finding.code} here`, here)] : []),
    fix(note, `Silence ${finding.code} in this note`, [inNote]),
  ];
}

function fix(note: Note, title: string, edits: readonly Edit[]): Fix {
  return { title, edits: new Map([[note.path, edits]]) };
}

/**
 * A comment on the line above. Inside a block that would tear it apart (an HTML comment ends a paragraph and a table:
 * CommonMark 4.6), so there two comments go around the block.
 */
function silenceHere(note: Note, { code, span }: Finding): Edit[] {
  if (/^(?:file|frontmatter)\//.test(code)) return [];
  const eol = endOfLine(note);
  const line = lineAt(note.lines, span.start);
  if (note.frontmatter && contains(note.frontmatter.content, span)) {
    const comment = `${indentationOf(note, line)}# inkstone-disable-next-line ${code}${eol}`;
    return [insert(note.lines.starts[line]!, comment)];
  }
  const first = firstLineOfBlock(note, line);
  if (first === line) {
    const comment = `${indentationOf(note, line)}<!-- inkstone-disable-next-line ${code} -->${eol}`;
    return [insert(note.lines.starts[line]!, comment)];
  }
  const end = endOfBlock(note, line);
  const closing = `<!-- inkstone-enable ${code} -->`;
  return [
    insert(note.lines.starts[first]!, `<!-- inkstone-disable ${code} -->${eol}`),
    insert(end, `${eol}${eol}${closing}`),
  ];
}

/** A comment below the frontmatter; at the end of a note without one, since a first line may mean something. */
function silenceInNote(note: Note, code: string): Edit {
  const eol = endOfLine(note);
  const comment = `<!-- inkstone-disable-file ${code} -->`;
  if (note.frontmatter) return insert(note.frontmatter.span.end, `${eol}${comment}${eol}`);
  const isLineStart = note.text === '' || /[\r\n]$/.test(note.text);
  return insert(note.text.length, `${isLineStart ? '' : eol}${eol}${comment}${eol}`);
}

function firstLineOfBlock(note: Note, line: number): number {
  let first = line;
  const bodyStart = note.frontmatter ? lineAt(note.lines, note.frontmatter.span.end) + 1 : 0;
  while (first > bodyStart && !isBlank(note, first - 1)) first--;
  return first;
}

function endOfBlock(note: Note, line: number): number {
  let last = line;
  while (last + 1 < note.lines.starts.length && !isBlank(note, last + 1)) last++;
  return note.lines.starts[last]! + lineText(note, last).length;
}

function isBlank(note: Note, line: number): boolean {
  return lineText(note, line).trim() === '';
}

function indentationOf(note: Note, line: number): string {
  return /^[ \t]*/.exec(lineText(note, line))?.[0] ?? '';
}

function lineText({ lines, text }: Note, line: number): string {
  return text.slice(lines.starts[line], lines.starts[line + 1] ?? text.length).replace(/[\r\n]+$/, '');
}

function endOfLine({ text }: Note): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function insert(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}
