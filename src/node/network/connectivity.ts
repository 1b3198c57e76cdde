import type { AskLimits } from '../../core/linkcheck/askLimits';
import type { Attempt } from '../../core/linkcheck/attempt';
import { tellsOfNoNetwork } from '../../core/linkcheck/hostManners';
import type { Names } from './names';

/** Whether there is a network at all. */
export interface Connectivity {
  /** Tells of an attempt, whatever came of it. */
  readonly saw: (attempt: Attempt) => void;
}

/**
 * Calls `onOffline` once when the first hosts that are asked can all not be found or reached, while none can. Hosts that
 * are only not found count when the witness is not found either: the links of an old blog may well begin with five dead
 * domains.
 */
export function createConnectivity(
  { offlineHosts, witness }: AskLimits,
  names: Names,
  onOffline: () => void,
): Connectivity {
  const lost = new Set<string>();
  let isDecided = false;
  let isOnlyUnfound = true;

  async function decide(): Promise<void> {
    isDecided = true;
    if (!isOnlyUnfound || !(await names.othersResolve(`not ${witness}`))) onOffline();
  }

  return {
    saw: (attempt) => {
      const { ending, hops } = attempt;
      if (isDecided || ending.kind === 'unasked') return;
      if (hops.length > 0 || !tellsOfNoNetwork(attempt)) {
        isDecided = !isSilence(attempt);
        return;
      }
      if (ending.kind === 'failure' && ending.code !== 'ENOTFOUND') isOnlyUnfound = false;
      lost.add(new URL(attempt.last).host);
      if (lost.size >= offlineHosts) void decide();
    },
  };
}

/** A server that does not answer may be slow, or far from a network that has gone. */
function isSilence({ ending, hops }: Attempt): boolean {
  return hops.length === 0 && ending.kind === 'failure' && ending.code.startsWith('INKSTONE_');
}
