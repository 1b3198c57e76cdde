import { WorkDoneProgress, type CancellationToken } from 'vscode-languageserver/node';
import { REASONS, type LinkOutcome, type Verdict } from '../../core/linkcheck/verdict';
import { askLinks, type AskProgress } from '../../node/network/askLinks';
import type { CheckLinksParams, CheckLinksResult } from '../../protocol/links';
import type { Session } from '../session';
import { believed } from './believed';
import { linkTargets, type LinkTarget } from './linkTargets';
import { readProxy } from './readProxy';

/** The client is told how far a check is at most this often, in milliseconds. */
const REPORT_MS = 100;

/** What is known goes to the disk this often while a check runs, in milliseconds. */
const SAVE_MS = 5000;

/**
 * Asks the network about the addresses of notes: only here, and only when a client says so. One check runs at a time, so
 * that no server is asked by two.
 */
export class LinkChecks {
  readonly #session: Session;
  #last: Promise<void> = Promise.resolve();

  constructor(session: Session) {
    this.#session = session;
  }

  /** Answers as soon as `token` is cancelled, with what is known by then. */
  async run(params: CheckLinksParams, token: CancellationToken): Promise<CheckLinksResult> {
    const stop = new AbortController();
    const listener = token.onCancellationRequested(() => stop.abort());
    const turn = this.#takeTurn(stop.signal);
    try {
      await turn.comes;
      const targets = await linkTargets(this.#session, params.scope, token);
      return await this.#ask(targets, { ...params, signal: stop.signal });
    } finally {
      turn.over();
      listener.dispose();
    }
  }

  /** `comes` resolves when all checks before this one are over, or at once when `signal` is aborted. */
  #takeTurn(signal: AbortSignal): { readonly comes: Promise<unknown>; readonly over: () => void } {
    const before = this.#last;
    let over = (): void => {};
    const mine = new Promise<void>((resolve) => (over = resolve));
    this.#last = before.then(() => mine);
    const aborted = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    return { comes: Promise.race([before, aborted]), over };
  }

  async #ask(targets: readonly LinkTarget[], course: Course): Promise<CheckLinksResult> {
    const start = Date.now();
    const { links } = this.#session;
    const proxy = await readProxy(this.#session);
    const addresses = targets.reduce((sum, { urls }) => sum + urls.length, 0);
    const tell = this.#reporter(course.workDoneToken, addresses);
    const outcomes: LinkOutcome[] = [];
    for (const target of targets) {
      const done = outcomes.length;
      const cache = await links.cacheFor(target.settings);
      await cache.reread();
      const saving = setInterval(() => void cache.save(), SAVE_MS);
      try {
        const answers = await askLinks(target.urls, {
          settings: target.settings,
          signal: course.signal,
          known: believed(cache, course.ask),
          proxy,
          language: languagesOf(links.locale),
          onOutcome: (outcome) => {
            cache.learn(outcome);
            links.touch();
          },
          onProgress: (progress) => tell({ ...progress, done: done + progress.done }),
        });
        outcomes.push(...answers);
      } finally {
        clearInterval(saving);
        const saved = cache.save();
        if (!course.signal.aborted) await saved;
      }
    }
    return resultOf(outcomes, { addresses, start, wasCancelled: course.signal.aborted });
  }

  #reporter(token: string | undefined, total: number): (progress: AskProgress) => void {
    if (token === undefined) return () => {};
    let told = 0;
    return (progress) => {
      const now = Date.now();
      if (now - told < REPORT_MS && progress.done < total) return;
      told = now;
      void this.#session.connection.sendProgress(WorkDoneProgress.type, token, {
        kind: 'report',
        message: messageOf({ ...progress, total }),
        percentage: Math.floor((100 * progress.done) / Math.max(1, total)),
      });
    };
  }
}

function noCounts(): Record<Verdict, number> {
  return Object.fromEntries(Object.keys(REASONS).map((verdict) => [verdict, 0])) as Record<Verdict, number>;
}

/** What a check of nothing comes to. */
export const NOTHING_ASKED: CheckLinksResult = { end: 'done', addresses: 0, asked: 0, counts: noCounts() };

interface Course extends Pick<CheckLinksParams, 'ask' | 'workDoneToken'> {
  readonly signal: AbortSignal;
}

/** `12 of 930 addresses, 4 hosts, waiting for example.com`. */
function messageOf({ done, total, hosts, waitingFor }: AskProgress): string {
  const parts = [`${done} of ${total} ${total === 1 ? 'address' : 'addresses'}`];
  if (hosts > 0) parts.push(`${hosts} ${hosts === 1 ? 'host' : 'hosts'}`);
  if (waitingFor !== undefined) parts.push(`waiting for ${waitingFor}`);
  return parts.join(', ');
}

/** As `Accept-Language` has it; `undefined` for what is no language tag (RFC 5646). */
function languagesOf(locale = ''): string | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(locale)) return undefined;
  return /^en\b/i.test(locale) ? locale : `${locale}, en;q=0.8`;
}

/** Whether it says anything of the address: not when the check was stopped, or there was no network. */
function isAnswer({ reason }: LinkOutcome): boolean {
  return reason !== 'cancelled' && reason !== 'offline';
}

function resultOf(
  outcomes: readonly LinkOutcome[],
  {
    addresses,
    start,
    wasCancelled,
  }: { readonly addresses: number; readonly start: number; readonly wasCancelled: boolean },
): CheckLinksResult {
  const counts = noCounts();
  for (const outcome of outcomes) if (isAnswer(outcome)) counts[outcome.verdict] += 1;
  const isOffline = outcomes.some(({ reason }) => reason === 'offline');
  return {
    end: wasCancelled ? 'cancelled' : isOffline ? 'offline' : 'done',
    addresses,
    asked: outcomes.filter(({ checkedAt }) => checkedAt !== undefined && checkedAt >= start).length,
    counts,
  };
}
