import { editDistance } from '../text/editDistance';

const MOST = 5;

/**
 * Which of `keys` come near `wanted`: their indices, nearest first, at most five. Near is a few letters off, or one
 * text within the other.
 */
export function nearest(wanted: string, keys: readonly string[]): number[] {
  const limit = Math.max(1, Math.min(8, Math.floor(wanted.length / 3)));
  const found: { index: number; far: number }[] = [];
  keys.forEach((key, index) => {
    const distance = editDistance(wanted, key, limit);
    if (distance <= limit) found.push({ index, far: distance });
    else if (isPart(wanted, key)) found.push({ index, far: limit + Math.abs(key.length - wanted.length) });
  });
  found.sort((a, b) => a.far - b.far);
  return found.slice(0, MOST).map(({ index }) => index);
}

function isPart(a: string, b: string): boolean {
  return Math.min(a.length, b.length) > 1 && (a.includes(b) || b.includes(a));
}
