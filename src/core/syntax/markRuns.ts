import { skipRun } from './characters';

/**
 * Code spans (CommonMark 6.1) and inline math (GitHub Docs: Writing mathematical expressions): what stands between
 * two runs of a mark of the same length.
 *
 *     codeText ::= run *character run
 *     mathText ::= run *character run
 *
 *     > | ``a ` b``
 *         └┤└─┬─┘└┤
 *        run  │  run
 *           inside
 */
export interface MarkRuns {
  readonly mark: string;
  /** By length: where the last run of it in the content starts. Known once a search has come to the end. */
  last: Map<number, number> | undefined;
  complete: boolean;
}

export function makeMarkRuns(mark: '`' | '$'): MarkRuns {
  return { mark, last: undefined, complete: false };
}

/** Forgets the runs of the content before. */
export function resetMarkRuns(runs: MarkRuns): void {
  runs.complete = false;
  runs.last = undefined;
}

/**
 * The offset behind the run that closes the one at `[start, open)`; -1 when none does. Linear over all calls in one
 * content, which ends at `end`: a search that fails tells which others will.
 */
export function closingRunEnd(
  runs: MarkRuns,
  text: string,
  { start, open, end }: { start: number; open: number; end: number },
): number {
  const size = open - start;
  if (runs.complete && !((runs.last?.get(size) ?? -1) >= open)) return -1;
  for (let at = text.indexOf(runs.mark, open); at !== -1 && at < end; at = text.indexOf(runs.mark, at)) {
    const stop = skipRun(text, at, end);
    if (stop - at === size) return stop;
    if (!runs.complete) (runs.last ??= new Map()).set(stop - at, at);
    at = stop;
  }
  runs.complete = true;
  return -1;
}
