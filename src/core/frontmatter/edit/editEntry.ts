import type { Edit } from '../../text/edit';
import type { Frontmatter, FrontmatterEntry } from '../frontmatter';
import { isBlank, lineEndingOf, startOfLine, wholeLines } from './lines';

/** A property to write: its key and its value, one line of YAML. */
export interface NewEntry {
  readonly key: string;
  readonly yaml: string;
}

/** The order in which authors most often write what every post has. A key that is not in it goes to the end. */
const ORDER = ['title', 'description', 'date', 'created', 'modified', 'updated', 'tags', 'aliases'];

/**
 * Writes a new property into the block of the note's `text`: below the ones that authors write above it. Makes the block
 * where the note has none. `undefined` where the block is not made of lines, or is not finished.
 */
export function addEntry(
  text: string,
  frontmatter: Frontmatter | undefined,
  added: NewEntry,
): Edit | undefined {
  const newline = lineEndingOf(text);
  const line = `${added.key}: ${added.yaml}${newline}`;
  if (!frontmatter) {
    const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const gap = /^[\r\n]|^$/.test(text.slice(start)) ? '' : newline;
    return { span: { start, end: start }, text: `---${newline}${line}---${newline}${gap}` };
  }
  const { entries, content, problems } = frontmatter;
  if (content.end === 0 || problems.some(({ code }) => code !== 'frontmatter/invalid-yaml')) return undefined;
  if (entries.some((entry) => !opensLine(text, entry))) return undefined;
  const above = entries.filter(({ key }) => rankOf(key) <= rankOf(added.key)).at(-1);
  const at = above ? wholeLines(text, above.span).end : content.start;
  return { span: { start: at, end: at }, text: line };
}

/** Takes the entry away with its lines; `undefined` where it is not alone on them. */
export function removeEntry(text: string, entry: FrontmatterEntry): Edit | undefined {
  if (!opensLine(text, entry)) return undefined;
  const lines = wholeLines(text, entry.span);
  const behind = text.slice(entry.span.end, lines.end);
  return /^[ \t]*(?:[ \t]#[^\r\n]*)?(?:\r\n?|\n)?$/.test(behind) ? { span: lines, text: '' } : undefined;
}

function opensLine(text: string, { keySpan }: FrontmatterEntry): boolean {
  return isBlank(text, startOfLine(text, keySpan.start), keySpan.start);
}

function rankOf(key: string): number {
  const at = ORDER.indexOf(key.toLowerCase());
  return at === -1 ? ORDER.length : at;
}
