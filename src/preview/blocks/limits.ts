import type { Outline } from '../../core/syntax/outline';
import type { Span } from '../../core/text/span';

/** In UTF-16 units: a longer block is shown as plain text. */
const MOST_TEXT = 100_000;

/** So deep may block quotes, lists and footnotes lie in each other. */
const MOST_CONTAINERS = 40;

/** So many `[` and `*` may be open at a time in one paragraph, and so many may close nothing. */
const MOST_OPEN = 150;
const MOST_FAILED = 2_000;

/** So deep may the elements of a block lie in each other; remark and rehype go down by calling themselves. */
export const MOST_DEPTH = 100;

/** So many tags of raw HTML may be open in one block. */
export const MOST_TAGS = 400;

/** Why a block is shown as plain text whose elements lie too deep in each other. */
export const TOO_DEEP = 'This block is shown as plain text: too much in it lies within something else.';

const TOO_MUCH = 'This block is shown as plain text: too many brackets or asterisks in it are left open.';

/** Why a block with this text is shown as plain text; `undefined` when its length is no reason. */
export function tooLong(text: string): string | undefined {
  if (text.length <= MOST_TEXT) return undefined;
  const size = Math.round(text.length / 1000);
  return `This block is shown as plain text: it has ${size},000 characters, and more than 100,000 take too long while you type. A blank line makes two blocks of one.`;
}

/** A place that would take micromark too long, which goes over all that is open for each mark that it reads. */
export interface Overload {
  readonly offset: number;
  readonly reason: string;
}

/** The places of `text` from `from` on that would take too long, in order. Linear in what there is in the note. */
export function findOverloads(text: string, from: number, outline: Outline): readonly Overload[] {
  return [...tooDeep(outline), ...tooOpen(text, from, outline)].sort((a, b) => a.offset - b.offset);
}

function tooDeep({ blocks = [], footnotes }: Outline): Overload[] {
  const containers: Span[] = footnotes.map(({ span }) => span);
  for (const { kind, span } of blocks) if (kind === 'quote' || kind === 'listItem') containers.push(span);
  containers.sort((a, b) => a.start - b.start || b.end - a.end);
  const found: Overload[] = [];
  const open: number[] = [];
  for (const { start, end } of containers) {
    while (open.length > 0 && open.at(-1)! <= start) open.pop();
    if (open.push(end) > MOST_CONTAINERS) found.push({ offset: start, reason: TOO_DEEP });
  }
  return found;
}

/** Text outside code and its like, in pieces that hold at least one paragraph each. */
function tooOpen(text: string, from: number, { leaves }: Outline): Overload[] {
  const found: Overload[] = [];
  let at = from;
  const look = (end: number): void => {
    PIECE_END.lastIndex = at;
    for (let match = PIECE_END.exec(text); match && match.index < end; match = PIECE_END.exec(text)) {
      if (isOverloaded(text, at, match.index)) found.push({ offset: at, reason: TOO_MUCH });
      at = match.index;
    }
    if (at < end && isOverloaded(text, at, end)) found.push({ offset: at, reason: TOO_MUCH });
  };
  for (const { kind, content } of leaves) {
    if (kind === 'text' || kind === 'hiddenText' || content.start < at) continue;
    look(content.start);
    at = content.end;
  }
  look(text.length);
  return found;
}

/** A blank line, or a line that opens with the mark of a list, a table or a heading. */
const PIECE_END = /[\n\r][ \t]{0,12}(?=[\n\r]|[-+*] |\d{1,9}[.)] |[|#])/g;

/** Whether too much is open, or closes nothing, in the stretch `[start, end)` of `text`. A guess. */
function isOverloaded(text: string, start: number, end: number): boolean {
  let brackets = 0;
  let marks = 0;
  let failed = 0;
  for (let at = start; at < end; at++) {
    switch (text[at]) {
      case '[':
        brackets++;
        break;
      case ']':
        if (brackets > 0) brackets--;
        else failed++;
        break;
      case '*':
      case '_':
      case '~':
      case '=': {
        const closes = at > start && !isBlank(text.charCodeAt(at - 1));
        const runStart = at;
        while (at + 1 < end && text[at + 1] === text[runStart]) at++;
        const length = at + 1 - runStart;
        const opens = at + 1 < end && !isBlank(text.charCodeAt(at + 1));
        if (closes && marks > 0) marks -= Math.min(marks, length);
        else if (opens) marks += length;
        else if (closes) failed += length;
        break;
      }
      default:
        break;
    }
    if (brackets > MOST_OPEN || marks > MOST_OPEN || failed > MOST_FAILED) return true;
  }
  return false;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
