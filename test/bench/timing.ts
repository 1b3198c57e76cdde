import { performance } from 'node:perf_hooks';
import { median } from './median';

/** How long `work` takes, in milliseconds. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  const result = work();
  const end = performance.now();
  // The result lives until here, so that its removal is nobody's time but the next one's.
  if (result === undefined) throw new Error('A measured piece of work must give its result.');
  return end - start;
}

/** The median time of `runs` calls of `work`, which is told the number of the run. */
export function medianTimeOf(runs: number, work: (run: number) => unknown): number {
  return median(Array.from({ length: runs }, (_, run) => timeOf(() => work(run))));
}
