import type { Span } from '../text/span';
import { onceFor } from '../vault/onceFor';
import type { Note } from '../vault/vault';

/** Text of a template that a program was to replace. */
export interface Placeholder {
  readonly span: Span;
  /** The value that it stands in, quotes included. */
  readonly value: Span;
  /** The key on its line; empty for an item of a list. */
  readonly key: string;
  /** Whether it is all of the value, quotes aside. */
  readonly isWhole: boolean;
}

/** A line `key: value` or `- value`: what stands before the value, and the key. */
const VALUE_LINE = /^[ \t]*(?:-[ \t]+)?(?:([^\s:#'"{[<][^:\r\n]{0,200}):[ \t]+)?/;
/** `{{title}}` (Obsidian, Liquid), `<% tp.file.title %>` (Templater), `{% include x %}` (Liquid). */
const ANY = /\{\{[^{}]*\}\}|<%[^%]*%>|\{%[^%]*%\}/;
/** What Obsidian and Templater fill in (Obsidian Help: Templates). */
const OBSIDIAN = /\{\{ *(?:title|date|time)(?::[^{}]*)? *\}\}/;
const TEMPLATER = /<%[-_*+]? *tp\.[^%]*%>/;
/** Fields of which no one writes how templates work. */
const SHORT_FIELD = /^(?:title|aliases|tags|date|created|modified|updated|published)$/i;

/**
 * What is left of a template in the note's frontmatter: a value that is a placeholder and nothing else, and, among
 * other words, those that Obsidian and Templater know. Read line by line, since most of it is no YAML.
 */
export const placeholdersOf = onceFor(({ frontmatter, text }: Note): readonly Placeholder[] => {
  if (!frontmatter) return [];
  const { start, end } = frontmatter.content;
  const block = text.slice(start, end);
  if (!/\{\{|<%|\{%/.test(block)) return [];
  const found: Placeholder[] = [];
  for (const line of block.matchAll(/[^\r\n]+/g)) {
    if (!/\{\{|<%|\{%/.test(line[0])) continue;
    const placeholder = onLine(line[0]);
    if (placeholder) found.push(moved(placeholder, start + line.index));
  }
  return found;
});

/** Whether `span` touches a value in which a placeholder stands. */
export function hasPlaceholder(note: Note, span: Span): boolean {
  const placeholders = placeholdersOf(note);
  let low = 0;
  let high = placeholders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeholders[middle]!.value.end < span.start) low = middle + 1;
    else high = middle;
  }
  return low < placeholders.length && placeholders[low]!.value.start <= span.end;
}

function onLine(line: string): Placeholder | undefined {
  const [lead, key = ''] = VALUE_LINE.exec(line)!;
  const written = line.slice(lead.length).trimEnd();
  const whole = allOf(written);
  const known = TEMPLATER.exec(written) ?? (SHORT_FIELD.test(key) ? OBSIDIAN.exec(written) : null);
  const match = whole ?? known;
  if (!match) return undefined;
  const start = lead.length + match.index;
  return {
    span: { start, end: start + match[0].length },
    value: { start: lead.length, end: lead.length + written.length },
    key,
    isWhole: whole !== undefined,
  };
}

/** The placeholder that is all of the value, quotes aside. */
function allOf(written: string): RegExpExecArray | undefined {
  const match = ANY.exec(written);
  if (!match) return undefined;
  const around = written.slice(0, match.index) + written.slice(match.index + match[0].length);
  return /^["']{0,2}$/.test(around) ? match : undefined;
}

function moved({ span, value, ...rest }: Placeholder, by: number): Placeholder {
  const shift = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return { ...rest, span: shift(span), value: shift(value) };
}
