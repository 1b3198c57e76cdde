import { PERCENT, trimEnd } from './characters';
import { noteUnnamed, type BlockState } from './blockState';
import { contentAt } from './content';
import { indentation, nextLine, solidAt, type Line } from './line';
import { hasSpecial } from './special';

/**
 * Comments that hold whole blocks (Obsidian Help: Basic formatting syntax), at top level only.
 *
 *     commentBlock ::= '%%' rest *(eol line) eol closing, behind up to three columns of blanks
 *     rest, line   ::= *character, without '%%'
 *     closing      ::= *character '%%' *character
 *
 * It ends at the end of the closing line. Without a later `%%` it is no comment. Each line is inline content of
 * its own, for the links in it.
 */
export function opensComment(line: Line): boolean {
  const { text } = line;
  const start = solidAt(line);
  if (text.charCodeAt(start) !== PERCENT || text.charCodeAt(start + 1) !== PERCENT) return false;
  if (start + 1 >= line.end || indentation(line) >= 4) return false;
  return text.indexOf('%%', start + 2) >= line.end && text.indexOf('%%', line.end) !== -1;
}

/** Reads the comment that the line opens, and moves to its last line. */
export function readComment(state: BlockState): void {
  const { line, text } = state;
  const start = solidAt(line);
  const close = text.indexOf('%%', line.end);
  const closingLine = () => line.start <= close && close < line.end;
  pushLine(state, start + 2, line.end);
  while (nextLine(line) && !closingLine()) pushLine(state, line.start, line.end);
  pushLine(state, line.start, close);
  pushLine(state, close + 2, line.end);
  state.commentEnd = line.next;
  noteUnnamed(state);
  state.outline.leaves.push({
    kind: 'comment',
    content: contentAt(text, start, trimEnd(text, start, line.end)),
    task: false,
  });
}

function pushLine({ text, specials, outline }: BlockState, start: number, end: number): void {
  if (start >= end || !hasSpecial(specials, start, end)) return;
  outline.leaves.push({ kind: 'hiddenText', content: contentAt(text, start, end), task: false });
}
