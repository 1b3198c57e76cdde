import type { Span } from '../text/span';
import type { FrontmatterEntry, FrontmatterValue } from './frontmatter';
import { readPlainWord } from './yamlSchema';

const CR = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const SINGLE_QUOTE = 39;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const BACKSLASH = 92;
const BOM = 0xfeff;

/** What the first character of a bare value must not be, since it begins something else. */
const INDICATORS = new Set([...'-?:,[]{}#&*!|>\'"%@`'].map((character) => character.charCodeAt(0)));
/** ASCII that may stand in a key behind its first character. */
const KEY_PUNCTUATION = new Set([...' -_./()+'].map((character) => character.charCodeAt(0)));
/** In UTF-16 units: no author writes as much. */
const LONGEST_BLOCK = 2_000_000;
/** YAML allows 1024 (YAML 1.2.2, 8.2.2). */
const LONGEST_KEY = 1000;

/**
 * Reads the YAML that nearly every note has, some fifty times as fast as the library:
 *
 *     key: bare value          key:                # comment
 *     key: "no escapes"          - item
 *     key: [a, 'b']              - "item"
 *
 * Returns what the library would, or `undefined` when a line is anything but certain.
 */
export function readPlainYaml(text: string, content: Span): FrontmatterEntry[] | undefined {
  if (content.end - content.start > LONGEST_BLOCK) return undefined;
  const entries: FrontmatterEntry[] = [];
  const keys = new Set<string>();
  let open: OpenList | undefined;

  for (let start = content.start; start < content.end;) {
    const newline = text.indexOf('\n', start);
    if (newline === -1 || newline >= content.end) return undefined;
    const end = trimmedEnd(text, start, newline);
    const first = text.charCodeAt(start);
    if (end === start || first === HASH) {
      if (first === HASH && hasControl(text, start, end)) return undefined;
    } else if (first === SPACE || first === DASH) {
      if (!open || !readItem(text, start, end, open)) return undefined;
    } else {
      const colon = keyEnd(text, start, end);
      if (colon === -1) return undefined;
      const key = text.slice(start, colon);
      if (keys.has(key)) return undefined;
      keys.add(key);
      if (open) closeList(entries, open);
      open = undefined;

      const from = skipSpaces(text, colon + 1, end);
      const keySpan = { start, end: colon };
      if (from >= end) {
        const at = skipSpaces(text, colon + 1, newline);
        open = { key, keySpan, at, indent: -1, items: [] };
      } else {
        const value = readValue(text, from, end);
        if (!value) return undefined;
        entries.push({ key, keySpan, value, span: { start, end: value.span.end } });
      }
    }
    start = newline + 1;
  }
  if (open) closeList(entries, open);
  return trimmed(entries);
}

/** The same in an array that has no room for more: a vault has ten of them for each note. */
function trimmed<T>(items: readonly T[]): T[] {
  return items.slice();
}

/** A key without a value on its line: null, unless `- item` lines follow. */
interface OpenList {
  readonly key: string;
  readonly keySpan: Span;
  /** Where the value would stand. */
  readonly at: number;
  /** Blanks before the dashes; -1 while there are no items. */
  indent: number;
  readonly items: FrontmatterValue[];
  /** Of the first dash. */
  start?: number;
}

function closeList(entries: FrontmatterEntry[], { key, keySpan, at, items, start }: OpenList): void {
  const last = items.at(-1);
  const value: FrontmatterValue = last
    ? { kind: 'list', items: trimmed(items), span: { start: start!, end: last.span.end } }
    : { kind: 'null', span: { start: at, end: at } };
  entries.push({ key, keySpan, value, span: { start: keySpan.start, end: value.span.end } });
}

/** Reads the line `- item`; false when it is anything else. */
function readItem(text: string, start: number, end: number, list: OpenList): boolean {
  const dash = skipSpaces(text, start, end);
  if (text.charCodeAt(dash) !== DASH) return false;
  const indent = dash - start;
  if (list.indent === -1) {
    list.indent = indent;
    list.start = dash;
  } else if (list.indent !== indent) return false;
  if (dash + 1 === end || text.charCodeAt(dash + 1) !== SPACE) return false;
  const from = skipSpaces(text, dash + 1, end);
  if (text.charCodeAt(from) === OPEN_BRACKET) return false;
  const value = readValue(text, from, end);
  if (!value) return false;
  list.items.push(value);
  return true;
}

