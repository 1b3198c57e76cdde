const PARTS = /\d+|\D+/g;

/** Orders names as people do: `2.png` before `10.png`, capitals beside small letters. 0 for equal texts alone. */
export function naturalOrder(a: string, b: string): number {
  const left = a.toLowerCase().match(PARTS) ?? [];
  const right = b.toLowerCase().match(PARTS) ?? [];
  for (let at = 0; at < left.length && at < right.length; at++) {
    const order = compareParts(left[at]!, right[at]!);
    if (order !== 0) return order;
  }
  return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0);
}

function compareParts(a: string, b: string): number {
  if (a === b) return 0;
  if (!isNumber(a) || !isNumber(b)) return a < b ? -1 : 1;
  const left = a.replace(/^0+/, '');
  const right = b.replace(/^0+/, '');
  return left.length - right.length || (left < right ? -1 : left > right ? 1 : a.length - b.length);
}

function isNumber(part: string): boolean {
  const code = part.charCodeAt(0);
  return code >= 48 && code <= 57;
}
