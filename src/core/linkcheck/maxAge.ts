import type { LinkCheckSettings } from './linkCheckSettings';
import type { Verdict } from './verdict';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/**
 * How long a verdict is believed, in milliseconds: what is in order for as long as is set, what is dead for an hour,
 * since servers come back; what proves nothing for as long, but within one session alone (`isKept`).
 */
export function maxAgeOf(verdict: Verdict, { maxAge }: Pick<LinkCheckSettings, 'maxAge'>): number {
  switch (verdict) {
    case 'ok':
    case 'redirected':
      return maxAge;
    case 'fragment-missing':
      return Math.min(DAY, maxAge);
    case 'broken':
    case 'insecure':
    case 'uncertain':
    case 'timeout':
      return Math.min(HOUR, maxAge);
    case 'skipped':
      return 0;
  }
}

/** Whether a verdict is remembered beyond the session: not what may be another one in a minute. */
export function isKept(verdict: Verdict): boolean {
  return (
    verdict === 'ok' || verdict === 'redirected' || verdict === 'fragment-missing' || verdict === 'broken'
  );
}
