import { ASTERISK, DASH, GREATER, OPEN_BRACKET, PLUS, isDigit } from './characters';
import { beginContainer, endContainers, endItem, makeBlockState, type BlockState } from './blockState';
import { opensComment, readComment } from './commentBlock';
import {
  CONTINUES,
  ENDS,
  FOOTNOTE,
  ITEM,
  QUOTE,
  blankDepth,
  continueContainer,
  footnoteDepth,
  makeContainer,
  openFootnote,
  openQuote,
  renewItem,
  type Container,
} from './containers';
import { normalizeIdentifier } from './identifier';
import { continueLeaf, endLeaf, isPlainStart, startLeaf } from './leafBlocks';
import { isBlankLine, nextLine, solidAt } from './line';
import { addLine } from './lineList';
import { openItem } from './listItem';
import type { Outline } from './outline';

/**
 * Reads the blocks of `text` from offset `from` on, line by line, without building a tree (CommonMark, appendix:
 * A parsing strategy): a line continues some of the open containers, opens others, and goes on with a leaf.
 *
 * Where CommonMark leaves room, and in its slips, this follows micromark, which renders the preview.
 */
export function readBlocks(text: string, from: number, options: { readonly withBlocks: boolean }): Outline {
  const state = makeBlockState(text, from, options);
  while (nextLine(state.line)) {
    if (!readPlainLine(state)) readLine(state);
  }
  endLeaf(state);
  endContainers(state, 0);
  return state.outline;
}

/** Takes a line of plain text that goes on with a paragraph outside all containers, as most lines do. */
function readPlainLine(state: BlockState): boolean {
  const { line } = state;
  if (state.leaf !== 'paragraph' || state.containers.stack.length > 0 || line.start === line.end)
    return false;
  if (!isPlainStart(state.text.charCodeAt(line.start))) return false;
  addLine(state.lines, line.start, line.end);
  state.mayHead = true;
  state.filled = line.end;
  return true;
}

function readLine(state: BlockState): void {
  const { line, containers } = state;
  const { stack } = containers;
  const kept = stack.length === 0 ? 0 : keepContainers(state);
  const renewed = kept < 0;
  const depth = renewed ? -kept : kept;
  const keepsAll = depth === stack.length;
  if (keepsAll && (state.leaf === 'code' || state.leaf === 'math' || state.leaf === 'html')) {
    if (!continueLeaf(state, false)) return;
    if (!isBlankLine(line)) state.filled = line.end;
    return;
  }
  if (depth === 0 && opensComment(line)) {
    endLeaf(state);
    endContainers(state, 0);
    readComment(state);
    state.filled = line.end;
    return;
  }
  const interrupting = keepsAll && !renewed && isInterruptible(state);
  const opened = openContainers(state, { depth, interrupting }) || renewed;
  const lazy = !opened && !keepsAll;
  const endsTable = lazy && state.leaf === 'table';
  const taken = continueLeaf(state, lazy);
  if (!taken && lazy) endContainers(state, depth);
  const blank = isBlankLine(line);
  if (!taken && !blank) startLeaf(state);
  // micromark takes what ends a table and its containers for a row at first, and for no head
  if (endsTable) state.mayHead = false;
  if (state.leaf === 'indented' && !blank)
    state.lazyCode = lazy || (!opened && line.start === state.commentEnd);
  if (opened || !blank) state.filled = line.end;
}

/**
 * Whether a list that the line opens would interrupt something, and must open with 1 and with content. To micromark
 * indented code is such, unless its only line so far ended the containers around.
 */
function isInterruptible({ leaf, lazyCode }: BlockState): boolean {
  return leaf === 'paragraph' || (leaf === 'indented' && !lazyCode);
}

/**
 * How many of the open containers the line continues; negative when the last of these is a list item that ended, and
 * the line opened the next one of its list. Moves the line behind what belongs to them.
 */
function keepContainers(state: BlockState): number {
  const { line, containers } = state;
  const { stack } = containers;
  let quotes = 0;
  for (let depth = 0; depth < stack.length; depth++) {
    if (isBlankLine(line)) return blankDepth(containers, quotes);
    const container = stack[depth]!;
    const answer = continueContainer(containers, container, line);
    if (answer === ENDS) return depth;
    if (answer !== CONTINUES) {
      nextItem(state, container, depth);
      return -(depth + 1);
    }
    if (container.kind === QUOTE) quotes++;
    else if (container.kind === FOOTNOTE) depth = footnoteDepth(containers, depth, line);
  }
  return stack.length;
}

function nextItem(state: BlockState, item: Container, depth: number): void {
  const { stack, opening } = state.containers;
  endLeaf(state);
  endContainers(state, depth + 1);
  stack.pop();
  endItem(state, item);
  stack.push(item);
  renewItem(item, opening, state.line);
}

/** Opens the containers that come next on the line; says whether there were any. */
function openContainers(
  state: BlockState,
  { depth, interrupting }: { depth: number; interrupting: boolean },
): boolean {
  let opened = false;
  for (;;) {
    const container = readContainer(state, interrupting);
    if (!container) return opened;
    if (!opened) {
      endLeaf(state);
      endContainers(state, depth);
      opened = true;
    }
    beginContainer(state, container);
  }
}

function readContainer(state: BlockState, interrupting: boolean): Container | undefined {
  const { line, text } = state;
  const { opening, breaks } = state.containers;
  const start = solidAt(line);
  if (start === line.end) return undefined;
  const code = text.charCodeAt(start);
  if (code === GREATER) {
    if (!openQuote(line)) return undefined;
    return makeContainer(QUOTE, { start, marker: code, width: 0, blank: false }, line);
  }
  if (code === DASH || code === ASTERISK || code === PLUS || isDigit(code)) {
    const found = openItem(line, opening, { interrupting, marker: 0, breaks });
    return found ? makeContainer(ITEM, opening, line) : undefined;
  }
  return code === OPEN_BRACKET ? readFootnote(state, start) : undefined;
}

function readFootnote(state: BlockState, start: number): Container | undefined {
  const { line, text } = state;
  const { footnotes } = state.outline;
  const labelEnd = openFootnote(line);
  if (labelEnd === -1) return undefined;
  const container = makeContainer(FOOTNOTE, { start, marker: 0, width: 4, blank: false }, line);
  container.index = footnotes.length;
  const label = { start: start + 2, end: labelEnd };
  footnotes.push({
    kind: 'definition',
    identifier: normalizeIdentifier(text.slice(label.start, label.end)),
    span: { start, end: labelEnd + 2 },
    label,
  });
  return container;
}
