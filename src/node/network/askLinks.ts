import http from 'node:http';
import https from 'node:https';
import type { LinkCheckSettings } from '../../core/linkcheck/linkCheckSettings';
import type { Hop, LinkOutcome, Reason, Verdict } from '../../core/linkcheck/verdict';

/** How far a run is. */
export interface AskProgress {
  readonly done: number;
  readonly total: number;
  /** Hosts that are still waited for. */
  readonly hosts: number;
  /** The one with the most addresses left. */
  readonly waitingFor?: string | undefined;
}

export interface AskOptions {
  readonly settings: LinkCheckSettings;
  /** Once aborted, what is known stands and the rest is `skipped/cancelled`. */
  readonly signal?: AbortSignal | undefined;
  /** Told every outcome once, as soon as it is known. */
  readonly onOutcome?: ((outcome: LinkOutcome) => void) | undefined;
  readonly onProgress?: ((progress: AskProgress) => void) | undefined;
  /** What is known of an address already; it is not asked then. */
  readonly known?: ((url: string) => LinkOutcome | undefined) | undefined;
  /** Address of a proxy; `undefined`: what the environment says. */
  readonly proxy?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

/**
 * One outcome for each of `urls`, in their order. Every address is asked once, whatever its fragments. Never rejects on
 * what a network does.
 */
export async function askLinks(
  urls: readonly string[],
  options: AskOptions,
): Promise<readonly LinkOutcome[]> {
  const now = options.now ?? Date.now;
  const outcomes = new Map<string, LinkOutcome>();
  const waiting = [...new Set(urls)];
  const total = waiting.length;
  const settle = (outcome: LinkOutcome): void => {
    if (outcomes.has(outcome.url)) return;
    outcomes.set(outcome.url, outcome);
    options.onOutcome?.(outcome);
    options.onProgress?.({ done: outcomes.size, total, hosts: 0 });
  };
  const work = async (): Promise<void> => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      if (options.signal?.aborted) return;
      settle(options.known?.(url) ?? { ...(await askOne(url, options)), checkedAt: now() });
    }
  };
  const aborted = new Promise<void>((resolve) => {
    options.signal?.addEventListener('abort', () => resolve(), { once: true });
  });
  const workers = Array.from({ length: options.settings.concurrency }, work);
  await Promise.race([Promise.all(workers), aborted]);
  for (const url of urls) {
    settle({ url, verdict: 'skipped', reason: 'cancelled', hops: [] });
  }
  return urls.map((url) => outcomes.get(url)!);
}

async function askOne(url: string, { settings, signal }: AskOptions): Promise<LinkOutcome> {
  const hops: Hop[] = [];
  const outcome = (verdict: Verdict, reason: Reason, to?: string): LinkOutcome => ({
    url,
    verdict,
    reason,
    hops,
    status: hops.at(-1)?.status,
    to,
  });
  if (!URL.canParse(url)) return outcome('broken', 'bad-address');
  if (!/^https?:/i.test(url)) return outcome('skipped', 'scheme');
  let at = new URL(url);
  for (let hop = 0; hop <= 20; hop++) {
    const answer = await get(at, settings, signal);
    if (typeof answer === 'string') {
      return answer === 'ETIMEDOUT' ? outcome('timeout', 'first-byte') : outcome('uncertain', 'network');
    }
    hops.push({ url: at.href, status: answer.status });
    if (answer.status >= 300 && answer.status < 400 && URL.canParse(answer.location ?? '', at)) {
      at = new URL(answer.location!, at);
      continue;
    }
    if (answer.status === 404) return outcome('broken', 'not-found');
    if (answer.status === 410) return outcome('broken', 'gone');
    if (answer.status >= 500) return outcome('uncertain', 'server-error');
    if (answer.status >= 400) return outcome('uncertain', 'blocked');
    const moved = hops.length > 1 && (hops[0]!.status === 301 || hops[0]!.status === 308);
    return moved ? outcome('redirected', 'moved', at.href) : outcome('ok', 'answered');
  }
  return outcome('broken', 'redirect-loop');
}

interface Answer {
  readonly status: number;
  readonly location?: string | undefined;
}

function get(url: URL, settings: LinkCheckSettings, signal?: AbortSignal): Promise<Answer | string> {
  return new Promise((resolve) => {
    const request = (url.protocol === 'https:' ? https : http).get(
      url,
      {
        headers: { 'user-agent': settings.userAgent },
        timeout: settings.timeout,
        agent: false,
        ...(signal && { signal }),
      },
      (response) => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location });
        response.destroy();
      },
    );
    request.on('timeout', () => {
      resolve('ETIMEDOUT');
      request.destroy();
    });
    request.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'ECONNRESET'));
  });
}
