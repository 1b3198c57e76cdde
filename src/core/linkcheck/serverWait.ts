import type { Headers } from './attempt';

const SECOND = 1000;

/**
 * How long an answer wants to be waited for, in milliseconds from `now`; `undefined` when it does not say. `Retry-After`
 * gives seconds or a date (RFC 9110, 10.2.3); without it the reset of a limit that is used up counts, which servers give
 * in seconds from now or since 1970.
 */
export function serverWait(headers: Headers, now: number): number | undefined {
  const after = headers['retry-after']?.trim();
  if (after !== undefined && after !== '') {
    const wait = /^\d+(?:\.\d+)?$/.test(after) ? Number(after) * SECOND : dateOf(after, now);
    if (wait !== undefined) return wait;
  }
  return isUsedUp(headers) ? resetOf(headers, now) : undefined;
}

/** Whether the server counts requests and lets no more through. */
export function isUsedUp(headers: Headers): boolean {
  const left = headers['x-ratelimit-remaining'] ?? headers['ratelimit-remaining'];
  return left !== undefined && /^\s*0+\s*$/.test(left);
}

function dateOf(text: string, now: number): number | undefined {
  // A date has the name of a month; `Date.parse` makes one of almost any number, too.
  const time = /[a-z]/i.test(text) ? Date.parse(text) : NaN;
  // The server's clock and ours may differ by some seconds: what has just passed is now.
  return Number.isNaN(time) ? undefined : Math.max(0, time - now);
}

function resetOf(headers: Headers, now: number): number | undefined {
  const text = (headers['x-ratelimit-reset'] ?? headers['ratelimit-reset'])?.trim();
  if (text === undefined || !/^\d+(?:\.\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  if (value > 1e11) return Math.max(0, value - now);
  if (value > 1e9) return Math.max(0, value * SECOND - now);
  return value * SECOND;
}
