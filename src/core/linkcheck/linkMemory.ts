import { isKept, maxAgeOf } from './maxAge';
import { REASONS, type LinkOutcome, type Verdict } from './verdict';

/** An outcome that was asked for, so that its age is known. */
export type AskedOutcome = LinkOutcome & { readonly checkedAt: number };

/** What is known of one page: fragment (without `#`; empty for the page itself) → its last outcome. */
type Page = Map<string, AskedOutcome>;

/** How a memory is written down: address without fragment → fragment → outcome without its address. */
export type WrittenMemory = Readonly<Record<string, Readonly<Record<string, Omit<AskedOutcome, 'url'>>>>>;

const DAY = 24 * 60 * 60 * 1000;
/** How long is written down what was alive, and what was dead: since when it is so must not be forgotten. */
const ALIVE_KEPT = 90 * DAY;
const DEAD_KEPT = 400 * DAY;

/** What the network said of addresses, the last of each. */
export class LinkMemory {
  readonly #pages = new Map<string, Page>();
  /** Address → what proves nothing: not written down, and no reason to forget since when a page is dead. */
  readonly #passing = new Map<string, AskedOutcome>();

  /** The last outcome of `url`, however old; `undefined` when it was never asked, or what was learnt since belies it. */
  last(url: string): AskedOutcome | undefined {
    const kept = this.#kept(url);
    const passing = this.#passing.get(url);
    return passing && (!kept || kept.checkedAt < passing.checkedAt) ? passing : kept;
  }

  /** The last outcome of `url` that is remembered beyond the session, and nothing that other parts of its page tell. */
  exactly(url: string): AskedOutcome | undefined {
    const [address, fragment] = split(url);
    return this.#pages.get(address)?.get(fragment);
  }

  /** The last outcome of `url` if it is still believed at `now` (milliseconds since 1970). */
  known(
    url: string,
    { now, maxAge }: { readonly now: number; readonly maxAge: number },
  ): AskedOutcome | undefined {
    const outcome = this.last(url);
    if (!outcome) return undefined;
    const age = now - outcome.checkedAt;
    // A clock that was set back makes nothing young for ever.
    return age >= 0 && age < maxAgeOf(outcome.verdict, { maxAge }) ? outcome : undefined;
  }

  /** Takes in what was just seen, and gives it back with what is known of its past. What was not asked is not taken in. */
  learn(outcome: LinkOutcome): LinkOutcome {
    if (!isAsked(outcome) || outcome.verdict === 'skipped') return outcome;
    if (!isKept(outcome.verdict)) {
      this.#passing.set(outcome.url, outcome);
      return outcome;
    }
    const same = this.exactly(outcome.url);
    if (same?.checkedAt === outcome.checkedAt) return same;
    const before = this.#kept(outcome.url);
    const learnt = outcome.verdict === 'broken' ? withPast(outcome, before) : outcome;
    this.#take(learnt);
    return learnt;
  }

  /** Takes in all of `other` that is newer. */
  merge(other: LinkMemory): void {
    for (const page of other.#pages.values()) for (const outcome of page.values()) this.#take(outcome);
  }

  forget(): void {
    this.#pages.clear();
    this.#passing.clear();
  }

  /** What is to be remembered beyond the session, at `now`. */
  write(now: number): WrittenMemory {
    const pages: Record<string, Record<string, Omit<AskedOutcome, 'url'>>> = {};
    for (const [address, page] of this.#pages) {
      const kept = [...page].filter(
        ([, { verdict, checkedAt }]) => now - checkedAt < (verdict === 'broken' ? DEAD_KEPT : ALIVE_KEPT),
      );
      if (kept.length === 0) continue;
      pages[address] = Object.fromEntries(kept.map(([fragment, { url: _, ...rest }]) => [fragment, rest]));
    }
    return pages;
  }

  /** Reads what `write` gave; what is not of its kind is left out. */
  static read(written: unknown): LinkMemory {
    const memory = new LinkMemory();
    for (const [address, page] of entriesOf(written)) {
      for (const [fragment, value] of entriesOf(page)) {
        const url = fragment === '' ? address : `${address}#${fragment}`;
        const outcome = readOutcome(url, value);
        if (outcome && isKept(outcome.verdict)) memory.#take(outcome);
      }
    }
    return memory;
  }

  #kept(url: string): AskedOutcome | undefined {
    const [address, fragment] = split(url);
    const page = this.#pages.get(address);
    return page?.get(fragment) ?? (fragment === '' ? pageOutcome(address, page) : undefined);
  }

