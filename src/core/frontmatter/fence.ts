import type { Span } from '../text/span';

/** What stands on top of a note. Spans as in `Frontmatter`. */
export type Fence =
  | { readonly kind: 'block'; readonly span: Span; readonly content: Span }
  /** `---` with YAML below it and no second `---`. `span` is the line. */
  | { readonly kind: 'unclosed'; readonly span: Span }
  /** `---js`, `---toml` … `span` is the line. */
  | { readonly kind: 'language'; readonly span: Span; readonly language: string };

const OPENING = /\uFEFF?---[ \t]*(?:([A-Za-z][\w+-]{0,19})[ \t]*)?(?=[\r\n]|$)/y;
const CLOSING = /[\r\n]---[ \t]*(?=[\r\n]|$)/g;
const DASH = 45;
const BOM = 0xfeff;

/**
 * Finds the block on top of `text`; `undefined` when there is none.
 *
 *     ---␠          the very first line; blanks may follow, nothing may precede (Obsidian 1.4.10)
 *     title: …
 *     ---␠          the next such line; `----`, `---x`, ` ---` and `...` close nothing
 *
 * A `---` that nothing closes is a thematic break, unless a line `key: value` stands right below it.
 */
export function findFence(text: string): Fence | undefined {
  const start = text.charCodeAt(0) === BOM ? 1 : 0;
  if (text.charCodeAt(start) !== DASH) return undefined;
  OPENING.lastIndex = 0;
  const opening = OPENING.exec(text);
  if (!opening) return undefined;

  const line = { start, end: OPENING.lastIndex };
  if (opening[1]) return { kind: 'language', span: line, language: opening[1] };
  const from = afterLineEnding(text, line.end);
  CLOSING.lastIndex = from === line.end ? text.length : from - 1;
  const closing = CLOSING.exec(text);
  if (closing) {
    const content = { start: from, end: closing.index + 1 };
    return { kind: 'block', span: { start, end: CLOSING.lastIndex }, content };
  }
  return looksLikeYaml(text, from) ? { kind: 'unclosed', span: line } : undefined;
}

/** The offset behind the line ending at `at`; `at` itself when there is none. */
function afterLineEnding(text: string, at: number): number {
  if (text[at] === '\r') return text[at + 1] === '\n' ? at + 2 : at + 1;
  return text[at] === '\n' ? at + 1 : at;
}

const KEY_LINE = /[\p{L}_][\p{L}\p{N}_-]{0,99}:(?=[ \t\r\n]|$)/uy;
const YAML_LINE = /(?:[\p{L}_][\p{L}\p{N}_ -]{0,99}:(?=[ \t\r\n]|$)|[ \t]+\S|- |#)[^\r\n]*(?:\r\n?|\n|$)/uy;
const BLANK_LINE = /[ \t]*(?:[\r\n]|$)/y;
const LINES_LOOKED_AT = 50;

/** Whether the lines from `from` to the first blank one could be nothing but a forgotten block. */
function looksLikeYaml(text: string, from: number): boolean {
  KEY_LINE.lastIndex = from;
  if (!KEY_LINE.test(text)) return false;
  let at = from;
  for (let line = 0; line < LINES_LOOKED_AT; line++) {
    BLANK_LINE.lastIndex = at;
    if (BLANK_LINE.test(text)) return true;
    YAML_LINE.lastIndex = at;
    if (!YAML_LINE.test(text)) return false;
    at = YAML_LINE.lastIndex;
  }
  return true;
}
