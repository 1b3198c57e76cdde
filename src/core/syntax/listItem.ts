import { ASTERISK, DASH, DOT, CLOSE_PAREN, PLUS, isBlank, isDigit } from './characters';
import { isBlankLine, moveBack, placeOf, solidAt, takeBlanks, type Line } from './line';
import { isThematicBreak, type BreakFinder } from './thematicBreak';

/**
 * List items (CommonMark 5.2), a container.
 *
 *     listItem ::= marker (1*4 columns of blanks | one column, code indented behind it | blanks eol)
 *     marker   ::= '-' | '+' | '*' | 1*9 digit ('.' | ')')
 *
 *     > |  10. text
 *         │└┬┘└─── what the item's further lines are indented to
 *         │ marker
 *         up to three columns
 */
export interface ItemOpening {
  /** Offset of the marker. */
  start: number;
  /** The marker without its number. */
  marker: number;
  /** How many columns further lines of the item are indented by. */
  width: number;
  /** Whether nothing stands behind the marker. */
  blank: boolean;
}

export interface ItemRules {
  /** The item would end a paragraph: it must not be blank, and a number must be 1. */
  readonly interrupting: boolean;
  /** The marker of the list that it must continue, or 0. */
  readonly marker: number;
  readonly breaks: BreakFinder;
}

/** Reads the opening of an item into `opening` and moves `line` behind it; moves nothing when there is none. */
export function openItem(line: Line, opening: ItemOpening, rules: ItemRules): boolean {
  const place = placeOf(line);
  if (readOpening(line, opening, rules)) return true;
  moveBack(line, place);
  return false;
}

function readOpening(line: Line, opening: ItemOpening, rules: ItemRules): boolean {
  const { text } = line;
  const prefix = takeBlanks(line, 3);
  const start = line.at;
  if (start === line.end) return false;
  const markerAt = findMarker(line, start, rules);
  if (markerAt === -1) return false;
  const length = markerAt + 1 - start;
  line.at = markerAt + 1;
  line.column += length;
  const blank = isBlankLine(line);
  if (blank ? rules.interrupting : !isBlank(text.charCodeAt(line.at))) return false;
  opening.start = start;
  opening.marker = text.charCodeAt(markerAt);
  opening.blank = blank;
  opening.width = prefix + length + (blank ? 1 : takeMargin(line));
  return true;
}

/** Takes the blanks between marker and content: all of them, but one when they indent code. */
function takeMargin(line: Line): number {
  const place = placeOf(line);
  const blanks = takeBlanks(line, 4);
  if (line.at === solidAt(line)) return blanks;
  moveBack(line, place);
  return takeBlanks(line, 1);
}

/** Where the last character of the marker at `at` stands, or -1. */
function findMarker(line: Line, at: number, { interrupting, marker, breaks }: ItemRules): number {
  const { text } = line;
  const first = text.charCodeAt(at);
  if (first === DASH || first === ASTERISK || first === PLUS) {
    if (marker !== 0 && marker !== first) return -1;
    return first !== PLUS && isThematicBreak(line, at, breaks) ? -1 : at;
  }
  let stop = at;
  while (stop < line.end && stop - at < 9 && isDigit(text.charCodeAt(stop))) stop++;
  if (stop === at || stop === line.end) return -1;
  if (interrupting && (stop - at > 1 || text[at] !== '1')) return -1;
  const last = text.charCodeAt(stop);
  if (last !== DOT && last !== CLOSE_PAREN) return -1;
  return marker === 0 || marker === last ? stop : -1;
}
