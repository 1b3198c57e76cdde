import type { Span } from '../text/span';
import type { Content } from './content';
import type { BlockId, Callout, Definition, Footnote, Heading } from './syntax';

/** `text` is the inline content of a paragraph, heading or cell, `hiddenText` of a line of a comment; the rest has none. */
export type LeafKind = 'text' | 'hiddenText' | 'code' | 'math' | 'html' | 'comment';

/** A block that holds no other, as the block pass hands it to the inline pass. */
export interface Leaf {
  readonly kind: LeafKind;
  readonly content: Content;
  /** Whether it opens a list item, where `[ ]` marks a task. */
  readonly task: boolean;
}

/** Kinds of blocks that a block id can name. */
export type BlockKind = 'paragraph' | 'listItem' | 'quote' | 'table' | 'code' | 'math' | 'heading' | 'html';

/** A block, told as soon as it ends: inner ones before outer ones. */
export interface OutlinedBlock {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Whether a block quote or a footnote holds it. */
  readonly nested: boolean;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What the block pass finds. All lists are in the order of the text; `footnotes` holds definitions alone. */
export interface Outline {
  readonly leaves: Leaf[];
  readonly headings: Heading[];
  readonly definitions: Definition[];
  readonly footnotes: Mutable<Footnote>[];
  readonly blockIds: Mutable<BlockId>[];
  readonly callouts: Callout[];
  readonly blocks: OutlinedBlock[] | undefined;
}

/** An empty outline; with a list of blocks when somebody wants it. */
export function makeOutline(options: { readonly withBlocks: boolean }): Outline {
  return {
    leaves: [],
    headings: [],
    definitions: [],
    footnotes: [],
    blockIds: [],
    callouts: [],
    blocks: options.withBlocks ? [] : undefined,
  };
}
