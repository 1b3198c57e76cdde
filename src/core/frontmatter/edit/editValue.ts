import type { Edit } from '../../text/edit';
import type { FrontmatterEntry, FrontmatterValue } from '../frontmatter';
import { endOfLine, isBlank } from './lines';
import { quoteText } from './yamlText';

/**
 * Writes `yaml`, one line of YAML, as the value of `entry` in the note's `text`; a comment behind it stays. `undefined`
 * where that could not be done in one stroke: the value is repeated from elsewhere, or comments lie within it.
 */
export function setValue(text: string, entry: FrontmatterEntry, yaml: string): Edit | undefined {
  const { keySpan, value } = entry;
  if (value.kind === 'text' && value.style === 'alias') return undefined;
  const colon = colonBehind(text, keySpan.end);
  if (colon === undefined) return undefined;
  const from = colon + 1;
  if (value.span.end === value.span.start) return writeBehind(text, from, yaml);
  const end = withoutLineEnd(text, value);
  if (isBlank(text, from, value.span.start)) return { span: { start: value.span.start, end }, text: yaml };
  if (text.slice(from, value.span.start).trim() !== '') return undefined;
  return { span: { start: from, end }, text: ` ${yaml}` };
}

/** Puts the source of the value in quotes, so that it is text; `undefined` where it stands on several lines. */
export function quoteValue(text: string, { span }: FrontmatterValue): Edit | undefined {
  const source = text.slice(span.start, span.end);
  if (source === '' || /[\r\n]/.test(source)) return undefined;
  return { span, text: quoteText(source) };
}

/** Names the entry `key`. */
export function renameKey({ keySpan }: FrontmatterEntry, key: string): Edit {
  return { span: keySpan, text: key };
}

/** Offset of the colon behind a key that ends at `at`. */
function colonBehind(text: string, at: number): number | undefined {
  let colon = at;
  while (text[colon] === ' ' || text[colon] === '\t') colon++;
  return text[colon] === ':' ? colon : undefined;
}

/** Behind a colon that no value follows: blanks at the end of the line go, those before a comment stay. */
function writeBehind(text: string, from: number, yaml: string): Edit | undefined {
  const end = endOfLine(text, from);
  if (isBlank(text, from, end)) return { span: { start: from, end }, text: ` ${yaml}` };
  return /^[ \t]+#/.test(text.slice(from, end))
    ? { span: { start: from, end: from }, text: ` ${yaml}` }
    : undefined;
}

/** A text below `|` or `>` reaches to the start of the next line. */
function withoutLineEnd(text: string, { span }: FrontmatterValue): number {
  let end = span.end;
  while (end > span.start && /[\r\n]/.test(text[end - 1]!)) end--;
  return end;
}
