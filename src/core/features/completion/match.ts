import { fold, canonical } from '../../text/fold';
import { hangulLength, hasHangul, initialOf, splitPairs, stands } from '../../text/hangul';

/** A text that can be searched, read once. */
export interface Searchable {
  /** NFC. */
  readonly text: string;
  /** Folded; of the same length as `text`, so that a place in one is the place in the other. */
  readonly folded: string;
  /** The characters it has, as bits: a quick no. */
  readonly mask: number;
}

/** What someone has typed, ready to be searched for. */
export interface Query {
  /** NFC, folded, without blanks at its ends; empty finds everything. */
  readonly folded: string;
  /** Its words, when there are several. */
  readonly words: readonly string[];
  readonly mask: number;
  readonly hangul: boolean;
}

/** Reads a text to be searched. */
export function readSearchable(written: string): Searchable {
  const text = canonical(written);
  const folded = fold(text);
  return { text: folded.length === text.length ? text : folded, folded, mask: maskOf(folded) };
}

/** As `matchScore`, for a text that is folded already and not worth to be read before it is known to match. */
export function foldedScore(query: Query, folded: string, least: number): number {
  if (query.folded !== '' && !query.hangul && !folded.includes(query.folded[0]!)) return 0;
  return matchScore(query, { text: folded, folded, mask: maskOf(folded) }, least);
}

/** Whether `query` may be found in a text that has the characters of `mask`; a quick no is certain. */
export function mayMatch(query: Query, { mask }: { readonly mask: number }): boolean {
  return (query.mask & mask) === query.mask;
}

/** Reads what was typed. */
export function readQuery(typed: string): Query {
  const folded = splitPairs(fold(typed).trim());
  const words = folded.split(/\s+/);
  return {
    folded,
    words: words.length > 1 ? words : [],
    mask: maskOf(folded.replace(/\s/g, '')),
    hangul: hasHangul(folded),
  };
}

/** One bit for a character; a syllable has that of its initial consonant, or `ㅂ` would rule out 블로그. */
function maskOf(folded: string): number {
  let mask = 0;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    const initial = code < 0x3131 ? -1 : initialOf(code);
    mask |= 1 << ((initial === -1 ? code : initial) & 31);
  }
  return mask;
}

/** The score of any text while nothing is typed. */
export const EMPTY_MATCH = 1;

/** The score of a text that is the query. */
export const BEST_MATCH = 1000;

/**
 * How well `query` finds `target`: 0 not at all, `EMPTY_MATCH` for an empty query, else up to 1,000. The whole text comes first,
 * then its beginning, the beginning of a word in it (whole words first), any place, all words in any order, letters in order.
 * Shorter texts come before longer ones. Scores below `least` may come out as 0: they are not worth the search.
 */
export function matchScore(query: Query, target: Searchable, least = 0): number {
  const { folded } = query;
  if (folded === '') return EMPTY_MATCH;
  if (!mayMatch(query, target)) return 0;
  const score =
    literalScore(folded, target) ||
    (query.hangul ? hangulScore(folded, target) : 0) ||
    wordsScore(query, target) ||
    (least > BEST_SCATTERED ? 0 : scatteredScore(folded, target));
  return score === 0 ? 0 : score - Math.min(40, (target.folded.length - folded.length) >> 1);
}

/** What it is worth that a word ends where the query does: `java` means *Java annotations* before *Javascript*. */
const WHOLE_WORD = 45;

function literalScore(folded: string, target: Searchable): number {
  if (folded === target.folded) return BEST_MATCH;
  let best = 0;
  for (let at = target.folded.indexOf(folded); at !== -1; at = target.folded.indexOf(folded, at + 1)) {
    const place = at === 0 ? 900 : isWordStart(target.text, at) ? 800 : 600;
    const whole = place > 600 && isWordEnd(target.folded, at + folded.length) ? WHOLE_WORD : 0;
    best = Math.max(best, place + whole);
    if (whole > 0) break;
  }
  return best;
}

const LATIN = /[a-z0-9]/;

/** Whether no word of Latin letters or digits goes on at `at`; a Korean particle behind it does not count. */
function isWordEnd(folded: string, at: number): boolean {
  return !LATIN.test(folded.charAt(at)) || !LATIN.test(folded.charAt(at - 1));
}

function hangulScore(folded: string, target: Searchable): number {
  let best = 0;
  for (let at = 0; at < target.folded.length && best < 780; at++) {
    if (hangulLength(target.folded, at, folded) === 0) continue;
    best = Math.max(best, at === 0 ? 880 : isWordStart(target.text, at) ? 780 : 580);
  }
  return best;
}

function wordsScore({ words }: Query, target: Searchable): number {
  return words.length > 0 && words.every((word) => target.folded.includes(word)) ? 500 : 0;
}

const BEST_SCATTERED = 400;

/**
 * The letters of the query in their order, beginnings of words and runs preferred; up to 400. Who jumps to the
 * beginnings of words may miss letters: then each is taken where it comes first.
 */
function scatteredScore(folded: string, target: Searchable): number {
  return scatter(folded, target, nextWordStart) || scatter(folded, target, nextLetter);
}

type NextPlace = (target: Searchable, code: number, from: number) => number;

function scatter(folded: string, target: Searchable, next: NextPlace): number {
  let good = 0;
  let from = 0;
  let length = 0;
  for (let index = 0; index < folded.length; index++) {
    const code = folded.charCodeAt(index);
    if (code === BLANK) continue;
    length++;
    const isRun = index > 0 && stands(code, target.folded.charCodeAt(from));
    const at = isRun ? from : next(target, code, from);
    if (at === -1) return 0;
    if (isRun || isWordStart(target.text, at)) good++;
    from = at + 1;
  }
  return BEST_SCATTERED - 300 + Math.floor((300 * good) / length);
}

function nextLetter({ folded }: Searchable, code: number, from: number): number {
  for (let at = from; at < folded.length; at++) if (stands(code, folded.charCodeAt(at))) return at;
  return -1;
}

function nextWordStart(target: Searchable, code: number, from: number): number {
  const { text, folded } = target;
  for (let at = from; at < folded.length; at++) {
    if (stands(code, folded.charCodeAt(at)) && isWordStart(text, at)) return at;
  }
  return nextLetter(target, code, from);
}

/** Whether a word begins at `at`: behind anything but a letter or digit, or at a capital behind a small letter. */
function isWordStart(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  if (!isWordCode(before)) return true;
  const code = text.charCodeAt(at);
  return isUpper(code) ? !isUpper(before) : isDigit(before) !== isDigit(code);
}

const BLANK = 32;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isWordCode = (code: number): boolean =>
  isDigit(code) || isUpper(code) || (code >= 97 && code <= 122) || code > 127;
