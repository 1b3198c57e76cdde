import { checkNote } from '../core/checks/index';
import { siteOf } from '../core/site/site';
import type { SchemaRule } from '../core/schema/schemaRules';
import type { SiteSettings } from '../core/site/siteSettings';
import { todayIn } from '../node/today';
import { findingsJson } from './findingsJson';
import { findingsText } from './findingsText';
import { linksJson } from './linksJson';
import { openVault, type OpenVault } from './openVault';
import { siteJson } from './siteJson';
import { siteText } from './siteText';

/** What a command says and the code that its process ends with: 0 clean, 1 errors were found. */
export interface Outcome {
  readonly output: string;
  readonly exitCode: 0 | 1;
}

interface Options {
  readonly cwd: string;
  /** What the author says of the site. */
  readonly site: Partial<SiteSettings>;
}

export interface CheckOptions extends Options {
  readonly format: 'text' | 'json';
  readonly color: boolean;
  /** What is asked of the frontmatter of which notes. */
  readonly schemaRules?: readonly SchemaRule[];
}

/** `inkstone check`. Throws `CannotRun`. */
export function check(place: string, { format, color, ...options }: CheckOptions): Outcome {
  const open = openVault(place, options);
  const { cwd } = options;
  const today = todayOf(open);
  const found = open.notes.flatMap((note) => checkNote(open.vault, note, { today }));
  const output = format === 'json' ? findingsJson(open, found) : findingsText(open, found, { cwd, color });
  return { output, exitCode: found.some(({ severity }) => severity === 'error') ? 1 : 0 };
}

/** `inkstone links`. Throws `CannotRun`. */
export function links(place: string, options: Options): Outcome {
  return { output: linksJson(openVault(place, options)), exitCode: 0 };
}

/** `inkstone site`. Throws `CannotRun`. */
export function site(
  place: string,
  { format, ...options }: Omit<CheckOptions, 'color' | 'schemaRules'>,
): Outcome {
  const open = openVault(place, options);
  const today = todayOf(open);
  return { output: format === 'json' ? siteJson(open, today) : siteText(open, today), exitCode: 0 };
}

function todayOf({ vault }: OpenVault): string {
  return todayIn(siteOf(vault).timeZone);
}
