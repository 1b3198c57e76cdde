import { scan } from '../core/syntax/scan';

/** A minute's reading: characters of Korean, Chinese and Japanese, and words of other scripts. */
const CHARACTERS = 500;
const WORDS = 220;

const CHARACTER = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORD = /[\p{Alphabetic}\p{N}][\p{Alphabetic}\p{M}\p{N}'’]*/gu;

/** How long it takes to read the body of a note, in minutes, at least one; code, formulas and comments are not counted. */
export function readingTime(text: string, bodyStart: number): number {
  const parts: string[] = [];
  let at = bodyStart;
  for (const { start, end } of scan(text, bodyStart).opaque) {
    if (start > at) parts.push(text.slice(at, start));
    at = Math.max(at, end);
  }
  parts.push(text.slice(at));
  let characters = 0;
  let words = 0;
  for (const part of parts) {
    const withoutAddresses = part.replace(/\]\([^()\s]*\)/g, ']').replace(/https?:\/\/[^\s)>\]]+/g, ' ');
    const latin = withoutAddresses.replace(CHARACTER, () => {
      characters++;
      return ' ';
    });
    words += latin.match(WORD)?.length ?? 0;
  }
  return Math.max(1, Math.round(characters / CHARACTERS + words / WORDS));
}
