import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { VaultPath } from '../vault/vault';
import type { Subject } from './subject';

export type Severity = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** A place in another file (or further away in the same one) that helps to understand a finding. */
export interface Related {
  readonly path: VaultPath;
  readonly span: Span;
  readonly message: string;
}

/** Something that is wrong at one place of one note. */
export interface Finding {
  /** `group/what-is-wrong`, the same in Problems, the command line and the settings. */
  readonly code: string;
  readonly path: VaultPath;
  readonly span: Span;
  /** What is wrong and what to do, in plain words, the author's own words in backquotes. */
  readonly message: string;
  /** Where it is not its check's own: as severe as what is known of the publisher makes it. */
  readonly severity?: Exclude<Severity, 'off'>;
  readonly related?: readonly Related[];
}

/** One way out of a finding. */
export interface Fix {
  /** As the light-bulb menu shows it. */
  readonly title: string;
  /** Text edits by file; empty when the fix only creates a file. */
  readonly edits: ReadonlyMap<VaultPath, readonly Edit[]>;
  /** A note to create, with its first text. */
  readonly create?: { readonly path: VaultPath; readonly text: string };
  /** The one to take when the author just presses Enter. */
  readonly preferred?: boolean;
}

/** One diagnostic: a file of its own in this folder, and a line in `index.ts`. */
export interface Check {
  readonly code: string;
  readonly severity: Severity;
  /** One sentence for the settings page: what is found and why it matters. */
  readonly description: string;
  /** Its findings in one note. Pure; cannot fail on user input. */
  find(subject: Subject): Finding[];
  /** Ways out of a finding of this check; best first. */
  fixes?(subject: Subject, finding: Finding): Fix[];
}
