import type { Link, Tag } from '../syntax/syntax';
import type { Span } from '../text/span';

/**
 * How a text value is written: bare, in `'…'`, in `"…"`, as a block below `|` or `>`, or as an alias `*name`
 * that repeats a value written elsewhere.
 */
export type TextStyle = 'plain' | 'single' | 'double' | 'block' | 'alias';

/** A text value; `span` covers it as it is written, quotes included. */
export interface FrontmatterText {
  readonly kind: 'text';
  readonly text: string;
  readonly style: TextStyle;
  readonly span: Span;
}

/**
 * A value of the frontmatter with the place it stands at. Dates are text. A value that is not written
 * (`key:` alone) is null, its span empty, at the end of the blanks behind the colon or dash.
 */
export type FrontmatterValue =
  | FrontmatterText
  | { readonly kind: 'number'; readonly number: number; readonly span: Span }
  | { readonly kind: 'boolean'; readonly boolean: boolean; readonly span: Span }
  | { readonly kind: 'null'; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly FrontmatterValue[]; readonly span: Span }
  | { readonly kind: 'map'; readonly entries: readonly FrontmatterEntry[]; readonly span: Span };

/** `key: value` with the spans of both; `span` covers key and value. */
export interface FrontmatterEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: FrontmatterValue;
  readonly span: Span;
}

/** Something the block's reader stumbled over. `message` is a sentence for the author. */
export interface FrontmatterProblem {
  readonly code: 'frontmatter/invalid-yaml' | 'frontmatter/unclosed' | 'frontmatter/not-yaml';
  readonly span: Span;
  readonly message: string;
}

/**
 * The block between the two `---` lines on top of a note, read. Of a note that only begins like one
 * (`frontmatter/unclosed`, `frontmatter/not-yaml`) `span` and `content` are empty, at 0: its lines are text.
 */
export interface Frontmatter {
  /** From the opening `---` to the end of the closing line, its line ending not included. */
  readonly span: Span;
  /** What lies between the two lines of dashes, the last line ending included. */
  readonly content: Span;
  /** In order of place. When `problems` says that the YAML is broken: what could be made out. */
  readonly entries: readonly FrontmatterEntry[];
  readonly problems: readonly FrontmatterProblem[];
  /** Links inside quoted values and the pictures of `cover` and its like, `place: 'frontmatter'`. */
  readonly links: readonly Link[];
  /** Items of `tags` that are text. A comma does not separate tags (Obsidian 1.9.3). */
  readonly tags: readonly Tag[];
  /** Items of `aliases` that are text; `span` without quotes. */
  readonly aliases: readonly { readonly text: string; readonly span: Span }[];
  /** The value of `title`, when it is text. */
  readonly title: string | undefined;
}
