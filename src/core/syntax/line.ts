import { skipBlanks, SPACE, TAB } from './characters';

/**
 * A place in the line that the block pass reads. Columns count from 0; a tab runs to the next multiple of four
 * (CommonMark 2.2), and a container may take a part of it: then `at` stays on the tab while `column` moves into it.
 */
export interface Line {
  readonly text: string;
  /** Offset of the line's first character. */
  start: number;
  /** Where the line ending stands, or the end of the text. */
  end: number;
  /** Offset of the next line. */
  next: number;
  /** What is read so far of the line; `split`: `at` stands on a tab of which a part is read. */
  at: number;
  column: number;
  split: boolean;
  /** Offset of the first character behind `at` that is no blank, once somebody asked (`solidAt`). */
  solid: number;
  /** Where the next of either stands in the text: most notes have no returns. */
  nextReturn: number;
  nextFeed: number;
}

/** Before the first line of `text` from offset `from` on; a byte order mark is no part of it. */
export function lineAt(text: string, from: number): Line {
  const start = from === 0 && text.charCodeAt(0) === 0xfeff ? 1 : from;
  return {
    text,
    start,
    end: start,
    next: start,
    at: start,
    column: 0,
    split: false,
    solid: -1,
    nextReturn: -1,
    nextFeed: -1,
  };
}

/** Moves to the next line; false when there is none. */
export function nextLine(line: Line): boolean {
  const { text } = line;
  const start = line.next;
  if (start >= text.length) return false;
  if (line.nextReturn < start) line.nextReturn = find(text, '\r', start);
  if (line.nextFeed < start) line.nextFeed = find(text, '\n', start);
  const end = Math.min(line.nextReturn, line.nextFeed, text.length);
  line.next = end + (line.nextFeed === end + 1 && line.nextReturn === end ? 2 : 1);
  line.start = start;
  line.at = start;
  line.column = 0;
  line.split = false;
  line.solid = -1;
  line.end = end;
  return true;
}

/** Where `ending` stands next, or behind any text: offsets stay small integers, as engines like them. */
function find(text: string, ending: string, from: number): number {
  const at = text.indexOf(ending, from);
  return at === -1 ? NOWHERE : at;
}

const NOWHERE = 0x3fffffff;

/** Takes up to `limit` columns of blanks; gives how many it took. */
export function takeBlanks(line: Line, limit: number): number {
  const { text, end } = line;
  const from = line.column;
  const to = from + limit;
  while (line.at < end && line.column < to) {
    const code = text.charCodeAt(line.at);
    if (code === SPACE) {
      line.at++;
      line.column++;
    } else if (code === TAB) {
      const stop = (line.column & ~3) + 4;
      line.split = stop > to;
      line.column = Math.min(stop, to);
      if (line.split) break;
      line.at++;
    } else break;
  }
  return line.column - from;
}

/** Where a line is read from next. */
export type Place = Pick<Line, 'at' | 'column' | 'split'>;

/** Where `line` is, to go back to. */
export function placeOf({ at, column, split }: Line): Place {
  return { at, column, split };
}

/** Goes back to a place where the line was. */
export function moveBack(line: Line, { at, column, split }: Place): void {
  line.at = at;
  line.column = column;
  line.split = split;
  line.solid = -1;
}

/** The offset of the next character that is no blank; the line's end when there is none. */
export function solidAt(line: Line): number {
  if (line.solid < line.at) line.solid = skipBlanks(line.text, line.at, line.end);
  return line.solid;
}

/** Whether nothing but blanks is left of the line. */
export function isBlankLine(line: Line): boolean {
  return solidAt(line) === line.end;
}

/** How many columns of blanks come next; those of an endless indentation are not all counted. */
export function indentation(line: Line): number {
  const { text } = line;
  const solid = solidAt(line);
  let column = line.column;
  const enough = column + 4;
  for (let at = line.at; at < solid && column < enough; at++) {
    column = text.charCodeAt(at) === TAB ? (column & ~3) + 4 : column + 1;
  }
  return column - line.column;
}
