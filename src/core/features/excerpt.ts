import type { Opaque } from '../syntax/syntax';
import { lineAt } from '../text/lines';
import type { Span } from '../text/span';
import type { Note } from '../vault/vault';
import { lineSpanAt, startOf } from './place';

/** A stretch of a note that is short enough to be shown beside the text. */
export interface Excerpt {
  readonly span: Span;
  /** Whether there was more. */
  readonly isCut: boolean;
  /** The line that closes a fence which the cut left open, indented as the opening one; empty otherwise. */
  readonly closing: string;
}

const MAX_LINES = 15;
const MAX_CHARACTERS = 1200;

/** The beginning of a note, its frontmatter left out. */
export function excerptOfNote(note: Note): Excerpt {
  return excerptOf(note, { start: startOf(note), end: note.text.length });
}

/**
 * The beginning of `whole`: all of it when it has at most 15 lines and 1,200 characters (UTF-16), else as many whole
 * blocks as fit; of a first block that is too long as many lines, of a first line that is too long what fits.
 */
export function excerptOf(note: Note, whole: Span): Excerpt {
  const { start } = whole;
  const end = start + note.text.slice(start, whole.end).trimEnd().length;
  const afterLines = note.lines.starts[lineAt(note.lines, start) + MAX_LINES] ?? note.text.length;
  const limit = Math.min(afterLines, start + MAX_CHARACTERS);
  if (end <= limit) return { span: { start, end }, isCut: false, closing: '' };
  const cut =
    lastBlockEnd(note, start, limit) ?? lastLineEnd(note, start, limit) ?? hardEnd(note, start, limit);
  const opaque = opaqueAt(note, cut);
  return { span: { start, end: cut }, isCut: true, closing: opaque ? closingOf(note, opaque) : '' };
}

/** The end of the last block before `limit`: before a blank line that is not part of code and its like. */
function lastBlockEnd(note: Note, start: number, limit: number): number | undefined {
  for (let line = lineAt(note.lines, limit); note.lines.starts[line]! > start; line--) {
    const lineStart = note.lines.starts[line]!;
    const { end: lineEnd } = lineSpanAt(note, lineStart);
    if (note.text.slice(lineStart, lineEnd).trim() !== '' || opaqueAt(note, lineStart)) continue;
    const end = start + note.text.slice(start, lineStart).trimEnd().length;
    if (end > start) return end;
  }
  return undefined;
}

/** The end of the last line before `limit`; rather that of the one before a fence than one within. */
function lastLineEnd(note: Note, start: number, limit: number): number | undefined {
  const lineStart = note.lines.starts[lineAt(note.lines, limit)]!;
  const opaque = opaqueAt(note, lineStart);
  const cut = opaque && opaque.start > start ? opaque.start : lineStart;
  const end = start + note.text.slice(start, cut).trimEnd().length;
  return end > start ? end : undefined;
}

function hardEnd(note: Note, start: number, limit: number): number {
  const opaque = opaqueAt(note, limit);
  if (opaque && opaque.start > start) return opaque.start;
  const code = note.text.charCodeAt(limit);
  const splitsPair = code >= 0xdc00 && code <= 0xdfff;
  return splitsPair ? limit - 1 : limit;
}

function opaqueAt(note: Note, offset: number): Opaque | undefined {
  return note.opaque.find(({ start, end }) => start < offset && offset < end);
}

const FENCE = /^([^`~]*)(`{3,}|~{3,})/;

function closingOf(note: Note, { kind, start }: Opaque): string {
  if (kind !== 'code') return '';
  const lineStart = note.lines.starts[lineAt(note.lines, start)]!;
  const opening = FENCE.exec(note.text.slice(lineStart, start + MAX_CHARACTERS));
  if (!opening) return '';
  const [, prefix = '', fence = ''] = opening;
  return prefix.replace(/[^>\s]/g, ' ') + fence;
}