/** Reads what stands in `[start, end)`, which begins and ends with something else than a blank. */
function readValue(text: string, start: number, end: number): FrontmatterValue | undefined {
  const first = text.charCodeAt(start);
  if (first === OPEN_BRACKET) return readFlowList(text, start, end);
  if (first === DOUBLE_QUOTE || first === SINGLE_QUOTE) {
    const close = quotedEnd(text, start, end);
    return close === end ? quoted(text, start, end) : undefined;
  }
  return bareEnd(text, start, end, false) === end ? bare(text, start, end) : undefined;
}

/** Reads `[a, "b"]`, when `end` stands behind its bracket. */
function readFlowList(text: string, start: number, end: number): FrontmatterValue | undefined {
  const items: FrontmatterValue[] = [];
  let at = skipSpaces(text, start + 1, end);
  if (at === end - 1 && text.charCodeAt(at) === CLOSE_BRACKET)
    return { kind: 'list', items, span: { start, end } };
  while (at < end) {
    const first = text.charCodeAt(at);
    const isQuoted = first === DOUBLE_QUOTE || first === SINGLE_QUOTE;
    const stop = isQuoted ? quotedEnd(text, at, end) : bareEnd(text, at, end, true);
    if (stop === -1) return undefined;
    const item = isQuoted ? quoted(text, at, stop) : bare(text, at, trimmedEnd(text, at, stop));
    if (!item) return undefined;
    items.push(item);
    at = skipSpaces(text, stop, end);
    const next = text.charCodeAt(at);
    if (next === CLOSE_BRACKET)
      return at === end - 1 ? { kind: 'list', items, span: { start, end } } : undefined;
    if (next !== COMMA) return undefined;
    at = skipSpaces(text, at + 1, end);
  }
  return undefined;
}

function quoted(text: string, start: number, end: number): FrontmatterValue {
  const style = text.charCodeAt(start) === DOUBLE_QUOTE ? 'double' : 'single';
  return { kind: 'text', text: text.slice(start + 1, end - 1), style, span: { start, end } };
}

function bare(text: string, start: number, end: number): FrontmatterValue | undefined {
  return readPlainWord(text.slice(start, end), { start, end });
}

/** The offset behind the quoted text at `start`; -1 when it has escapes or does not close before `end`. */
function quotedEnd(text: string, start: number, end: number): number {
  const quote = text.charCodeAt(start);
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < SPACE || code === BACKSLASH) return -1;
    if (code === quote) return text.charCodeAt(at + 1) === quote ? -1 : at + 1;
  }
  return -1;
}

/** Where the bare value at `start` ends: at `end`, or in a flow list at `,` or `]`; -1 when it is no bare value. */
function bareEnd(text: string, start: number, end: number, inList: boolean): number {
  if (INDICATORS.has(text.charCodeAt(start))) return -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < SPACE || code === BOM) return -1;
    if (code === COLON) {
      const next = at + 1 < end ? text.charCodeAt(at + 1) : SPACE;
      if (next === SPACE || (inList && isFlowSign(next))) return -1;
    } else if (code === HASH) {
      if (text.charCodeAt(at - 1) === SPACE) return -1;
    } else if (inList && isFlowSign(code)) {
      return code === COMMA || code === CLOSE_BRACKET ? at : -1;
    }
  }
  return end;
}

/** `,`, `[`, `]`, `{`, `}`. */
function isFlowSign(code: number): boolean {
  return code === COMMA || code === OPEN_BRACKET || code === CLOSE_BRACKET || code === 123 || code === 125;
}

/** The offset of the colon behind the key at `start`; -1 when the line is not plainly `key:` or `key: value`. */
function keyEnd(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === COLON) {
      if (at === start || at - start > LONGEST_KEY || text.charCodeAt(at - 1) === SPACE) return -1;
      return at + 1 === end || text.charCodeAt(at + 1) === SPACE ? at : -1;
    }
    if (!isWord(code) && !(at > start && KEY_PUNCTUATION.has(code))) return -1;
  }
  return -1;
}

function isWord(code: number): boolean {
  if (code > 127) return code !== BOM;
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
  );
}

function hasControl(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) < SPACE) return true;
  return false;
}

function skipSpaces(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === SPACE) at++;
  return at;
}

/** `end` without the blanks before it, and without the `\r` of a line ending. */
function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  if (at > start && text.charCodeAt(at - 1) === CR) at--;
  while (at > start && text.charCodeAt(at - 1) === SPACE) at--;
  return at;
}
