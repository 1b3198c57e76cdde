import { CompletionItemKind, type Command, type TextEdit } from 'vscode-languageserver-types';
import type { Block } from '../../syntax/blocks';
import { positionAt, type Position } from '../../text/lines';
import { touches } from '../../text/span';
import type { Note } from '../../vault/vault';
import type { FeatureContext } from '../context';
import { keepBest, type Best } from './best';
import { blockIdInsertion, blocksOf, newBlockId } from './blockId';
import type { Suggestion } from './item';
import { linkedNote } from './linkedNote';
import { matchScore, readQuery, readSearchable } from './match';
import type { LinkPrompt } from './prompts/link';
import { writeFragment } from './writeLink';

/**
 * The command that an item runs when the block it links to stands in another note and has no id: the editor
 * inserts `newText` there. Its one argument is an `InsertBlockId`.
 */
export const INSERT_BLOCK_ID = 'inkstone.insertBlockId';

/** What `INSERT_BLOCK_ID` is to do. */
export interface InsertBlockId {
  /** The note's URI. */
  readonly uri: string;
  readonly position: Position;
  readonly newText: string;
}

const MOST_ITEMS = 200;
const LONGEST_LABEL = 80;

/** Blocks that have an id come first. */
const HAS_ID = 2000;

interface Found {
  readonly block: Block;
  readonly label: string;
  readonly at: number;
}

/** The blocks of the note that the link leads to, best first; one without an id is given one. */
export function completeBlock(
  context: FeatureContext,
  at: { readonly note: Note; readonly prompt: LinkPrompt; readonly caret: number },
): Suggestion[] {
  const { note, prompt, caret } = at;
  const target = linkedNote(context, at);
  if (!target) return [];
  const isOwn = target === note;
  const blocks = blocksOf(target).filter(({ span }) => !isOwn || !touches(span, caret));
  const best = keepBest<Found>(MOST_ITEMS, (a, b) => a.at - b.at);
  offerBlocks(best, { target, blocks, typed: prompt.typed });
  return best.done().map(({ block, label }) => {
    const id = block.blockId?.id ?? newBlockId(target, block);
    const path = prompt.target === '' ? undefined : target.path;
    return {
      label,
      kind: CompletionItemKind.Reference,
      description: block.blockId ? `^${id}` : 'new id',
      ...writeFragment(context, prompt, { fragment: `^${id}`, path, label: `^${id}` }),
      data: { kind: 'block', path: target.path, start: block.span.start, end: block.span.end },
      ...(!block.blockId && idEdit(context, { target, block, id, isOwn })),
    };
  });
}

function offerBlocks(
  best: Best<Found>,
  { target, blocks, typed }: { target: Note; blocks: readonly Block[]; typed: string },
): void {
  const query = readQuery(typed.replace(/^\^/, ''));
  for (const [at, block] of blocks.entries()) {
    const label = labelOf(target, block);
    if (label === '') continue;
    const id = block.blockId ? matchScore(query, readSearchable(block.blockId.id)) : 0;
    const score = Math.max(id, matchScore(query, readSearchable(label)));
    if (score > 0) best.offer(score + (block.blockId ? HAS_ID : 0), { block, label, at });
  }
}

/** The block's first line with words. */
function labelOf(note: Note, { span }: Block): string {
  const text = note.text.slice(span.start, Math.min(span.end, span.start + 4 * LONGEST_LABEL));
  const line = text.split(/\r?\n/).find((words) => /[\p{L}\p{N}]/u.test(words)) ?? '';
  const words = line.replace(/^[\s>]*(?:[-*+]\s+|\d{1,9}[.)]\s+)?/, '').trim();
  return words.length > LONGEST_LABEL ? `${words.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : words;
}

interface Unnamed {
  readonly target: Note;
  readonly block: Block;
  readonly id: string;
  readonly isOwn: boolean;
}

/** What names the block: an edit of this note, a command for another one. */
function idEdit(
  { uriOf }: FeatureContext,
  { target, block, id, isOwn }: Unnamed,
): { readonly more: TextEdit[] } | { readonly command: Command } {
  const { offset, text } = blockIdInsertion(target, block, id);
  const position = positionAt(target.lines, offset);
  if (isOwn) return { more: [{ range: { start: position, end: position }, newText: text }] };
  const insertion: InsertBlockId = { uri: uriOf(target.path), position, newText: text };
  return { command: { title: 'Give the block an id', command: INSERT_BLOCK_ID, arguments: [insertion] } };
}
