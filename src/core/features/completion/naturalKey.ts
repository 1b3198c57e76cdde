/** The count of digits is itself a digit, so that numbers stay among the digits: before letters. */
const ZERO = 0x30;
const MOST_DIGITS = 9;

/**
 * What to order names by so that they stand as people order them: `2.png` before `10.png`, capitals beside small
 * letters. Each number has its count of digits before it; keys compare by code units.
 */
export function naturalKey(name: string): string {
  return name.toLowerCase().replace(/\d+/g, (digits) => {
    const number = digits.replace(/^0+(?=\d)/, '');
    return String.fromCharCode(ZERO + Math.min(number.length, MOST_DIGITS)) + number;
  });
}
