import { contains, type Span } from '../text/span';
import { readBlocks } from './blockPass';
import { trimEnd } from './characters';
import type { BlockKind } from './outline';
import type { BlockId } from './syntax';

/** A block of a note that a block id can name. */
export interface Block {
  readonly kind: BlockKind;
  /** Without a block id at its end. */
  readonly span: Span;
  /** The id that names the block, when it has one. */
  readonly blockId?: BlockId;
}

/**
 * The blocks of a note at top level and in list items, in order of their start; `from` as of `scan`. The paragraph
 * that a list item opens with is the item's own.
 */
export function listBlocks(text: string, from: number): readonly Block[] {
  const { blocks, blockIds } = readBlocks(text, from, { withBlocks: true });
  const idStarts = new Set(blockIds.map(({ span }) => span.start));
  const idsOf = groupByBlockStart(blockIds);
  return blocks!
    .filter(({ nested, kind, span }) => !nested && !(kind === 'paragraph' && idStarts.has(span.start)))
    .map(({ kind, span }) => makeBlock(text, { kind, span }, idsOf.get(span.start) ?? []))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function groupByBlockStart(blockIds: readonly BlockId[]): ReadonlyMap<number, BlockId[]> {
  const groups = new Map<number, BlockId[]>();
  for (const blockId of blockIds) {
    const group = groups.get(blockId.block.start);
    if (group) group.push(blockId);
    else groups.set(blockId.block.start, [blockId]);
  }
  return groups;
}

/** A block with the first of `candidates` that names it; several may name a list and its first item. */
function makeBlock(text: string, block: Block, candidates: readonly BlockId[]): Block {
  const { kind, span } = block;
  const blockId = candidates.find(({ block: named, span: id }) =>
    kind === 'paragraph' && contains(span, id) ? true : named.end === span.end,
  );
  if (!blockId) return block;
  const isLast = contains(span, blockId.span) && text.slice(blockId.span.end, span.end).trim() === '';
  const end = isLast ? trimEnd(text, span.start, blockId.span.start) : span.end;
  return { kind, span: { start: span.start, end }, blockId };
}
