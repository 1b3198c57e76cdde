import {
  APOSTROPHE,
  BACKTICK,
  COLON,
  DASH,
  DOT,
  EQUALS,
  GREATER,
  LESS,
  QUOTATION,
  SLASH,
  UNDERSCORE,
  isAlpha,
  isAlphanumeric,
  isWhitespace,
} from './characters';

/**
 * Tags of raw HTML (CommonMark 6.6).
 *
 *     tag       ::= '<' name *(white attribute) white? '/'? '>' | '</' name white? '>'
 *     name      ::= letter *(letter | digit | '-')
 *     attribute ::= (letter | '_' | ':') *(letter | digit | '.' | '_' | ':' | '-') [white? '=' white? value]
 *     value     ::= '"' … '"' | "'" … "'" | 1*(character except white space and "'<=>`)
 *
 * As micromark reads it, an unquoted value ends before a slash that is not its first character; and when the tag
 * opens a block, a further `=` may follow an unquoted value.
 */
export interface TagRules {
  /** Whether the tag opens an HTML block, of kind 7. */
  readonly block: boolean;
}

/** Where the name that starts at `at` ends; `at` when none starts there. */
export function tagNameEnd(text: string, at: number, end: number): number {
  if (at >= end || !isAlpha(text.charCodeAt(at))) return at;
  while (at < end && isTagName(text.charCodeAt(at))) at++;
  return at;
}

/** The offset behind the `>` of a closing tag whose name ends at `at`; -1 when it is none. */
export function closingTagEnd(text: string, at: number, end: number): number {
  const stop = skipWhitespace(text, at, end);
  return stop < end && text.charCodeAt(stop) === GREATER ? stop + 1 : -1;
}

/** The offset behind the `>` of an opening tag whose name ends at `at`; -1 when it is none. */
export function openingTagEnd(text: string, at: number, end: number, rules: TagRules): number {
  const after = at < end ? text.charCodeAt(at) : 0;
  if (after !== GREATER && after !== SLASH && !isWhitespace(after)) return -1;
  for (;;) {
    at = skipWhitespace(text, at, end);
    if (at >= end) return -1;
    const code = text.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code === SLASH) return at + 1 < end && text.charCodeAt(at + 1) === GREATER ? at + 2 : -1;
    if (!isAlpha(code) && code !== UNDERSCORE && code !== COLON) return -1;
    at = attributeEnd(text, at, end, rules);
    if (at === -1) return -1;
  }
}

function attributeEnd(text: string, start: number, end: number, rules: TagRules): number {
  let at = start + 1;
  while (at < end && isAttributeName(text.charCodeAt(at))) at++;
  for (;;) {
    const equals = skipWhitespace(text, at, end);
    if (equals >= end || text.charCodeAt(equals) !== EQUALS) return at;
    const valueStart = skipWhitespace(text, equals + 1, end);
    if (valueStart >= end) return -1;
    const quote = text.charCodeAt(valueStart);
    if (quote === QUOTATION || quote === APOSTROPHE) {
      const valueEnd = indexOfCode(text, quote, valueStart + 1, end);
      if (valueEnd === -1 || valueEnd + 1 >= end) return -1;
      const after = text.charCodeAt(valueEnd + 1);
      return after === SLASH || after === GREATER || isWhitespace(after) ? valueEnd + 1 : -1;
    }
    at = unquotedEnd(text, valueStart, end, rules);
    if (at === -1) return -1;
    if (!rules.block) return at;
  }
}

function unquotedEnd(text: string, start: number, end: number, { block }: TagRules): number {
  const first = text.charCodeAt(start);
  if (first === LESS || first === EQUALS || first === GREATER || first === BACKTICK) return -1;
  let at = block ? start : start + 1;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === SLASH || code === GREATER || isWhitespace(code)) return at;
    const ends =
      code === QUOTATION || code === APOSTROPHE || code === LESS || code === EQUALS || code === BACKTICK;
    if (ends) return block ? at : -1;
  }
  return block ? at : -1;
}

function indexOfCode(text: string, code: number, at: number, end: number): number {
  while (at < end && text.charCodeAt(at) !== code) at++;
  return at < end ? at : -1;
}

function skipWhitespace(text: string, at: number, end: number): number {
  while (at < end && isWhitespace(text.charCodeAt(at))) at++;
  return at;
}

function isTagName(code: number): boolean {
  return isAlphanumeric(code) || code === DASH;
}

function isAttributeName(code: number): boolean {
  return isTagName(code) || code === DOT || code === COLON || code === UNDERSCORE;
}
