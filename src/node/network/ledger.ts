import type { LinkOutcome, Reason } from '../../core/linkcheck/verdict';
import type { AskOptions } from './askOptions';
import { clock } from './hostQueues';

/** The outcomes of one run as they come in, and how far it is. */
export interface Ledger {
  /** Says that `url` waits for `host`. */
  readonly expect: (url: string, host: string) => void;
  /** Takes the outcome of one address, the first one for good. */
  readonly settle: (outcome: LinkOutcome) => void;
  /** All outcomes, in the order of the addresses; those that are not known are skipped for `reason`. */
  readonly close: (reason: Reason) => readonly LinkOutcome[];
}

/** Milliseconds between two words about how far the run is. */
const PROGRESS_EVERY = 50;

export function createLedger(
  urls: readonly string[],
  { onOutcome, onProgress }: Pick<AskOptions, 'onOutcome' | 'onProgress'>,
): Ledger {
  const outcomes = new Map<string, LinkOutcome>();
  const total = new Set(urls).size;
  const hostOf = new Map<string, string>();
  /** Host → addresses that wait for it. */
  const left = new Map<string, number>();
  let lastTold = -Infinity;
  let isClosed = false;

  function settle(outcome: LinkOutcome): void {
    if (isClosed || outcomes.has(outcome.url)) return;
    outcomes.set(outcome.url, outcome);
    const host = hostOf.get(outcome.url);
    if (host !== undefined) {
      const others = left.get(host)! - 1;
      if (others === 0) left.delete(host);
      else left.set(host, others);
    }
    onOutcome?.(outcome);
    tell();
  }

  function tell(): void {
    if (!onProgress || (clock() - lastTold < PROGRESS_EVERY && outcomes.size < total)) return;
    lastTold = clock();
    let waitingFor: string | undefined;
    for (const [host, count] of left) {
      if (waitingFor === undefined || count > left.get(waitingFor)!) waitingFor = host;
    }
    onProgress({ done: outcomes.size, total, hosts: left.size, waitingFor });
  }

  return {
    expect: (url, host) => {
      hostOf.set(url, host);
      left.set(host, (left.get(host) ?? 0) + 1);
    },
    settle,
    close: (reason) => {
      for (const url of urls) settle({ url, verdict: 'skipped', reason, hops: [] });
      isClosed = true;
      return urls.map((url) => outcomes.get(url)!);
    },
  };
}
