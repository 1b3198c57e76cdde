import { listBlocks, type Block } from '../../syntax/blocks';
import { lineAt } from '../../text/lines';
import { onceFor } from '../../vault/onceFor';
import { findBlock } from '../../vault/fragments';
import type { Note } from '../../vault/vault';

/** Text to be put into a note. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** The blocks of a note that an id can name, headings and HTML left out: those have other ways. */
export const blocksOf = onceFor((note: Note): readonly Block[] =>
  listBlocks(note.text, note.frontmatter?.span.end ?? 0).filter(
    ({ kind }) => kind !== 'heading' && kind !== 'html',
  ),
);

/**
 * An id for a block that has none: six letters and digits made of the block's words, so that who asks twice is told
 * the same; small letters alone, since some publishers lose ids with capitals. No other block of the note has it.
 */
export function newBlockId(note: Note, { span }: Block): string {
  const words = note.text.slice(span.start, span.end);
  for (let attempt = 0; ; attempt++) {
    const id = shortHash(attempt === 0 ? words : `${words}${attempt}`);
    if (!findBlock(note, id)) return id;
  }
}

/**
 * What gives `block` its id: `^id` behind a paragraph or the text of a list item; behind any other block a paragraph
 * of its own (Obsidian Help: Internal links, Link to a block in a note).
 */
export function blockIdInsertion(note: Note, block: Block, id: string): Insertion {
  const { start, end } = block.span;
  const text = note.text.slice(start, end).trimEnd();
  if (block.kind === 'paragraph') return { offset: start + text.length, text: ` ^${id}` };
  if (block.kind === 'listItem') return { offset: start + itemText(text).length, text: ` ^${id}` };
  const newline = note.text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^[ \t]*/.exec(note.text.slice(note.lines.starts[lineAt(note.lines, start)], start))![0];
  const offset = start + text.length;
  const isFollowed = !/^[ \t]*(?:\r?\n[ \t]*(?:\r?\n|$)|\r?\n?$)/.test(note.text.slice(offset, offset + 200));
  return { offset, text: `${newline}${newline}${indent}^${id}${isFollowed ? newline : ''}` };
}

const NEXT_ITEM = /\r?\n[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]|\r?\n|$)|\r?\n|$)/;

/** The paragraph that a list item opens with: up to a blank line or a nested item. */
function itemText(item: string): string {
  const end = item.search(NEXT_ITEM);
  return (end === -1 ? item : item.slice(0, end)).trimEnd();
}

const ALPHABET = 36;
const LENGTH = 6;

/** FNV-1a (32 bits) in six digits of base 36. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  const number = (hash >>> 0) % ALPHABET ** LENGTH;
  return number.toString(ALPHABET).padStart(LENGTH, '0');
}
