import type { Span } from './span';

/** A place in a text: `line` from 0, `character` from 0 in UTF-16 code units (LSP's default). */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** LSP's `Range`: half-open, in lines and UTF-16 characters. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/**
 * Where the lines of a text begin: `starts[n]` is the offset of line `n`'s first character.
 * A line ends at `\n`, `\r\n` or `\r`, as in LSP and CommonMark. There is always a line 0.
 */
export interface Lines {
  readonly starts: readonly number[];
  /** The length of the text, in UTF-16 code units. */
  readonly length: number;
}

const LF = 10;
const CR = 13;

/**
 * The lines of `text`. They are looked for when somebody asks first: of most notes nobody does, and to find all
 * would be a tenth of the time of reading a vault. A class, so that all notes share one getter.
 */
class LinesOnDemand implements Lines {
  readonly length: number;
  readonly #text: string;
  #starts: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
    this.length = text.length;
  }

  get starts(): readonly number[] {
    return (this.#starts ??= findStarts(this.#text));
  }
}

/** Finds the lines of `text`. */
export function readLines(text: string): Lines {
  return new LinesOnDemand(text);
}

function findStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}

/** The line (from 0) that holds `offset`; offsets outside the text count as its ends. */
export function lineAt(lines: Lines, offset: number): number {
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The position of `offset`; offsets outside the text are drawn to its ends. */
export function positionAt(lines: Lines, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, lines.length));
  const line = lineAt(lines, inside);
  return { line, character: inside - lines.starts[line]! };
}

/** The offset of `position`; positions beyond a line's or the text's end are drawn back to it. */
export function offsetAt(lines: Lines, position: Position): number {
  if (position.line < 0) return 0;
  const start = lines.starts[position.line];
  if (start === undefined) return lines.length;
  const next = lines.starts[position.line + 1] ?? lines.length;
  return Math.max(start, Math.min(start + position.character, next));
}

/** `span` as LSP's range. */
export function rangeOf(lines: Lines, span: Span): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

/** LSP's range as a span. */
export function spanOf(lines: Lines, range: Range): Span {
  return { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
}
