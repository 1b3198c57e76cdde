/**
 * Korean as it is typed: initial consonants alone (`ㅂㄹ` for 블로그), and a last syllable that is still being
 * put together (`블로` passes through `블`, `블ㄹ` and, before its next syllable, `블록`).
 *
 * A syllable is `U+AC00 + (initial × 21 + vowel) × 28 + final` (Unicode, chapter 3.12).
 */

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const VOWELS = 21;
const FINALS = 28;

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** Final consonants by their number, each as the consonants it is typed with; 0 is none. */
const FINAL_LETTERS =
  ' ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(
    ' ',
  );

/** Vowels by their number, each as the vowels it is typed with. */
const VOWEL_LETTERS = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(
  ' ',
);

/** What an input method makes of two consonants typed in a row. */
const PAIRS: Readonly<Record<string, string>> = {
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
};

const HANGUL = /[\u3131-\u314e\uac00-\ud7a3]/;
const PAIR = /[ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ]/g;

/** Whether `text` holds a syllable or a lone consonant. `text` is NFC. */
export function hasHangul(text: string): boolean {
  return HANGUL.test(text);
}

/** `text` with the consonants apart that an input method joined: `ㅄ` becomes `ㅂㅅ`. */
export function splitPairs(text: string): string {
  return text.replace(PAIR, (pair) => PAIRS[pair]!);
}

/** The number (0 to 18) of the initial consonant that the code unit stands for or begins with; -1 when it has none. */
export function initialOf(code: number): number {
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) {
    return Math.floor((code - FIRST_SYLLABLE) / (VOWELS * FINALS));
  }
  return code >= 0x3131 && code <= 0x314e ? INITIALS.indexOf(String.fromCharCode(code)) : -1;
}

/**
 * How many code units of `text` from `at` on `typed` covers, or 0 when it does not begin there. Both are NFC and
 * folded; `typed` is not empty and has no pairs (`splitPairs`). A lone consonant stands for any syllable that it
 * begins; the last character may be unfinished.
 */
export function hangulLength(text: string, at: number, typed: string): number {
  const last = typed.length - 1;
  for (let index = 0; index < last; index++) {
    if (!stands(typed.charCodeAt(index), text.charCodeAt(at + index))) return 0;
  }
  const ending = text.charCodeAt(at + last);
  const code = typed.charCodeAt(last);
  if (stands(code, ending) || grows(code, ending)) return typed.length;
  return runsOver(code, ending, text.charCodeAt(at + last + 1)) ? typed.length + 1 : 0;
}

/** Whether the typed code unit is the other one, or the consonant that it begins with. */
export function stands(typed: number, other: number): boolean {
  if (typed === other) return true;
  return (
    typed >= 0x3131 && typed <= 0x314e && other >= FIRST_SYLLABLE && initialOf(typed) === initialOf(other)
  );
}

interface Syllable {
  readonly initial: number;
  readonly vowel: string;
  readonly final: string;
}

function syllableOf(code: number): Syllable | undefined {
  if (!(code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE)) return undefined;
  const number = code - FIRST_SYLLABLE;
  return {
    initial: initialOf(code),
    vowel: VOWEL_LETTERS[Math.floor(number / FINALS) % VOWELS]!,
    final: FINAL_LETTERS[number % FINALS]!,
  };
}

/** Whether more keys make the syllable `whole` of the syllable `typed`: 브 → 블, 고 → 과, 갑 → 값. */
function grows(typed: number, whole: number): boolean {
  const some = syllableOf(typed);
  const all = some && syllableOf(whole);
  if (!all || some.initial !== all.initial) return false;
  return some.final === ''
    ? all.vowel.startsWith(some.vowel)
    : all.vowel === some.vowel && all.final.startsWith(some.final);
}

/** Whether the last consonant of the syllable `typed` will move on to `next`: 블록 on the way to 블로그. */
function runsOver(typed: number, whole: number, next: number): boolean {
  const some = syllableOf(typed);
  const all = some && syllableOf(whole);
  if (!all || some.final === '' || some.initial !== all.initial || some.vowel !== all.vowel) return false;
  const moved = some.final.slice(-1);
  return all.final === some.final.slice(0, -1) && initialOf(next) === INITIALS.indexOf(moved);
}
