/** In UTF-16 units: a longer block is shown as plain text. */
const MOST_TEXT = 200_000;

/** So deep may the elements of a block lie in each other; remark and rehype go down by calling themselves. */
export const MOST_DEPTH = 100;

/** Why a block with this text is shown as plain text; `undefined` when it is not. */
export function isTooMuch(text: string): string | undefined {
  if (text.length > MOST_TEXT) {
    const size = Math.round(text.length / 1000);
    return `This block is shown as plain text: it has ${size},000 characters, and more than 200,000 take too long while you type. A blank line makes two blocks of one.`;
  }
  return undefined;
}
