import type { Link, Tag } from '../syntax/syntax';
import type { Span } from '../text/span';

/** A value of the frontmatter with the place it stands at. */
export type FrontmatterValue =
  | { readonly kind: 'text'; readonly text: string; readonly span: Span }
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

/** The block between the two `---` lines on top of a note, read. */
export interface Frontmatter {
  /** From the opening `---` to the end of the closing line, its line ending not included. */
  readonly span: Span;
  /** What lies between the two lines of dashes. */
  readonly content: Span;
  readonly entries: readonly FrontmatterEntry[];
  readonly problems: readonly FrontmatterProblem[];
  /** Links inside quoted values, `place: 'frontmatter'`. */
  readonly links: readonly Link[];
  /** Items of `tags`. */
  readonly tags: readonly Tag[];
  /** Items of `aliases` that are text. */
  readonly aliases: readonly { readonly text: string; readonly span: Span }[];
  /** The value of `title`, when it is text. */
  readonly title: string | undefined;
}
