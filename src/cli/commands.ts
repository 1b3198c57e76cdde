import { siteOf } from '../core/site/site';
import type { SiteSettings } from '../core/site/siteSettings';
import { todayIn } from '../node/today';
import { linksJson } from './linksJson';
import { openVault, type OpenVault } from './openVault';
import { siteJson } from './siteJson';
import { siteText } from './siteText';

/** What a command says and the code that its process ends with: 0 clean, 1 errors were found, 2 it did not come to an end. */
export interface Outcome {
  readonly output: string;
  /** What the author should know besides, for the terminal alone. */
  readonly notice?: string;
  readonly exitCode: 0 | 1 | 2;
}

interface Options {
  readonly cwd: string;
  /** What the author says of the site. */
  readonly site: Partial<SiteSettings>;
}

/** `inkstone links`. Throws `CannotRun`. */
export function links(place: string, options: Options): Outcome {
  return { output: linksJson(openVault(place, options)), exitCode: 0 };
}

/** `inkstone site`. Throws `CannotRun`. */
export function site(
  place: string,
  { format, ...options }: Options & { readonly format: 'text' | 'json' },
): Outcome {
  const open = openVault(place, options);
  const today = todayOf(open);
  return { output: format === 'json' ? siteJson(open, today) : siteText(open, today), exitCode: 0 };
}

/** The day where the author is. */
export function todayOf({ vault }: OpenVault): string {
  return todayIn(siteOf(vault).timeZone);
}
