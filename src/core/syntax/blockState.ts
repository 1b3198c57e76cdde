import {
  FOOTNOTE,
  ITEM,
  QUOTE,
  makeContainer,
  makeContainers,
  type Container,
  type Containers,
} from './containers';
import { lineAt, type Line } from './line';
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
  /** The lines of an open paragraph or of open HTML: where their text starts behind markers and blanks, and ends. */
  readonly starts: number[];
  readonly ends: number[];
  /** Whether the paragraph's last line may be a table's head: it is not indented as code. */
  mayHead: boolean;
  /** Offset of the line that the open paragraph starts on. */
  firstLine: number;
  /** Whether `[ ]` at the paragraph's start would mark a task. */
  task: boolean;
  /** Where the last line so far ends that was not blank. */
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
    starts: [],
    ends: [],
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

/** Notes that a block has ended in the innermost container. */
export function addBlock(state: BlockState, kind: BlockKind, start: number, end: number): void {
  const parent = innermost(state);
  parent.blocks++;
  parent.siblingKind = kind;
  parent.siblingStart = start;
  parent.siblingEnd = end;
  const { blocks } = state.outline;
  if (!blocks || (kind === 'paragraph' && parent.kind === ITEM && parent.blocks === 1)) return;
  const { quotes, footnotes } = state.containers;
  blocks.push({ kind, span: { start, end }, nested: quotes.length + footnotes > 0 });
}

/** Opens a container in the innermost one. */
export function beginContainer(state: BlockState, container: Container): void {
  const { containers } = state;
  if (container.kind === QUOTE) containers.quotes.push(containers.stack.length);
  if (container.kind === FOOTNOTE) containers.footnotes++;
  containers.stack.push(container);
}

/** Ends the open containers below `depth`. The open leaf must have ended before. */
export function endContainers(state: BlockState, depth: number): void {
  const { stack, quotes } = state.containers;
  while (stack.length > depth) {
    const container = stack.pop()!;
    const end = Math.max(state.filled, container.lastLine);
    if (container.kind === QUOTE) {
      quotes.pop();
      addBlock(state, 'quote', container.start, end);
    } else if (container.kind === FOOTNOTE) {
      state.containers.footnotes--;
      state.outline.footnotes[container.index]!.span = { start: container.start, end };
      noteUnnamed(state);
    } else {
      endItem(state, container, container.start);
    }
  }
}

/**
 * Notes that the item of a list that opened at `start` has ended. The container is no longer, or not yet with its
 * next item, the innermost one.
 */
export function endItem(state: BlockState, item: Container, start: number): void {
  const block = { start, end: state.filled };
  if (item.index !== -1) state.outline.blockIds[item.index]!.block = block;
  addBlock(state, 'listItem', start, block.end);
  innermost(state).siblingStart = item.listStart;
}

/** Notes a block that no block id can name. */
export function noteUnnamed(state: BlockState): void {
  const parent = innermost(state);
  parent.blocks++;
  parent.siblingKind = undefined;
}
