/**
 * What the answer of the network means for a reader.
 *
 * - `ok`: a reader gets a page.
 * - `redirected`: the page has moved for good; `to` is its new address.
 * - `broken`: proved to lead nowhere. The only claim that the author must act.
 * - `fragment-missing`: the page is there and was read to its end, the part that `#…` names is not on it.
 * - `insecure`: the server is not who the address says, or nobody can tell.
 * - `uncertain`: an answer that proves nothing: a wall, a log-in, a limit, an outage.
 * - `timeout`: no answer, twice.
 * - `skipped`: it was not asked.
 */
export type Verdict =
  'ok' | 'redirected' | 'broken' | 'fragment-missing' | 'insecure' | 'uncertain' | 'timeout' | 'skipped';

/** Every reason of a verdict: what was seen, as one word for programs. */
export const REASONS = {
  ok: ['answered', 'login'],
  redirected: ['moved', 'to-root'],
  broken: ['not-found', 'gone', 'no-such-host', 'refused', 'redirect-loop', 'redirect-scheme', 'bad-address'],
  'fragment-missing': ['no-such-id'],
  insecure: ['expired', 'self-signed', 'wrong-host', 'incomplete-chain', 'untrusted', 'tls'],
  uncertain: [
    'blocked',
    'auth',
    'legal',
    'rate-limited',
    'server-error',
    'network',
    'protocol',
    'fragment-not-checked',
  ],
  timeout: ['connect', 'first-byte', 'whole'],
  skipped: ['scheme', 'excluded', 'private-address', 'example', 'own-site', 'offline', 'cancelled'],
} as const satisfies Readonly<Record<Verdict, readonly string[]>>;

export type Reason = (typeof REASONS)[Verdict][number];

/** One step of a chain of redirects: the address that was asked and the status that it answered. */
export interface Hop {
  readonly url: string;
  readonly status: number;
}

/** What is known of one address, its fragment included; plain data, as the reports, the cache and the protocol carry it. */
export interface LinkOutcome {
  /** As the notes write it. */
  readonly url: string;
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** Of the last answer; `undefined` when none came. */
  readonly status?: number | undefined;
  /** Every answer from the first to the last; empty when none came. */
  readonly hops: readonly Hop[];
  /** The better address, its fragment kept, where there is one. */
  readonly to?: string | undefined;
  /** Of `fragment-missing`: ids of the page that are much like the one that is missing, nearest first. */
  readonly nearIds?: readonly string[] | undefined;
  /** When it was asked, in milliseconds since 1970; `undefined` when it was not. */
  readonly checkedAt?: number | undefined;
  /** Of `broken`: when it was first seen so, and in how many runs since. */
  readonly firstSeen?: number | undefined;
  readonly times?: number | undefined;
}
