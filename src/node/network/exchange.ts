import type { IncomingMessage } from 'node:http';
import type { AskLimits } from '../../core/linkcheck/askLimits';
import type { Ending, PageText } from '../../core/linkcheck/attempt';
import type { LinkCheckSettings } from '../../core/linkcheck/linkCheckSettings';
import { serverWait } from '../../core/linkcheck/serverWait';
import { patienceFor, provenIds } from '../../core/linkcheck/siteKnowledge';
import { mayHideWall } from '../../core/linkcheck/wall';
import { drain } from './drain';
import type { Gate } from './gate';
import { clock, type HostQueues, type Place, type Turn } from './hostQueues';
import { isHtml, readIds, readWall } from './readPage';
import { sendRequest, type Answer, type Reply } from './sendRequest';
import type { Transport } from './transport';

/** One request and what came of it. */
export interface Exchange {
  readonly ending: Ending;
  /** `undefined` when no answer came. */
  readonly status: number | undefined;
  /** The lines of `Set-Cookie`. */
  readonly cookies: readonly string[];
  /** Milliseconds, the wait in the queue aside. */
  readonly took: number;
}

export interface ExchangeOptions {
  readonly cookies: string;
  readonly fragments: readonly string[];
  readonly onNewConnection: boolean;
  readonly place: Place;
}

export interface ExchangeParts {
  readonly settings: LinkCheckSettings;
  readonly limits: AskLimits;
  readonly language: string;
  readonly now: () => number;
  readonly queues: HostQueues;
  readonly transport: Transport;
  /** What bodies in Brotli have to pass. */
  readonly brotli: Gate;
}

/** Asks for `url` when it is the turn of its host. Never rejects. */
export function exchange(parts: ExchangeParts, url: URL, options: ExchangeOptions): Promise<Exchange> {
  return parts.queues.run(url.host, options.place, () => takeTurn(parts, url, options));
}

function takeTurn(parts: ExchangeParts, url: URL, options: ExchangeOptions): Turn<Exchange> {
  if (parts.queues.isClosed(url.host)) {
    const ending: Ending = { kind: 'unasked', reason: 'rate-limited' };
    const result = Promise.resolve({ ending, status: undefined, cookies: [], took: 0 });
    return { result, over: result };
  }
  const started = clock();
  const reply = ask(parts, url, options);
  let rest: Promise<unknown> = reply;
  const result = reply.then(async (got): Promise<Exchange> => {
    if (got.kind === 'failure') {
      const ending: Ending = { kind: 'failure', code: got.code, viaProxy: got.viaProxy };
      return { ending, status: undefined, cookies: [], took: clock() - started };
    }
    const { status, headers, cookies, response } = got;
    const bare: Ending & { kind: 'answer' } = { kind: 'answer', status, headers };
    const wait = serverWait(headers, parts.now());
    parts.queues.answered(url.host, { ending: bare, wait, sent: started, now: clock() });
    const page = await readAsNeeded(parts, url, got, options.fragments);
    if (page === undefined) rest = drain(response, parts.limits);
    return { ending: { ...bare, ...(page && { page }) }, status, cookies, took: clock() - started };
  });
  return { result, over: result.then(() => rest) };
}

/** A server may close a connection just when it is used again: that is nobody's fault, and asked again at once. */
async function ask(
  { settings, limits, language, transport }: ExchangeParts,
  url: URL,
  { cookies, onNewConnection }: ExchangeOptions,
): Promise<Reply> {
  const headers = {
    'User-Agent': settings.userAgent,
    Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    'Accept-Language': language,
    'Accept-Encoding': 'gzip, deflate, br',
    ...(cookies !== '' && { Cookie: cookies }),
  };
  const times = { connectTime: limits.connectTime, answerTime: patienceFor(url, settings.timeout) };
  const reply = await sendRequest(transport, url, { headers, onNewConnection, ...times });
  if (reply.kind === 'answer' || !reply.isOnUsedConnection || reply.code.startsWith('INKSTONE_'))
    return reply;
  return sendRequest(transport, url, { headers, onNewConnection: true, ...times });
}

/** Reads of the body what a verdict needs; `undefined` when it needs nothing of it. */
async function readAsNeeded(
  { limits, brotli }: ExchangeParts,
  url: URL,
  { status, headers, response }: Answer,
  fragments: readonly string[],
): Promise<PageText | undefined> {
  const isBrotli = /\bbr\b/i.test(headers['content-encoding'] ?? '');
  const pass: Gate['pass'] = isBrotli ? brotli.pass : (work) => work();
  if (mayHideWall(status, headers)) return pass(() => readWall(response, limits));
  if (fragments.length === 0 || !hasPage(response, status)) return undefined;
  return { ids: provenIds(url, await pass(() => readIds(response, fragments, limits))) };
}

function hasPage(response: IncomingMessage, status: number): boolean {
  return (
    status >= 200 &&
    status < 300 &&
    status !== 204 &&
    status !== 205 &&
    isHtml(response.headers['content-type'])
  );
}
