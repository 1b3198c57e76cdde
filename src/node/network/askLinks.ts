import { isJudged } from '../../core/linkcheck/fragments';
import { judgeLink } from '../../core/linkcheck/judge';
import type { LinkOutcome, Reason } from '../../core/linkcheck/verdict';
import type { AskOptions } from './askOptions';
import { askPage } from './askPage';
import { createConnectivity } from './connectivity';
import { createLedger, type Ledger } from './ledger';
import { createRun, type Run } from './run';

export type { AskOptions, AskProgress } from './askOptions';

/**
 * One outcome for each of `urls`, in their order. A page is asked for once, whatever the number of its links and their
 * fragments. Resolves as soon as `signal` is aborted, with `skipped/cancelled` for what is not known by then; never
 * rejects on what a network does.
 */
export async function askLinks(
  urls: readonly string[],
  options: AskOptions,
): Promise<readonly LinkOutcome[]> {
  const ledger = createLedger(urls, options);
  const run = createRun(options);
  const abortion = onceAborted(options.signal);
  try {
    const pages = planPages(urls, { run, ledger, known: options.known });
    if (options.signal?.aborted === true) return ledger.close('cancelled');
    const reason = await Promise.race([askPages(pages, run, ledger), abortion.reason]);
    return ledger.close(reason ?? 'cancelled');
  } finally {
    abortion.forget();
    run.stop();
  }
}

/** A page that is asked for. */
interface Page {
  readonly address: string;
  /** The links that lead to it; a fragment as in the address, without `#`. */
  readonly links: { readonly url: string; readonly fragment: string | undefined }[];
}

/** The pages to ask for; what needs no asking is settled. */
function planPages(
  urls: readonly string[],
  { run, ledger, known }: { run: Run; ledger: Ledger; known: AskOptions['known'] },
): readonly Page[] {
  const pages = new Map<string, Page>();
  for (const url of new Set(urls)) {
    const outcome = known?.(url);
    if (outcome) {
      ledger.settle({ ...outcome, url });
      continue;
    }
    const what = run.rules.whatToAsk(url);
    if (!what.ask) {
      ledger.settle({ url, verdict: what.verdict, reason: what.reason, hops: [] });
      continue;
    }
    ledger.expect(url, what.host);
    const page = pages.get(what.page) ?? { address: what.page, links: [] };
    page.links.push({ url, fragment: what.fragment });
    pages.set(what.page, page);
  }
  return [...pages.values()];
}

/** Settles the links of all `pages`; gives a reason when it stops before. */
async function askPages(pages: readonly Page[], run: Run, ledger: Ledger): Promise<Reason | undefined> {
  let giveUp: () => void;
  const offline = new Promise<Reason>((resolve) => (giveUp = () => resolve('offline')));
  const connectivity = createConnectivity(run.limits, run.names, () => giveUp());
  const asked = pages.map(async ({ address, links }) => {
    const fragments = links.flatMap(({ fragment }) => (isJudged(fragment) ? [fragment] : []));
    const judgement = await askPage(run, address, { fragments, connectivity });
    for (const { url, fragment } of links) ledger.settle(judgeLink(url, fragment, judgement));
  });
  return Promise.race([Promise.all(asked).then(() => undefined), offline]);
}

/** A promise that is kept when `signal` is aborted, until it is forgotten. */
function onceAborted(signal: AbortSignal | undefined): { reason: Promise<Reason>; forget: () => void } {
  let onAbort = (): void => undefined;
  const reason = new Promise<Reason>((resolve) => (onAbort = () => resolve('cancelled')));
  signal?.addEventListener('abort', onAbort);
  return { reason, forget: () => signal?.removeEventListener('abort', onAbort) };
}
