import { removeEntry } from '../frontmatter/edit/editEntry';
import { endOfLine, lineEndingOf, startOfLine } from '../frontmatter/edit/lines';
import { quoteText } from '../frontmatter/edit/yamlText';
import { readFrontmatter } from '../frontmatter/readFrontmatter';
import { applyEdits, type Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { Note } from '../vault/vault';
import type { Finding, Fix } from './finding';
import { fixInNote } from './fixes';
import { quote } from './quote';

/** A repair to try: whether it mends the YAML shows only when the block is read again. */
interface Attempt {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** The repairs of what `finding` says of the block, likeliest first: those after which YAML no longer stumbles there. */
export function yamlFixes(note: Note, finding: Finding): Fix[] {
  const problems = note.frontmatter?.problems.length ?? 0;
  if (!note.frontmatter || problems === 0) return [];
  return attempts(note, finding.span)
    .filter(({ edits }) => {
      const after = readFrontmatter(applyEdits(note.text, edits));
      return after !== undefined && after.content.end > 0 && after.problems.length < problems;
    })
    .map(({ title, edits }) => fixInNote(note, title, edits));
}

function attempts(note: Note, span: Span): Attempt[] {
  const { text } = note;
  const start = startOfLine(text, span.start);
  const line = text.slice(start, endOfLine(text, span.start));
  return [
    ...twin(note, span),
    ...indentation(note),
    ...unclosed(text, span),
    ...listBehindKey(text, { start, line }),
    ...blankBehindColon({ start, line }),
    ...singleQuotes({ start, line }),
    ...quotedItem({ start, line }),
    ...quotes(text, { start, line }),
    ...tooFarIn({ start, line }),
  ];
}

interface Line {
  /** Of its first character. */
  readonly start: number;
  readonly line: string;
}

/** The second of two entries with one key. */
function twin({ text, frontmatter }: Note, span: Span): Attempt[] {
  const { entries } = frontmatter!;
  const entry = entries.find(({ keySpan }) => keySpan.start === span.start && keySpan.end === span.end);
  if (!entry || entries.find(({ key }) => key === entry.key) === entry) return [];
  const edit = removeEntry(text, entry);
  return edit ? [{ title: `Remove this ${quote(entry.key)}`, edits: [edit] }] : [];
}

/** Tabs before the first sign of a line. */
function indentation({ text, frontmatter }: Note): Attempt[] {
  const { start, end } = frontmatter!.content;
  const edits = Array.from(text.slice(start, end).matchAll(/^[ \t]*\t[ \t]*/gm), ({ 0: blanks, index }) => ({
    span: { start: start + index, end: start + index + blanks.length },
    text: blanks.replaceAll('\t', '  '),
  }));
  return edits.length > 0 ? [{ title: 'Indent with spaces', edits }] : [];
}

/** A quote or bracket that nothing closes. */
function unclosed(text: string, { start, end }: Span): Attempt[] {
  const close = CLOSING[text[start] ?? ''];
  if (close === undefined) return [];
  const at = start + text.slice(start, end).replace(/[ \t]+$/, '').length;
  return [
    { title: `Add ${quote(close)} at the end`, edits: [{ span: { start: at, end: at }, text: close }] },
  ];
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

/** `tags: - a`. */
function listBehindKey(text: string, { start, line }: Line): Attempt[] {
  const match = /^([^\s:][^:]*:)([ \t]+)(?=-[ \t])/.exec(line);
  if (!match) return [];
  const from = start + match[1]!.length;
  const edit = { span: { start: from, end: from + match[2]!.length }, text: `${lineEndingOf(text)}  ` };
  return [{ title: 'Put the item on a line of its own', edits: [edit] }];
}

/** `title:My note`. */
function blankBehindColon({ start, line }: Line): Attempt[] {
  const match = /^[ \t]*(?:-[ \t]+)?[\p{L}_][\p{L}\p{N}_ -]*:(?=[^\s:/])/u.exec(line);
  if (!match) return [];
  const at = start + match[0].length;
  return [{ title: 'Put a blank behind the colon', edits: [{ span: { start: at, end: at }, text: ' ' }] }];
}

/** `path: "C:\\dir"`: in double quotes a backslash begins an escape. */
function singleQuotes({ start, line }: Line): Attempt[] {
  const match = /^([^"]*)"([^"]*\\[^"]*)"[ \t]*$/.exec(line);
  if (!match) return [];
  const [, lead, inner] = match as unknown as [string, string, string];
  const from = start + lead.length;
  const span = { start: from, end: from + inner.length + 2 };
  return [{ title: 'Use single quotes', edits: [{ span, text: `'${inner.replaceAll("'", "''")}'` }] }];
}

/** All that stands behind the dash of an item that reads as a map. */
function quotedItem({ start, line }: Line): Attempt[] {
  const match = /^([ \t]*-[ \t]+)([^\s:"'[{#][^:"]*:[ \t].*)$/.exec(line);
  if (!match) return [];
  const [, lead, item] = match as unknown as [string, string, string];
  const from = start + lead.length;
  const text = item.trimEnd();
  return [
    {
      title: 'Quote the item',
      edits: [{ span: { start: from, end: from + text.length }, text: quoteText(text) }],
    },
  ];
}

/** What stands behind the first `key:` or `- `, a remark left out. */
function quotes(text: string, { start, line }: Line): Attempt[] {
  const lead = /^[ \t]*(?:-[ \t]+)?(?:[^\s:"'[{#-][^:]*:[ \t]+)?/.exec(line)![0].length;
  const value = line
    .slice(lead)
    .replace(/[ \t]+#(?: .*)?$/, '')
    .trimEnd();
  if (value === '' || /^"[^"]*"$/.test(value)) return [];
  const span = { start: start + lead, end: start + lead + value.length };
  return [{ title: 'Quote value', edits: [{ span, text: quoteText(text.slice(span.start, span.end)) }] }];
}

/** A key that is indented below a value. */
function tooFarIn({ start, line }: Line): Attempt[] {
  const blanks = /^[ \t]+(?=[\p{L}_][\p{L}\p{N}_ -]*:(?:[ \t]|$))/u.exec(line)?.[0].length ?? 0;
  if (blanks === 0) return [];
  return [
    {
      title: 'Remove the blanks before the key',
      edits: [{ span: { start, end: start + blanks }, text: '' }],
    },
  ];
}
