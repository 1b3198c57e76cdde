import type { Attempt, PageIds } from './attempt';
import { nearest } from '../checks/nearest';
import { decodePercent } from '../text/percent';
import { isJudged } from './fragments';
import { judgeChain } from './judgeChain';
import type { Hop, LinkOutcome, Reason, Verdict } from './verdict';

/** What is known of a page, whatever the fragments that lead into it. */
export interface PageJudgement {
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly status?: number | undefined;
  readonly hops: readonly Hop[];
  /** Where the page has moved for good, with the fragment that the redirect gives it, if any. */
  readonly to?: string | undefined;
  /** Of a page with an answer: what the search for fragments found; `undefined` when nobody looked. */
  readonly ids?: PageIds | undefined;
  /** Whether a redirect chose the fragment: the one in the address counts no more. */
  readonly isFragmentGiven?: boolean;
  readonly checkedAt?: number | undefined;
}

/** The judgement of a page for which `verdict` stands after its last `attempt`. */
export function judgePage(
  { verdict, reason }: { verdict: Verdict; reason: Reason },
  attempt: Attempt,
  checkedAt: number,
): PageJudgement {
  const { hops, ending } = attempt;
  const known = { status: hops.at(-1)?.status, hops, checkedAt };
  if (verdict !== 'ok') return { verdict, reason, ...known };
  const ids = ending.kind === 'answer' ? ending.page?.ids : undefined;
  return { ...judgeChain(attempt), ...known, ids };
}

/** The outcome of `url`, which leads to `page` and there to `fragment` (as in the address, without `#`). */
export function judgeLink(url: string, fragment: string | undefined, page: PageJudgement): LinkOutcome {
  const { verdict, reason, status, hops, to, checkedAt } = page;
  const outcome: LinkOutcome = {
    url,
    verdict,
    reason,
    status,
    hops,
    to: to === undefined ? undefined : withFragment(to, fragment),
    checkedAt,
  };
  if (!isJudged(fragment) || page.isFragmentGiven === true) return outcome;
  if (page.ids === undefined || page.ids.found.has(fragment)) return outcome;
  if (verdict !== 'ok' && reason !== 'moved') return outcome;
  if (!page.ids.isWhole) return { ...outcome, verdict: 'uncertain', reason: 'fragment-not-checked' };
  return {
    ...outcome,
    verdict: 'fragment-missing',
    reason: 'no-such-id',
    nearIds: nearIds(fragment, page.ids),
  };
}

/** A redirect without a fragment keeps that of the address (RFC 9110, 10.2.2). */
function withFragment(to: string, fragment: string | undefined): string {
  return fragment === undefined || to.includes('#') ? to : `${to}#${fragment}`;
}

function nearIds(fragment: string, { seen }: PageIds): string[] {
  const wanted = decodePercent(fragment).toLowerCase();
  const keys = seen.map((id) => id.toLowerCase());
  return nearest(wanted, keys).map((index) => seen[index]!);
}
