import type { Check } from '../checks/finding';
import type { Publisher } from '../site/site';
import type { Note, Vault } from '../vault/vault';
import type { FieldNames } from './names';

/** A place in the frontmatter for which values are wanted. */
export interface ValueQuestion {
  readonly vault: Vault;
  readonly note: Note;
  /** `YYYY-MM-DD` where the author is; `undefined` when nobody said. */
  readonly today: string | undefined;
}

/** A value that a field may have. */
export interface ValueSuggestion {
  /** Bare: quotes come where YAML needs them. */
  readonly text: string;
  /** What speaks for it, in a few words. */
  readonly reason?: string;
}

/** A property that Obsidian or a publisher understands. One file each in this folder; `index.ts` lists them. */
export interface Field extends FieldNames {
  /** What it is for, in a sentence for the author. Markdown, like the next two. */
  readonly meaning: string;
  /** What Obsidian makes of it. */
  readonly inObsidian: string;
  /** What publishers make of it, as far as it is known. */
  readonly onSite: Readonly<Partial<Record<Publisher, string>>>;
  /** Values worth offering, best first. */
  suggest?(question: ValueQuestion): readonly ValueSuggestion[];
  /** What can be wrong with it; one diagnostic each. */
  readonly checks: readonly Check[];
}
