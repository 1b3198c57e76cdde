/** A note to type into. */
export interface Post {
  readonly text: string;
  /** The line (from 1) that one types at the end of; it holds `MARKER` alone. */
  readonly line: number;
}

/** Begins the word that is typed. */
export const MARKER = 'keystrokes';

/** `text`, with a line to type in before the heading nearest to its middle. */
export function postOf(text: string): Post {
  const lines = text.split('\n');
  const middle = lines.length >> 1;
  const headings = [...lines.keys()].filter((at) => /^#{1,6} /.test(lines[at]!) && at > 0);
  const at = headings.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? lines.length;
  lines.splice(at, 0, '', MARKER, '');
  return { text: lines.join('\n'), line: at + 2 };
}

/** About `bytes` bytes: the frontmatter of `text`, and its body again and again, numbered. */
export function longer(text: string, bytes: number): string {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 4) + 5 : 0;
  const parts = [text.slice(0, end)];
  const body = text.slice(end);
  const size = Buffer.byteLength(body);
  for (let count = 1; count * size < bytes; count += 1) parts.push(`${body}\n\n## Part ${count}\n\n`);
  return parts.join('');
}
