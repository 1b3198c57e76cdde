import type { SecureContext } from 'node:tls';
import { DEFAULT_ASK_LIMITS, type AskLimits } from '../../core/linkcheck/askLimits';
import type { LinkCheckSettings } from '../../core/linkcheck/linkCheckSettings';
import { isPrivateIp } from '../../core/linkcheck/privateAddress';
import { askRules, type AskRules } from '../../core/linkcheck/whatToAsk';
import type { AskOptions } from './askOptions';
import { exchange, type Exchange, type ExchangeOptions, type ExchangeParts } from './exchange';
import { createGate } from './gate';
import { createHostQueues } from './hostQueues';
import { createNames, type Names } from './names';
import { proxyFor } from './proxies';
import { createTransport } from './transport';
import { trust } from './trust';

/** What the addresses of one run share. */
export interface Run {
  readonly settings: LinkCheckSettings;
  readonly limits: AskLimits;
  readonly rules: AskRules;
  readonly names: Names;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly exchange: (url: URL, options: ExchangeOptions) => Promise<Exchange>;
  /** Resolves after so many milliseconds; never, when the run stops before. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Ends all connections; what is under way comes to no end. */
  readonly stop: () => void;
}

/** What a browser without a language of its own would send. */
const ANY_LANGUAGE = 'en;q=0.8, *;q=0.5';

export function createRun(options: AskOptions): Run {
  const { settings, limits = DEFAULT_ASK_LIMITS, now = Date.now, isPrivate = isPrivateIp } = options;
  // To look into the process's own environment is slow.
  const { environment = { ...process.env }, proxy, lookup, language = ANY_LANGUAGE } = options;
  const mayAsk = (ip: string): boolean => settings.allowPrivate || !isPrivate(ip);
  const names = createNames({ resolve: lookup, mayAsk, witness: limits.witness });
  let context: SecureContext | undefined;
  const transport = createTransport({
    lookup: names.lookup,
    limits,
    proxyFor: (url) => proxyFor(url, { proxy, environment }),
    secureContext: () => (context ??= trust(options.ca)),
  });
  const queues = createHostQueues({
    most: settings.concurrency,
    mostPerHost: settings.hostConcurrency,
    limits,
    onIdle: transport.rest,
  });
  const brotli = createGate(limits.brotliBodies);
  const parts: ExchangeParts = { settings, limits, language, now, queues, transport, brotli };
  const timers = new Set<NodeJS.Timeout>();

  return {
    settings,
    limits,
    rules: askRules(settings, isPrivate),
    names,
    now,
    exchange: (url, exchangeOptions) => exchange(parts, url, exchangeOptions),
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          timers.delete(timer);
          resolve();
        }, milliseconds);
        timers.add(timer);
      }),
    stop: () => {
      queues.stop();
      for (const timer of timers) clearTimeout(timer);
      transport.close();
    },
  };
}