  /** A page is dead or alive as a whole: what was seen of its other parts before counts no more when that changes. */
  #take(outcome: AskedOutcome): void {
    const [address, fragment] = split(outcome.url);
    const page: Page = this.#pages.get(address) ?? new Map<string, AskedOutcome>();
    this.#pages.set(address, page);
    const isDead = (verdict: Verdict): boolean => verdict === 'broken';
    const rivals = [...page].filter(
      ([other, { verdict }]) => other === fragment || isDead(verdict) !== isDead(outcome.verdict),
    );
    if (rivals.some(([, { checkedAt }]) => checkedAt > outcome.checkedAt)) return;
    for (const [other] of rivals) page.delete(other);
    page.set(fragment, outcome);
  }
}

function split(url: string): [address: string, fragment: string] {
  const hash = url.indexOf('#');
  return hash === -1 ? [url, ''] : [url.slice(0, hash), url.slice(hash + 1)];
}

/** Who knows of a part of a page knows of the page. */
function pageOutcome(url: string, page: Page | undefined): AskedOutcome | undefined {
  for (const outcome of page?.values() ?? []) {
    const { verdict, reason, to, nearIds: _, ...rest } = outcome;
    if (verdict === 'ok' || verdict === 'broken') return { ...rest, url, verdict, reason };
    if (verdict === 'fragment-missing') return { ...rest, url, verdict: 'ok', reason: 'answered' };
    if (verdict === 'redirected') return { ...rest, url, verdict, reason, to: to && split(to)[0] };
  }
  return undefined;
}

function withPast(outcome: AskedOutcome, before: AskedOutcome | undefined): AskedOutcome {
  if (before?.verdict !== 'broken') return { ...outcome, firstSeen: outcome.checkedAt, times: 1 };
  const { firstSeen = before.checkedAt, times = 1 } = before;
  return { ...outcome, firstSeen, times: times + 1 };
}

function isAsked(outcome: LinkOutcome): outcome is AskedOutcome {
  return outcome.checkedAt !== undefined;
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

/** An outcome that was written down; `undefined` for anything else, whoever wrote it. */
function readOutcome(url: string, value: unknown): AskedOutcome | undefined {
  const { verdict, reason, status, hops, to, nearIds, checkedAt, firstSeen, times } = Object.fromEntries(
    entriesOf(value),
  );
  if (typeof verdict !== 'string' || !Object.hasOwn(REASONS, verdict)) return undefined;
  const reasons: readonly unknown[] = REASONS[verdict as Verdict];
  if (!reasons.includes(reason) || !isNumber(checkedAt)) return undefined;
  return {
    url,
    verdict: verdict as Verdict,
    reason: reason as AskedOutcome['reason'],
    hops: Array.isArray(hops) ? hops.filter(isHop) : [],
    checkedAt,
    ...(isNumber(status) && { status }),
    ...(typeof to === 'string' && { to }),
    ...(Array.isArray(nearIds) && { nearIds: nearIds.filter((id) => typeof id === 'string') }),
    ...(isNumber(firstSeen) && { firstSeen }),
    ...(isNumber(times) && { times }),
  };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isHop(value: unknown): value is AskedOutcome['hops'][number] {
  const { url, status } = Object.fromEntries(entriesOf(value));
  return typeof url === 'string' && isNumber(status);
}
