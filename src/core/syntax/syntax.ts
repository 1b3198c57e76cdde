import type { Span } from '../text/span';

/** How a link is written. `html` is the `href` or `src` of a raw HTML tag, `auto` is `<…>` or a bare URL. */
export type LinkForm = 'wiki' | 'markdown' | 'reference' | 'auto' | 'html';

/**
 * Where a link stands: in the rendered text, in a `%%` comment (Obsidian hides it, yet follows it), or in a
 * frontmatter value.
 */
export type LinkPlace = 'text' | 'comment' | 'frontmatter';

/**
 * One link or embed as it is written; where it leads is for `resolve` to say.
 *
 *     ![[Assets/a b.png#outline|alt|100x50]]      [text](<My Note.md#Part> "title")
 *        └─target────┘ └frag.─┘ └l┘ └size┘         └lab┘   └─target──┘ └fr┘
 *
 * Spans are offsets in the note's whole text. A part that is not written has no span; a part that is written
 * and empty (`[[Note|]]`) has an empty one. Blanks at the ends of a part of a wiki link lie outside its span.
 */
export interface Link {
  readonly form: LinkForm;
  /** Whether it shows its target in place: `![[…]]`, `![…](…)`, `<img src>`, `<iframe src>` and their like. */
  readonly embed: boolean;
  readonly place: LinkPlace;
  /** The whole construct, brackets and `!` included; of an HTML link the attribute's value alone. */
  readonly span: Span;
  /**
   * What stands before `#`; empty for a link into the same note. Of a `reference` link it lies in the
   * definition, which all links that use the definition share.
   */
  readonly target: Span;
  /** What stands after the first `#`, which is not part of it. */
  readonly fragment: Span | undefined;
  /** Wiki: after the first `|` without the size. Markdown: between the brackets, without the size. */
  readonly label: Span | undefined;
  /** An embed's `100` or `100x50`. */
  readonly size: Span | undefined;
  /**
   * The destination in plain characters: of a wiki link the trimmed `target#fragment` as written; of the other
   * forms with backslash escapes and character references resolved (CommonMark 6.3), percent escapes left
   * as they are; of a bare `www.` link or e-mail address with `http://` or `mailto:` put before it (GFM 6.9).
   */
  readonly destination: string;
  /** Of a `reference` link: the definition it uses. */
  readonly definition: Definition | undefined;
}

/** `[label]: destination "title"`. */
export interface Definition {
  readonly span: Span;
  /** The label as CommonMark compares it: trimmed, blanks collapsed, case folded. */
  readonly identifier: string;
  /** What stands before `#` of the destination, without `<` and `>`. */
  readonly target: Span;
  readonly fragment: Span | undefined;
  /** As `Link.destination`. */
  readonly destination: string;
}

/** An ATX or Setext heading. */
export interface Heading {
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** The whole construct without its indentation; of a Setext heading to the end of its underline. */
  readonly span: Span;
  /** The content without `#` marks and blanks around it. */
  readonly content: Span;
  /** The source of the content, line endings as one space, wiki links and markup left raw (C.1 of the semantics). */
  readonly text: string;
}

/** A block id, `^id` at the end of a paragraph or list item, or on its own line below a block. */
export interface BlockId {
  /** Without the caret, spelled as written. */
  readonly id: string;
  /** The id with its caret. */
  readonly span: Span;
  /** The block that it names: a paragraph without the id, a list item with all that is in it, the id too. */
  readonly block: Span;
}

/** `#tag` in the text, or an item of the frontmatter's `tags`. */
export interface Tag {
  /** Without `#`. */
  readonly name: string;
  /** In the text with its `#`; in the frontmatter the item's value. */
  readonly span: Span;
  readonly place: LinkPlace;
}

/** `[^label]` (a use) or `[^label]:` (a definition, `span` being its whole block). */
export interface Footnote {
  readonly kind: 'reference' | 'definition';
  /** As CommonMark compares labels. */
  readonly identifier: string;
  readonly span: Span;
  readonly label: Span;
}

/** The marker of a callout: `[!type|meta]- title` on the first line of a block quote. */
export interface Callout {
  /** As written; types are compared without case. */
  readonly type: string;
  readonly fold: '' | '+' | '-';
  /** From `[!` to `]` and the fold sign. */
  readonly marker: Span;
  readonly title: Span | undefined;
}

/** A stretch in which nothing is a link, heading or tag (of `comment`: which readers never see). */
export interface Opaque extends Span {
  readonly kind: 'code' | 'math' | 'html' | 'html-comment' | 'comment';
}

/** All that a note's text says, in order of `span.start`; a pure function of the text. */
export interface Syntax {
  readonly links: readonly Link[];
  readonly definitions: readonly Definition[];
  readonly headings: readonly Heading[];
  readonly blockIds: readonly BlockId[];
  readonly tags: readonly Tag[];
  readonly footnotes: readonly Footnote[];
  readonly callouts: readonly Callout[];
  readonly opaque: readonly Opaque[];
}
