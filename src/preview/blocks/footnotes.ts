import type { FootnoteDefinition } from 'mdast';
import type { InlineNote } from '../mdast/inlineNote';
import { isPlain, nameKey, type FootnoteCall } from './parseBlock';
import type { BodyBlock } from './readBody';

/** A footnote that the text calls. */
export interface Footnote {
  /** From 1. */
  readonly number: number;
  readonly node: FootnoteDefinition | InlineNote;
  /** The block in which it is written. */
  readonly block: BodyBlock;
  /** How often it is called, so far as it is shown. */
  calls: number;
}

/** All footnotes that are called, in the order in which they first are, and which call is which. */
export interface FootnoteBook {
  readonly notes: readonly Footnote[];
  /** The number of the footnote that `call` of `block` calls, and its place among the calls of that footnote, from 1. */
  numberOf(
    block: BodyBlock,
    call: FootnoteCall,
  ): { readonly number: number; readonly place: number } | undefined;
}

/**
 * Numbers the footnotes: first those that the text calls, then those that footnotes call (as GitHub does). `defined` by
 * `nameKey`.
 */
export function numberFootnotes(
  blocks: readonly BodyBlock[],
  defined: ReadonlyMap<string, { readonly node: FootnoteDefinition; readonly block: BodyBlock }>,
): FootnoteBook {
  const notes: Footnote[] = [];
  const byName = new Map<string, Footnote>();
  const numbers = new Map<BodyBlock, Map<FootnoteCall, { number: number; place: number }>>();
  const add = (node: Footnote['node'], block: BodyBlock): Footnote => {
    const note = { number: notes.length + 1, node, block, calls: 0 };
    notes.push(note);
    return note;
  };
  const noteOf = (call: FootnoteCall, block: BodyBlock): Footnote | undefined => {
    if (call.type === 'inlineNote') return add(call, block);
    const name = nameKey(call);
    const found = defined.get(name);
    if (!found) return undefined;
    const note = byName.get(name) ?? add(found.node, found.block);
    byName.set(name, note);
    return note;
  };
  const take = (calls: readonly FootnoteCall[], block: BodyBlock): void => {
    for (const call of calls) {
      const note = noteOf(call, block);
      if (!note) continue;
      note.calls++;
      const own = numbers.get(block) ?? new Map<FootnoteCall, { number: number; place: number }>();
      numbers.set(block, own.set(call, { number: note.number, place: note.calls }));
    }
  };
  for (const block of blocks) {
    if (!isPlain(block.parsed)) take(block.parsed.calls.get(block.parsed.tree) ?? [], block);
  }
  for (let index = 0; index < notes.length; index++) {
    const { node, block } = notes[index]!;
    if (!isPlain(block.parsed)) take(block.parsed.calls.get(node) ?? [], block);
  }
  return { notes, numberOf: (block, call) => numbers.get(block)?.get(call) };
}
