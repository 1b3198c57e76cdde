import type { AskLimits } from './askLimits';
import type { Attempt } from './attempt';
import type { LinkCheckSettings } from './linkCheckSettings';
import { seen, type Seen } from './seen';
import { serverWait } from './serverWait';
import type { Reason, Verdict } from './verdict';

/** What is to be done after an attempt. */
export type Step =
  | {
      readonly kind: 'settle';
      readonly verdict: Verdict;
      readonly reason: Reason;
      /** The attempt that says so. */
      readonly by: Attempt;
    }
  | {
      readonly kind: 'again';
      /** Milliseconds from now. */
      readonly after: number;
      /** Whether another connection than those that are open must carry it. */
      readonly onNewConnection: boolean;
      /** Whether all else is asked first. */
      readonly atEnd: boolean;
    };

export interface StepContext {
  readonly settings: LinkCheckSettings;
  readonly limits: AskLimits;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether names of other hosts of the web are found in this run: else a name that is not found says nothing. */
  readonly othersResolve: boolean;
}

/** What to do about an address after `attempts`, of which there is at least one; the last is the newest. */
export function nextStep(attempts: readonly Attempt[], context: StepContext): Step {
  const { limits } = context;
  const all = attempts.map((attempt) => seen(attempt, context.settings));
  const [last, by] = [all.at(-1)!, attempts.at(-1)!];
  if (last.proof === 'settled' || isProved(all)) return settle(proved(last, context), by);
  const again = nextTry(all, by, context);
  if (again === undefined || attempts.length >= limits.tries) return settleUnproved(all, attempts);
  const spent = attempts.reduce((sum, { took }) => sum + took, 0);
  const isTooLate = !again.isServersWish && spent + again.after >= limits.addressTime;
  return isTooLate ? settleUnproved(all, attempts) : again;
}

function settle({ verdict, reason }: Pick<Seen, 'verdict' | 'reason'>, by: Attempt): Step {
  return { kind: 'settle', verdict, reason, by };
}

/** What stands when no further try is left: a claim that was not proved is none. */
function settleUnproved(all: readonly Seen[], attempts: readonly Attempt[]): Step {
  const standing = all.findLastIndex(({ proof }) => proof !== 'twice');
  if (standing === -1) return settle({ verdict: 'uncertain', reason: 'network' }, attempts.at(-1)!);
  return settle(all[standing]!, attempts[standing]!);
}

/** Whether an earlier attempt said what the last one says, where that takes two. */
function isProved(all: readonly Seen[]): boolean {
  const last = all.at(-1)!;
  if (last.proof !== 'twice') return false;
  return all.slice(0, -1).some((earlier) => claimOf(earlier) === claimOf(last));
}

/** Not found and gone are one claim: some servers take turns. */
function claimOf({ reason }: Seen): Reason {
  return reason === 'gone' ? 'not-found' : reason;
}

function proved(last: Seen, { othersResolve }: StepContext): Pick<Seen, 'verdict' | 'reason'> {
  if (last.reason === 'no-such-host' && !othersResolve) return { verdict: 'uncertain', reason: 'network' };
  return last;
}

type Again = Extract<Step, { kind: 'again' }> & { readonly isServersWish: boolean };

/** `undefined` when what was seen last is not asked about again. */
function nextTry(all: readonly Seen[], attempt: Attempt, context: StepContext): Again | undefined {
  const { limits } = context;
  const last = all.at(-1)!;
  const backOff = limits.retryDelay * 2 ** (all.length - 1) * jitter(attempt.last, all.length);
  const again: Again = { kind: 'again', after: 0, onNewConnection: true, atEnd: false, isServersWish: false };
  switch (last.proof) {
    case 'settled':
      return undefined;
    case 'twice':
      if (last.reason === 'refused') return { ...again, after: limits.refusedDelay };
      return last.reason === 'no-such-host' ? { ...again, after: backOff } : again;
    case 'later':
      return countOf(all, 'timeout') > 1 ? undefined : { ...again, atEnd: true };
    case 'patience': {
      if (all.filter(({ reason }) => reason === last.reason).length > (last.more ?? 0)) return undefined;
      const wait = waitOf(attempt, context.now);
      if (wait === undefined) return { ...again, after: backOff };
      return wait > limits.longestWait ? undefined : { ...again, after: wait, isServersWish: true };
    }
  }
}

function countOf(all: readonly Seen[], verdict: Verdict): number {
  return all.filter((one) => one.verdict === verdict).length;
}

/** How long the server of `attempt` wants to be waited for, in milliseconds; `undefined` when it does not say. */
function waitOf({ ending }: Attempt, now: number): number | undefined {
  return ending.kind === 'answer' ? serverWait(ending.headers, now) : undefined;
}

/** Between 0.75 and 1.25, by the address: those that failed together are not asked again together. */
function jitter(url: string, attempt: number): number {
  let hash = attempt;
  for (let at = 0; at < url.length; at++) hash = (Math.imul(hash, 31) + url.charCodeAt(at)) | 0;
  return 0.75 + ((hash >>> 0) % 1000) / 2000;
}
