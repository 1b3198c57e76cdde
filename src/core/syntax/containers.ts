import { isBlank, CLOSE_BRACKET, GREATER, OPEN_BRACKET } from './characters';
import { footnoteDefinitionLabelEnd } from './footnote';
import { isBlankLine, moveBack, placeOf, solidAt, takeBlanks, type Line } from './line';
import { openItem, type ItemOpening } from './listItem';
import type { BlockKind } from './outline';
import { makeBreakFinder, type BreakFinder } from './thematicBreak';

/** Kinds of containers. */
export const QUOTE = 1;
export const ITEM = 2;
export const FOOTNOTE = 3;

/** What a line does to a container that is open. */
export const ENDS = 0;
export const CONTINUES = 1;
/** The item ends, and the line opens the next one of its list. */
export const NEXT_ITEM = 2;

/** An open container: block quote, list item or footnote definition. */
export interface Container extends ItemOpening {
  readonly kind: typeof QUOTE | typeof ITEM | typeof FOOTNOTE;
  /** Of an item: where its list starts. */
  listStart: number;
  /** Of an item: nothing stood in it yet; and a second line without anything ends it (CommonMark 5.2). */
  hollow: boolean;
  ended: boolean;
  /** How many blocks it holds so far. */
  blocks: number;
  /** The last of them, as a block id below it names it; empty when there is none. */
  siblingStart: number;
  siblingEnd: number;
  siblingKind: BlockKind | undefined;
  /** Of an item: which block id names it, or -1. Of a footnote: which one it is. */
  index: number;
  /** Offset of the line that it opened on, and where its last marker's line ends. */
  firstLine: number;
  lastLine: number;
}

/** The containers that are open, outermost first, and what reading them takes. */
export interface Containers {
  readonly stack: Container[];
  /** Where in the stack the block quotes are: only they end at a blank line. */
  readonly quotes: number[];
  /** Where in the stack the containers are that are no footnotes: see `footnoteDepth`. */
  readonly others: number[];
  /** What was read last of a list item's opening. */
  readonly opening: ItemOpening;
  readonly breaks: BreakFinder;
}

export function makeContainers(): Containers {
  return {
    stack: [],
    quotes: [],
    others: [],
    opening: { start: 0, marker: 0, width: 0, blank: false },
    breaks: makeBreakFinder(),
  };
}

export function makeContainer(kind: Container['kind'], opening: ItemOpening, line: Line): Container {
  const { start, marker, width, blank } = opening;
  return {
    kind,
    start,
    marker,
    width,
    blank,
    listStart: start,
    hollow: blank,
    ended: false,
    blocks: 0,
    siblingStart: -1,
    siblingEnd: -1,
    siblingKind: undefined,
    index: -1,
    firstLine: line.start,
    lastLine: line.end,
  };
}

/**
 * Block quotes (CommonMark 5.1): `>` behind up to three columns, and one column of blanks that belongs to it.
 * Moves `line` behind it; moves nothing when there is none.
 */
export function openQuote(line: Line): boolean {
  const place = placeOf(line);
  takeBlanks(line, 3);
  if (line.at < line.end && line.text.charCodeAt(line.at) === GREATER) {
    line.at++;
    line.column++;
    if (line.at < line.end && isBlank(line.text.charCodeAt(line.at))) takeBlanks(line, 1);
    return true;
  }
  moveBack(line, place);
  return false;
}

/** Reads `[^label]:` and the blanks behind it; gives where the label ends, or -1 and moves nothing. */
export function openFootnote(line: Line): number {
  const place = placeOf(line);
  takeBlanks(line, 3);
  const { text, end } = line;
  if (line.at < end && text.charCodeAt(line.at) === OPEN_BRACKET) {
    const labelEnd = footnoteDefinitionLabelEnd(text, line.at, end);
    if (labelEnd !== -1 && text.charCodeAt(labelEnd) === CLOSE_BRACKET) {
      line.column += labelEnd + 2 - line.at;
      line.at = labelEnd + 2;
      takeBlanks(line, Infinity);
      return labelEnd;
    }
  }
  moveBack(line, place);
  return -1;
}

/** What `line` does to an open container; moves `line` behind what belongs to it, an item's next opening included. */
export function continueContainer(containers: Containers, container: Container, line: Line): 0 | 1 | 2 {
  switch (container.kind) {
    case QUOTE:
      if (!openQuote(line)) return ENDS;
      container.lastLine = line.end;
      return CONTINUES;
    case FOOTNOTE:
      return isBlankLine(line) || takeIndent(line, 4) ? CONTINUES : ENDS;
    case ITEM:
      return continueItem(containers, container, line);
  }
}

/**
 * The depth down to which containers continue together with the footnote at `depth`, whose indentation `line` has
 * just read. As micromark has it, that serves all footnotes that stand directly in one another.
 */
export function footnoteDepth({ stack, others }: Containers, depth: number, line: Line): number {
  if (line.at !== solidAt(line) || line.split) return depth;
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (others[middle]! < depth) low = middle + 1;
    else high = middle;
  }
  return (others[low] ?? stack.length) - 1;
}

function continueItem({ opening, breaks }: Containers, item: Container, line: Line): 0 | 1 | 2 {
  if (isBlankLine(line)) {
    item.ended ||= item.hollow;
    takeBlanks(line, item.width);
    return CONTINUES;
  }
  const ended = item.ended;
  item.hollow = false;
  item.ended = false;
  if (!ended && takeIndent(line, item.width)) return CONTINUES;
  return openItem(line, opening, { interrupting: false, marker: item.marker, breaks }) ? NEXT_ITEM : ENDS;
}

/** Makes of `item` the next one of its list, which the line opens. */
export function renewItem(item: Container, { start, width, blank }: ItemOpening, line: Line): void {
  item.start = start;
  item.width = width;
  item.hollow = blank;
  item.blank = blank;
  item.blocks = 0;
  item.siblingKind = undefined;
  item.index = -1;
  item.firstLine = line.start;
}

function takeIndent(line: Line, width: number): boolean {
  const place = placeOf(line);
  if (takeBlanks(line, width) === width) return true;
  moveBack(line, place);
  return false;
}

/**
 * The depth down to which all containers from `from` on continue when the rest of the line is blank:
 * up to the next block quote. `passed` tells how many quotes lie above.
 */
export function blankDepth(containers: Containers, passed: number): number {
  const { stack, quotes } = containers;
  const depth = passed < quotes.length ? quotes[passed]! : stack.length;
  const last = stack[depth - 1];
  if (last?.kind === ITEM) last.ended ||= last.hollow;
  return depth;
}
