import type { AskLimits } from './askLimits';
import type { Attempt, Ending } from './attempt';
import { isUsedUp } from './serverWait';

/** How one host is to be asked, from what it has answered so far. A value: every answer makes a new one. */
export interface HostManners {
  /** Requests at a time. */
  readonly limit: number;
  /** Milliseconds between the starts of two requests. */
  readonly spacing: number;
  /** No request before, on the clock of the run. */
  readonly pausedUntil: number;
  /** Good answers since the last change of the limit. */
  readonly good: number;
  /** When the limit was last lowered: what was on its way by then says nothing of the new one. */
  readonly loweredAt: number;
  /** Answers in a row that wanted to be waited for longer than is waited. */
  readonly longWaits: number;
}

/** Good answers after which a host is asked more boldly again. */
const GOOD_ANSWERS = 20;
const FIRST_SPACING = 100;
const WIDEST_SPACING = 1000;

export function freshManners(limit: number): HostManners {
  return { limit, spacing: 0, pausedUntil: 0, good: 0, loweredAt: -1, longWaits: 0 };
}

/** An answer as its host's manners are read from it. Times on the clock of the run, in milliseconds. */
export interface MannersAnswer {
  readonly ending: Extract<Ending, { kind: 'answer' }>;
  /** How long the server wants to be left alone (`serverWait`). */
  readonly wait: number | undefined;
  readonly sent: number;
  readonly now: number;
}

/**
 * `manners` after an answer. A host that limits its visitors (429, 503 with a wait, a count that is used up) is asked by
 * half as many requests and left alone as long as it wants; any other answer is a good one. A bare 503 changes nothing:
 * one sick page must not slow its whole host.
 */
export function afterAnswer(
  manners: HostManners,
  { ending: { status, headers }, wait, sent, now }: MannersAnswer,
  { most, limits }: { most: number; limits: AskLimits },
): HostManners {
  const isLimit =
    status === 429 || (status === 503 && wait !== undefined) || (status === 403 && isUsedUp(headers));
  if (!isLimit) {
    const pause = isUsedUp(headers) && wait !== undefined && wait <= limits.longestWait ? now + wait : 0;
    return status < 500
      ? afterGood({ ...manners, pausedUntil: Math.max(manners.pausedUntil, pause) }, most)
      : manners;
  }
  const isLong = wait !== undefined && wait > limits.longestWait;
  const lower = sent >= manners.loweredAt;
  return {
    limit: lower ? Math.max(1, Math.floor(manners.limit / 2)) : manners.limit,
    spacing: lower ? Math.min(WIDEST_SPACING, Math.max(FIRST_SPACING, manners.spacing * 2)) : manners.spacing,
    pausedUntil: Math.max(manners.pausedUntil, isLong ? 0 : now + (wait ?? 0)),
    good: 0,
    loweredAt: lower ? now : manners.loweredAt,
    longWaits: isLong ? manners.longWaits + 1 : manners.longWaits,
  };
}

function afterGood(manners: HostManners, most: number): HostManners {
  const isLowered = manners.limit < most || manners.spacing > 0;
  if (!isLowered) return manners.longWaits === 0 ? manners : { ...manners, longWaits: 0 };
  const good = manners.good + 1;
  if (good < GOOD_ANSWERS) return { ...manners, good, longWaits: 0 };
  const spacing = manners.spacing > FIRST_SPACING ? manners.spacing / 2 : 0;
  return { ...manners, limit: Math.min(most, manners.limit + 1), spacing, good: 0, longWaits: 0 };
}

/** Whether the host has said often enough that it wants no more requests for now. */
export function isClosed(manners: HostManners, limits: AskLimits): boolean {
  return manners.longWaits >= limits.longWaits;
}

/** Whether `attempt` failed in a way that tells of the network here rather than of a server. */
export function tellsOfNoNetwork({ ending }: Attempt): boolean {
  return ending.kind === 'failure' && (NO_NETWORK.has(ending.code) || ending.viaProxy);
}

const NO_NETWORK = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
]);
