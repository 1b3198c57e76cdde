import { lineAt } from '../text/lines';
import type { Span } from '../text/span';
import type { Note } from '../vault/vault';

/**
 * A comment that asks for silence:
 *
 *     <!-- inkstone-disable-next-line link/missing-note -- planned for May -->
 *     %% inkstone-disable-file link/ambiguous asset/missing %%
 *     # inkstone-disable-next-line field/missing-note          (in the frontmatter)
 *
 * The next line is the first that is not such a comment itself. `inkstone-disable` holds to the next `inkstone-enable` that names the same codes or none, or to the end.
 * Without a code it means every check. What follows ` -- ` is the author's reason.
 */
export interface Suppression {
  readonly verb: 'disable-next-line' | 'disable-file' | 'disable' | 'enable';
  /** The whole comment with its delimiters. */
  readonly span: Span;
  /** The codes named; none means every check. */
  readonly codes: readonly SuppressedCode[];
}

/** A code that a suppression names, and for which findings it asks silence. */
export interface SuppressedCode {
  readonly code: string;
  readonly span: Span;
}

const DIRECTIVE = /inkstone-(disable-next-line|disable-file|disable|enable)(?![\w-])/y;

/** The suppression comments of `note`, in order. Comments in code are code, not suppressions. */
export function readSuppressions(note: Note): Suppression[] {
  if (!note.text.includes('inkstone-')) return [];
  const comments = note.opaque.flatMap((opaque) => {
    if (opaque.kind === 'comment') return commentsIn(note.text, opaque, ['%%', '%%']);
    const isHtml = opaque.kind === 'html' || opaque.kind === 'html-comment';
    return isHtml ? commentsIn(note.text, opaque, ['<!--', '-->']) : [];
  });
  return [...yamlComments(note), ...comments];
}

function commentsIn(text: string, where: Span, [open, close]: readonly [string, string]): Suppression[] {
  const found: Suppression[] = [];
  const body = text.slice(where.start, where.end);
  for (let start = body.indexOf(open); start !== -1;) {
    const inside = start + open.length;
    const end = body.indexOf(close, inside);
    if (end === -1) break;
    const comment = { start: where.start + start, end: where.start + end + close.length };
    const suppression = readDirective(text, { start: where.start + inside, end: where.start + end }, comment);
    if (suppression) found.push(suppression);
    start = body.indexOf(open, end + close.length);
  }
  return found;
}

/** The lines that hold nothing but the comment at `span`, line ending included; `undefined` when they hold more. */
export function ownLines({ text, lines }: Note, span: Span): Span | undefined {
  const start = lines.starts[lineAt(lines, span.start)]!;
  const end = lines.starts[lineAt(lines, span.end) + 1] ?? text.length;
  const isAlone = /^[\s>]*$/.test(text.slice(start, span.start)) && /^\s*$/.test(text.slice(span.end, end));
  return isAlone ? { start, end } : undefined;
}

/** Lines of the frontmatter that are nothing but a `# inkstone-…` comment. */
function yamlComments(note: Note): Suppression[] {
  if (!note.frontmatter) return [];
  const found: Suppression[] = [];
  const { content } = note.frontmatter;
  const last = lineAt(note.lines, content.end);
  for (let line = lineAt(note.lines, content.start); line <= last; line++) {
    const start = note.lines.starts[line]!;
    const text = note.text.slice(start, note.lines.starts[line + 1]).trimEnd();
    const hash = text.length - text.trimStart().length;
    if (text[hash] !== '#') continue;
    const span = { start: start + hash, end: start + text.length };
    const suppression = readDirective(note.text, { start: span.start + 1, end: span.end }, span);
    if (suppression) found.push(suppression);
  }
  return found;
}

function readDirective(text: string, inside: Span, comment: Span): Suppression | undefined {
  const body = text.slice(inside.start, inside.end);
  DIRECTIVE.lastIndex = body.length - body.trimStart().length;
  const match = DIRECTIVE.exec(body);
  if (!match) return undefined;
  const from = DIRECTIVE.lastIndex;
  const reason = body.slice(from).search(/(^|\s)--(\s|$)/);
  const words = reason === -1 ? body.slice(from) : body.slice(from, from + reason);
  const codes = [...words.matchAll(/[^\s,]+/g)].map((word) => {
    const start = inside.start + from + word.index;
    return { code: word[0], span: { start, end: start + word[0].length } };
  });
  const span = { start: comment.start, end: comment.end };
  return { verb: match[1] as Suppression['verb'], span, codes };
}
