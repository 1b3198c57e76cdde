import { PATIENT_ASK_LIMITS } from '../core/linkcheck/askLimits';
import type { LinkCheckSettings } from '../core/linkcheck/linkCheckSettings';
import { planLinks } from '../core/linkcheck/planLinks';
import type { LinkOutcome } from '../core/linkcheck/verdict';
import { askRules } from '../core/linkcheck/whatToAsk';
import { isNoCache, LinkCache } from '../node/linkCache';
import { askLinks } from '../node/network/askLinks';
import { CannotRun } from './cannotRun';
import type { CheckedLink } from './checkResult';
import type { OpenVault } from './openVault';
import { progressLine } from './progress';

/** In milliseconds: who kills the run loses what was learnt since. */
const SAVE_EVERY = 1000;
/** A large cache takes long to write: so many times as long it is left alone then. */
const SAVE_REST = 20;

export interface CheckLinksOptions {
  readonly settings: LinkCheckSettings;
  /** Where the cache is; `undefined` for its usual place, `false` for none. */
  readonly cache: string | false | undefined;
}

/** What came of the addresses, and what an author should know besides. */
export interface CheckedLinks {
  readonly links: readonly CheckedLink[];
  /** Why not all of them were asked; `undefined` when they were. */
  readonly stopped: 'cancelled' | 'offline' | undefined;
  /** Whether the next run will know what this one learnt. */
  readonly isSaved: boolean;
}

/**
 * Asks the network about the web addresses of the notes, but for those that the cache still knows. Ctrl+C ends it, with
 * what is known by then; a second one ends the process. Throws `CannotRun`.
 */
export async function checkLinks(
  { vault, notes }: OpenVault,
  { settings, cache: file }: CheckLinksOptions,
): Promise<CheckedLinks> {
  const plan = planLinks(vault, notes);
  if (plan.length === 0) return { links: [], stopped: undefined, isSaved: true };
  if (typeof file === 'string' && (await isNoCache(file))) {
    throw new CannotRun(`${file} is no cache of Inkstone. Name another file, or one that is not there yet.`);
  }
  const cache = await LinkCache.open({ settings, file });
  const { whatToAsk } = askRules(settings);
  const progress = progressLine(process.stderr, process.env);
  const abortion = new AbortController();
  const cancel = (): void => abortion.abort();
  process.once('SIGINT', cancel);
  const stopSaving = saveNowAndThen(cache);
  try {
    const outcomes = await askLinks(
      plan.map(({ url }) => url),
      {
        settings,
        signal: abortion.signal,
        limits: PATIENT_ASK_LIMITS,
        known: (url) => (whatToAsk(url).ask ? cache.known(url) : undefined),
        onOutcome: (outcome) => void cache.learn(outcome),
        onProgress: progress.show,
      },
    );
    const links = plan.map((link, index) => ({ ...link, outcome: cache.learn(outcomes[index]!) }));
    return { links, stopped: stopOf(outcomes), isSaved: await cache.save() };
  } finally {
    stopSaving();
    process.removeListener('SIGINT', cancel);
    progress.clear();
  }
}

/** Gives what ends it. */
function saveNowAndThen(cache: LinkCache): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const saveIn = (delay: number): void => {
    timer = setTimeout(() => void save(), delay);
  };
  const save = async (): Promise<void> => {
    const start = performance.now();
    await cache.save();
    if (!isOver) saveIn(Math.max(SAVE_EVERY, SAVE_REST * (performance.now() - start)));
  };
  saveIn(SAVE_EVERY);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

/** The addresses of the notes, none of them asked. */
export function unaskedLinks({ vault, notes }: OpenVault): readonly CheckedLink[] {
  return planLinks(vault, notes).map((link) => ({
    ...link,
    outcome: { url: link.url, verdict: 'skipped', reason: 'offline', hops: [] },
  }));
}

function stopOf(outcomes: readonly LinkOutcome[]): CheckedLinks['stopped'] {
  for (const { reason } of outcomes) if (reason === 'cancelled' || reason === 'offline') return reason;
  return undefined;
}
