import type { Attempt } from '../../core/linkcheck/attempt';
import { judgePage, type PageJudgement } from '../../core/linkcheck/judge';
import { nextStep } from '../../core/linkcheck/nextStep';
import type { Connectivity } from './connectivity';
import type { Place } from './hostQueues';
import type { Run } from './run';
import { walk } from './walk';

/** A claim that a chain of redirects is a loop is proved by more patience than the first look has. */
const PATIENCE = [1, 3];

/**
 * Asks for `page` (an address without fragment) until its verdict stands; of its `fragments` (without `#`) it learns
 * which are on it. Never rejects.
 */
export async function askPage(
  run: Run,
  page: string,
  { fragments, connectivity }: { fragments: readonly string[]; connectivity: Connectivity },
): Promise<PageJudgement> {
  const { hostname } = new URL(page);
  const attempts: Attempt[] = [];
  let [place, onNewConnection]: [Place, boolean] = ['back', false];
  for (;;) {
    const patience = PATIENCE[Math.min(attempts.length, PATIENCE.length - 1)]!;
    const attempt = await walk(run, page, { fragments, onNewConnection, place, patience });
    attempts.push(attempt);
    connectivity.saw(attempt);
    const isUnfound = attempt.ending.kind === 'failure' && attempt.ending.code === 'ENOTFOUND';
    const othersResolve = isUnfound && attempts.length > 1 && (await run.names.othersResolve(hostname));
    const { settings, limits } = run;
    const step = nextStep(attempts, { settings, limits, now: run.now(), othersResolve });
    if (step.kind === 'settle') return judgePage(step, step.by, run.now());
    if (step.after > 0) await run.sleep(step.after);
    place = step.atEnd ? 'end' : 'back';
    onNewConnection = step.onNewConnection;
  }
}
