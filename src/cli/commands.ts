import { checkNote } from '../core/checks/index';
import { findingsJson } from './findingsJson';
import { findingsText } from './findingsText';
import { linksJson } from './linksJson';
import { openVault } from './openVault';

/** What a command says and the code that its process ends with: 0 clean, 1 errors were found. */
export interface Outcome {
  readonly output: string;
  readonly exitCode: 0 | 1;
}

export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly cwd: string;
  readonly color: boolean;
}

/** `inkstone check`. Throws `CannotRun`. */
export function check(place: string, { format, cwd, color }: CheckOptions): Outcome {
  const open = openVault(place, cwd);
  const found = open.notes.flatMap((note) => checkNote(open.vault, note));
  const output = format === 'json' ? findingsJson(open, found) : findingsText(open, found, { cwd, color });
  return { output, exitCode: found.some(({ severity }) => severity === 'error') ? 1 : 0 };
}

/** `inkstone links`. Throws `CannotRun`. */
export function links(place: string, { cwd }: { cwd: string }): Outcome {
  return { output: linksJson(openVault(place, cwd)), exitCode: 0 };
}
