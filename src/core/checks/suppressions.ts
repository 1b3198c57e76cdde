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
 * `inkstone-disable` holds to the next `inkstone-enable` that names the same codes or none, or to the end.
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
  const found = yamlComments(note);
  for (const opaque of note.opaque) {
    if (opaque.kind !== 'html-comment' && opaque.kind !== 'comment') continue;
    const [open, close] = opaque.kind === 'comment' ? ['%%', '%%'] : ['<!--', '-->'];
    const body = note.text.slice(opaque.start, opaque.end);
    if (!body.startsWith(open) || !body.endsWith(close)) continue;
    const inside = { start: opaque.start + open.length, end: opaque.end - close.length };
    const suppression = readDirective(note.text, inside, opaque);
    if (suppression) found.push(suppression);
  }
  return found;
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
