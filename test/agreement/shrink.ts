/**
 * A small text that still fails, made by taking lines and then characters away from `text`, larger stretches
 * first. Asks `fails` at most `tries` times.
 */
export function shrink(text: string, fails: (candidate: string) => boolean, tries = 2000): string {
  let left = tries;
  const still = (candidate: string) => left-- > 0 && fails(candidate);
  let smallest = text;
  for (;;) {
    const before = smallest;
    smallest = withoutParts(smallest.split(/(?<=[\r\n])/), still);
    smallest = withoutParts([...smallest], still);
    if (smallest === before) return smallest;
  }
}

function withoutParts(all: readonly string[], still: (candidate: string) => boolean): string {
  let parts = all;
  for (let size = parts.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < parts.length;) {
      const fewer = [...parts.slice(0, at), ...parts.slice(at + size)];
      if (still(fewer.join(''))) parts = fewer;
      else at += size;
    }
  }
  return parts.join('');
}
