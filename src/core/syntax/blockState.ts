import {
  FOOTNOTE,
  ITEM,
  QUOTE,
  makeContainer,
  makeContainers,
  type Container,
  type Containers,
} from './containers';
import { trimEnd } from './characters';
import { lineAt, type Line } from './line';
import { makeLineList, type LineList } from './lineList';
import { makeOutline, type BlockKind, type Outline } from './outline';
import { makeSpecialFinder, type SpecialFinder } from './special';

/** The leaf block that is open: what the next line is offered to. */
export type OpenLeaf = 'none' | 'paragraph' | 'table' | 'code' | 'math' | 'indented' | 'html';

/** What the block pass knows at the start of a line. */
export interface BlockState {
  readonly text: string;
  readonly line: Line;
  readonly containers: Containers;
  /** The document as a container. */
  readonly root: Container;
  readonly outline: Outline;
  readonly specials: SpecialFinder;
  leaf: OpenLeaf;
  /** Of any open leaf but a paragraph: where it starts, and where its last line ends. */
  leafStart: number;
  leafEnd: number;
  /** Of an open fence: its mark and how many of them; of open HTML: what kind it is. */
  mark: number;
  size: number;
  /** Of open indented code: whether its last line ended containers, or a comment, before it. */
  lazyCode: boolean;
  /** Where the line behind the last comment starts. */
  commentEnd: number;
  /** Of an open paragraph or of open HTML. */
  readonly lines: LineList;
  /** Whether the paragraph's last line may be a table's head: it is not indented as code. */
  mayHead: boolean;
  /** Offset of the line that the open paragraph starts on. */
  firstLine: number;
  /** Whether `[ ]` at the paragraph's start would mark a task. */
  task: boolean;
  /** Where the last line so far ends that was not blank behind the marks of the containers that are open. */
  filled: number;
}

/** Before the first line of `text` from `from` on. */
export function makeBlockState(text: string, from: number, options: { withBlocks: boolean }): BlockState {
  const line = lineAt(text, from);
  return {
    text,
    line,
    containers: makeContainers(),
    root: makeContainer(QUOTE, { start: from, marker: 0, width: 0, blank: false }, line),
    outline: makeOutline(options),
    specials: makeSpecialFinder(text),
    leaf: 'none',
    leafStart: 0,
    leafEnd: 0,
    mark: 0,
    size: 0,
    lazyCode: false,
    commentEnd: -1,
    lines: makeLineList(),
    mayHead: false,
    firstLine: 0,
    task: false,
    filled: from,
  };
}

/** The container that the next block stands in. */
export function innermost(state: BlockState): Container {
  return state.containers.stack.at(-1) ?? state.root;
}

/** Notes that a block has ended in the innermost container; white space at its end is no part of it. */
export function addBlock(state: BlockState, kind: BlockKind, start: number, lastLineEnd: number): void {
  const parent = innermost(state);
  const end = trimEnd(state.text, start, lastLineEnd);
  parent.blocks++;
  parent.siblingKind = kind;
  parent.siblingStart = start;
  parent.siblingEnd = end;
  const { blocks } = state.outline;
  if (!blocks || (kind === 'paragraph' && parent.kind === ITEM && parent.blocks === 1)) return;
  const { quotes, others, stack } = state.containers;
  const nested = quotes.length > 0 || others.length < stack.length;
  blocks.push({ kind, span: { start, end }, nested });
}

/** Opens a container in the innermost one. */
export function beginContainer(state: BlockState, container: Container): void {
  const { containers } = state;
  if (container.kind === QUOTE) containers.quotes.push(containers.stack.length);
  if (container.kind !== FOOTNOTE) containers.others.push(containers.stack.length);
  containers.stack.push(container);
}

/** Ends the open containers below `depth`. The open leaf must have ended before. */
export function endContainers(state: BlockState, depth: number): void {
  const { stack } = state.containers;
  while (stack.length > depth) endContainer(state, stack.pop()!);
}

function endContainer(state: BlockState, container: Container): void {
  const { containers, outline, text } = state;
  const { kind, start, lastLine, index } = container;
  if (kind !== FOOTNOTE) containers.others.pop();
  switch (kind) {
    case ITEM:
      return endItem(state, container);
    case QUOTE:
      containers.quotes.pop();
      state.filled = Math.max(state.filled, lastLine);
      return addBlock(state, 'quote', start, state.filled);
    case FOOTNOTE:
      outline.footnotes[index]!.span = { start, end: trimEnd(text, start, state.filled) };
      noteUnnamed(state);
  }
}

/** Notes that an item has ended, which is no longer, or not yet with its list's next item, the innermost container. */
export function endItem(state: BlockState, { start, index, listStart }: Container): void {
  const block = { start, end: trimEnd(state.text, start, state.filled) };
  if (index !== -1) state.outline.blockIds[index]!.block = block;
  addBlock(state, 'listItem', start, block.end);
  innermost(state).siblingStart = listStart;
}

/** Notes a block that no block id can name. */
export function noteUnnamed(state: BlockState): void {
  const parent = innermost(state);
  parent.blocks++;
  parent.siblingKind = undefined;
}
