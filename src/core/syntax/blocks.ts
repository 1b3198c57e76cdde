import type { Span } from '../text/span';
import { scan } from './scan';
import type { BlockId } from './syntax';

/** A block of a note that a block id can name. */
export interface Block {
  readonly kind: 'paragraph' | 'listItem' | 'quote' | 'table' | 'code' | 'math' | 'heading' | 'html';
  /** Without a block id at its end. */
  readonly span: Span;
  /** The id that names the block, when it has one. */
  readonly blockId?: BlockId;
}

/** The blocks of a note at top level and in list items, in order of their start; `from` as of `scan`. */
export function listBlocks(text: string, from: number): readonly Block[] {
  return scan(text, from).blockIds.map((blockId) => ({ kind: 'paragraph', span: blockId.block, blockId }));
}
