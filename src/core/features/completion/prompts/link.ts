import type { PromptBase } from './line';

/** The part of a link that is being typed. */
export type LinkPart = 'target' | 'heading' | 'block' | 'label';

/** A link or embed that is being typed, finished or not. */
export interface LinkPrompt extends PromptBase {
  readonly kind: 'link';
  readonly form: 'wiki' | 'markdown' | 'reference' | 'html';
  /** A `[[Note^` is a `block`, too: Obsidian makes `[[Note#^id` of it. */
  readonly part: LinkPart;
  readonly embed: boolean;
  /** Offset behind the construct: of its closing brackets if it has them, else of the caret. */
  readonly close: number;
  /** The target as written, blanks around it removed; empty for the note itself, and while it is being typed. */
  readonly target: string;
  /** What is written between `#` and the label that is being typed; empty otherwise. */
  readonly fragment: string;
  /** The headings written before the one being typed: `A`, `B` of `[[Note#A#B#‸`. */
  readonly above: readonly string[];
  /** What stands in `span` up to the caret, as written. */
  readonly typed: string;
  /** What has to stand before an item, besides what is written: the `#` of `[[Note^`. */
  readonly lead: string;
  /** What has to stand behind an item to finish the link; empty when a fragment, label or title follows it. */
  readonly tail: string;
  /** Whether the destination stands in `<…>`, where blanks and parentheses need no escape. */
  readonly angled: boolean;
  /** The bar before a label: `\|` in a table. */
  readonly bar: '|' | '\\|';
}
