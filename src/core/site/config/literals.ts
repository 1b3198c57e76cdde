import { blankComments } from './blankComments';
import type { Data } from './data';

const CALL = Symbol('call');

/** A call in a configuration, such as `Plugin.CrawlLinks({ … })`. */
export interface LiteralCall {
  /** The last part of what is called: `CrawlLinks`. */
  readonly [CALL]: string;
  readonly args: readonly Data[];
}

/** The name of what `data` calls; `undefined` when it is no call. */
export function callNameOf(data: Data): string | undefined {
  return typeof data === 'object' && data !== null ? (data as Partial<LiteralCall>)[CALL] : undefined;
}

/** The first argument of the call `data`. */
export function argumentOf(data: Data): Data {
  return callNameOf(data) === undefined ? undefined : (data as LiteralCall).args[0];
}

/** In UTF-16 units: longer than any configuration written by hand. */
const LONGEST = 500_000;
const DEEPEST = 50;

/** Where an object begins that a program exports or gives a name, be it within a call. */
const BEGINNINGS =
  /(?:\bexport\s+default\s+|\bmodule\.exports\s*=\s*|\b(?:const|let|var)\s+[\w$]+\s*(?::[^=;{}\n]{0,200})?=\s*)(?:[\w$.]+\s*\(\s*)?(?=\{)/g;

/**
 * The objects that a JavaScript or TypeScript file exports or names, as far as they are written out. Nothing is executed:
 * what is no literal is `undefined`, and a call of a function a `LiteralCall`.
 */
export function readLiterals(program: string): Data[] {
  if (program.length > LONGEST) return [];
  const text = blankComments(program);
  return [...text.matchAll(BEGINNINGS)].map((match) =>
    readLiteral({ text, at: match.index + match[0].length }, 0),
  );
}

/** A place in a text; reading moves it on. */
interface Cursor {
  readonly text: string;
  at: number;
}

const BLANKS = /\s*/y;
const KEY = /(?:([A-Za-z_$][\w$]*)|'([^'\\\n]*)'|"([^"\\\n]*)")\s*:/y;
const NUMBER = /-?\d+(?:\.\d+)?(?![\w.])/y;
const WORD = /[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*/y;
/** What may stand behind a literal that is the whole value. */
const END = /\s*(?:[,}\]);]|$|(?:as|satisfies)\b)/y;

/** A regular expression, where no number stands before that it could divide. */
const PATTERN = /(?<=[(,=:[!&|?{};>]\s*)\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.){0,200}\]){1,200}\//y;

const CLOSING = new Set(['}', ']', ')', ';', undefined]);
const QUOTES = new Set(['"', "'", '`']);

/** The value that begins here; the cursor then stands before what ends it. `undefined` when it is no literal. */
function readValue(cursor: Cursor, depth: number): Data {
  take(cursor, BLANKS);
  const value = depth < DEEPEST ? readLiteral(cursor, depth) : undefined;
  END.lastIndex = cursor.at;
  const isWhole = END.test(cursor.text);
  skipExpression(cursor);
  return isWhole ? value : undefined;
}

function readLiteral(cursor: Cursor, depth: number): Data {
  const first = cursor.text[cursor.at]!;
  if (first === '{') return readObject(cursor, depth);
  if (first === '[') return readList(cursor, depth);
  if (QUOTES.has(first)) return readText(cursor);
  const number = take(cursor, NUMBER);
  if (number) return Number(number[0]);
  const word = take(cursor, WORD)?.[0];
  if (word === 'true' || word === 'false') return word === 'true';
  if (word === undefined || cursor.text[cursor.at] !== '(') return undefined;
  return { [CALL]: word.slice(word.lastIndexOf('.') + 1), args: readList(cursor, depth) };
}

function readObject(cursor: Cursor, depth: number): Data {
  const entries: [string, Data][] = [];
  readMembers(cursor, () => {
    const key = take(cursor, KEY);
    if (key) entries.push([(key[1] ?? key[2] ?? key[3])!, readValue(cursor, depth + 1)]);
    else skipExpression(cursor);
  });
  return Object.fromEntries(entries);
}

function readList(cursor: Cursor, depth: number): Data[] {
  const items: Data[] = [];
  readMembers(cursor, () => items.push(readValue(cursor, depth + 1)));
  return items;
}

/** Reads what commas separate between this bracket and the next that closes anything. */
function readMembers(cursor: Cursor, readMember: () => void): void {
  cursor.at++;
  for (take(cursor, BLANKS); !CLOSING.has(cursor.text[cursor.at]); take(cursor, BLANKS)) {
    readMember();
    if (cursor.text[cursor.at] === ',') cursor.at++;
  }
  cursor.at = Math.min(cursor.at + 1, cursor.text.length);
}

/** `undefined` when it never ends, or an escape or a placeholder would have to be evaluated. */
function readText(cursor: Cursor): string | undefined {
  const { text, at: start } = cursor;
  skipText(cursor);
  const inner = text.slice(start + 1, cursor.at - 1);
  const isClosed = cursor.at > start + 1 && text[cursor.at - 1] === text[start];
  const isPlain = !inner.includes('\\') && !(text[start] === '`' && inner.includes('${'));
  return isClosed && isPlain ? inner : undefined;
}

function skipText(cursor: Cursor): void {
  const { text } = cursor;
  const quote = text[cursor.at];
  for (cursor.at++; cursor.at < text.length && text[cursor.at] !== quote; cursor.at++) {
    if (text[cursor.at] === '\\') cursor.at++;
  }
  cursor.at = Math.min(cursor.at + 1, text.length);
}

/** Goes on to the comma or bracket that ends the expression. */
function skipExpression(cursor: Cursor): void {
  const { text } = cursor;
  for (let open = 0; cursor.at < text.length;) {
    const next = text[cursor.at]!;
    if (QUOTES.has(next)) {
      skipText(cursor);
      continue;
    }
    if (next === '/' && take(cursor, PATTERN)) continue;
    if (open === 0 && (next === ',' || CLOSING.has(next))) return;
    if (next === '{' || next === '[' || next === '(') open++;
    else if (next === '}' || next === ']' || next === ')') open--;
    cursor.at++;
  }
}

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (!match) return undefined;
  cursor.at = pattern.lastIndex;
  return match;
}
