import type { FrontmatterEntry, FrontmatterText, FrontmatterValue } from '../frontmatter/frontmatter';
import { innerSpan, isVerbatim } from '../frontmatter/textItems';
import type { Span } from '../text/span';
import type { Note } from '../vault/vault';

/** The first of `keys` (spelled so) that the note's frontmatter has with a value; `undefined` when it has none. */
export function entryOf(note: Note, keys: readonly string[]): FrontmatterEntry | undefined {
  const entries = note.frontmatter?.entries;
  if (!entries) return undefined;
  for (const key of keys) {
    const entry = entries.find((one) => one.key === key && one.value.kind !== 'null');
    if (entry) return entry;
  }
  return undefined;
}

/** The value of `key`, as `entryOf`. */
export function valueOf(note: Note, key: string): FrontmatterValue | undefined {
  return entryOf(note, [key])?.value;
}

/** The value of the first of `keys` (in small letters) that is there, however its letters are written. */
export function valueOfAnyCase(note: Note, ...keys: readonly string[]): FrontmatterValue | undefined {
  const entries = note.frontmatter?.entries.filter(({ value }) => value.kind !== 'null') ?? [];
  for (const name of keys) {
    const entry = entries.find(({ key }) => key.toLowerCase() === name);
    if (entry) return entry.value;
  }
  return undefined;
}

/** What a boolean of the frontmatter says, or what a text `true` or `false` says; `undefined` for anything else. */
export function truthOf(value: FrontmatterValue | undefined): boolean | undefined {
  if (value?.kind === 'boolean') return value.boolean;
  if (value?.kind !== 'text') return undefined;
  return value.text === 'true' ? true : value.text === 'false' ? false : undefined;
}

/** A text that the author wrote, and where. */
export interface Written {
  readonly text: string;
  /** Without quotes. */
  readonly span: Span;
}

/** A text or number as text; `undefined` for anything else. */
export function writtenOf(value: FrontmatterValue | undefined): Written | undefined {
  if (value?.kind === 'text') return { text: value.text, span: innerSpan(value) };
  if (value?.kind === 'number') return { text: String(value.number), span: value.span };
  return undefined;
}

/** The texts and numbers of a list, or the one that stands in its stead; none of any other value. */
export function writtenItemsOf(value: FrontmatterValue | undefined): Written[] {
  const values = value?.kind === 'list' ? value.items : [value];
  return values.flatMap((one) => writtenOf(one) ?? []);
}

/** The parts of a text that commas separate, without blanks around them, each with its place as near as it is known. */
export function splitAtCommas(note: Note, value: FrontmatterText): Written[] {
  const inner = innerSpan(value);
  if (!isVerbatim(note.text, value)) {
    return value.text.split(',').map((part) => ({ text: part.trim(), span: inner }));
  }
  let at = inner.start;
  return value.text.split(',').map((part) => {
    const text = part.trim();
    const start = at + (part.length - part.trimStart().length);
    at += part.length + 1;
    return { text, span: { start, end: start + text.length } };
  });
}
