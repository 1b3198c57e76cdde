import { FAILURES, type Attempt, type Ending } from '../../core/linkcheck/attempt';
import type { Hop } from '../../core/linkcheck/verdict';
import { createCookieJar, type CookieJar } from './cookieJar';
import type { Exchange } from './exchange';
import type { Place } from './hostQueues';
import type { Run } from './run';

export interface WalkOptions {
  /** Of the page, to be looked for on it. */
  readonly fragments: readonly string[];
  readonly onNewConnection: boolean;
  readonly place: Place;
  /** How often one address may be asked with the same cookies before the chain is a loop. */
  readonly patience: number;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Asks for `page` and follows its redirects, with one jar of cookies. Never rejects. */
export async function walk(run: Run, page: string, options: WalkOptions): Promise<Attempt> {
  // Most addresses are asked once and redirect nobody: they need neither.
  let jar: CookieJar | undefined;
  let visits: Map<string, number> | undefined;
  const hops: Hop[] = [];
  let at = new URL(page);
  let took = 0;
  const end = (ending: Ending): Attempt => ({ hops, last: at.href, ending, took });

  for (;;) {
    const cookies = jar?.give(at) ?? '';
    const visit = `${at.href}\n${cookies}`;
    const times = (visits?.get(visit) ?? 0) + 1;
    if (took >= run.limits.addressTime)
      return end({ kind: 'failure', code: FAILURES.wholeTime, viaProxy: false });
    if (times > options.patience || hops.length > run.limits.hops) return end({ kind: 'loop' });
    const exchange = await run.exchange(at, {
      cookies,
      fragments: options.fragments,
      onNewConnection: options.onNewConnection,
      place: hops.length === 0 ? options.place : 'next',
    });
    took += exchange.took;
    if (exchange.status !== undefined) hops.push({ url: at.href, status: exchange.status });
    const next = redirectOf(exchange);
    if (next === undefined) return end(exchange.ending);
    visits = (visits ?? new Map<string, number>()).set(visit, times);
    jar ??= createCookieJar(run.now);
    jar.take(at, exchange.cookies);
    const to = readLocation(next, at);
    if (to === undefined) return end({ kind: 'bad-location' });
    if (to.protocol !== 'http:' && to.protocol !== 'https:') return end({ kind: 'other-scheme' });
    at = to;
    const reason = run.rules.forbids(at);
    if (reason !== undefined) return end({ kind: 'unasked', reason });
  }
}

/** Where the answer sends its reader, as its header has it; an empty one sends nobody anywhere, as in browsers. */
function redirectOf({ ending }: Exchange): string | undefined {
  if (ending.kind !== 'answer' || !REDIRECTS.has(ending.status)) return undefined;
  const location = ending.headers['location'];
  return location === undefined || location.trim() === '' ? undefined : location;
}

/** `undefined` when it cannot be read. The fragment is kept where the redirect gives none (RFC 9110, 10.2.2). */
function readLocation(location: string, base: URL): URL | undefined {
  const text = decodeBytes(location);
  if (!URL.canParse(text, base.href)) return undefined;
  const to = new URL(text, base);
  if (to.hash === '') to.hash = base.hash;
  to.username = '';
  to.password = '';
  return to;
}

/** Node gives one character a byte. Servers send raw UTF-8, as Korean paths are, or ISO 8859-1. */
function decodeBytes(text: string): string {
  if (!/[\x80-\xff]/.test(text)) return text;
  const bytes = Buffer.from(text, 'latin1');
  const decoded = bytes.toString('utf8');
  return decoded.includes('\ufffd') ? text : decoded;
}
