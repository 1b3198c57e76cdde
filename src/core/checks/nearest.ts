import { editDistance } from '../text/editDistance';

const MOST = 5;

/**
 * Those of `candidates` whose `keyOf` comes near `wanted`, nearest first, at most five: a few letters off, or one
 * text within the other.
 */
export function nearest<T>(wanted: string, candidates: readonly T[], keyOf: (candidate: T) => string): T[] {
  const limit = Math.max(1, Math.min(8, Math.floor(wanted.length / 3)));
  const found: { candidate: T; far: number }[] = [];
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const isPart = Math.min(key.length, wanted.length) > 1 && (key.includes(wanted) || wanted.includes(key));
    const distance = editDistance(wanted, key, limit);
    if (distance <= limit) found.push({ candidate, far: distance });
    else if (isPart) found.push({ candidate, far: limit + Math.abs(key.length - wanted.length) });
  }
  found.sort((a, b) => a.far - b.far);
  return found.slice(0, MOST).map(({ candidate }) => candidate);
}
