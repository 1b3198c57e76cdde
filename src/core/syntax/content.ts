import type { Span } from '../text/span';
import { LF, isBlank } from './characters';
import type { LineList } from './lineList';

/**
 * The inline content of a block: a stretch of the note, or its lines joined by `\n` when markers of containers
 * stand between them.
 *
 *     > | > one
 *     > | > two         text: 'one\ntwo', offsets: [0, 4], sources: [2, 8]
 */
export interface Content {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Of joined lines: where they start in `text`, and where in the note. */
  readonly lines: JoinedLines | undefined;
}

export interface JoinedLines {
  readonly note: string;
  readonly offsets: readonly number[];
  readonly sources: readonly number[];
}

/** A stretch of the note itself. */
export function contentAt(text: string, start: number, end: number): Content {
  return { text, start, end, lines: undefined };
}

/** Lines of the note joined. */
export function joinLines(note: string, { starts, ends, count }: LineList): Content {
  const offsets: number[] = [];
  const parts: string[] = [];
  let offset = 0;
  for (let index = 0; index < count; index++) {
    offsets.push(offset);
    const part = note.slice(starts[index], ends[index]);
    parts.push(part);
    offset += part.length + 1;
  }
  const sources = starts.slice(0, count);
  return { text: parts.join('\n'), start: 0, end: offset - 1, lines: { note, offsets, sources } };
}

/** Where the character at `at` of the content's text stands in the note. */
export function sourceAt(content: Content, at: number): number {
  if (!content.lines) return at;
  const { offsets, sources } = content.lines;
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return sources[low]! + at - offsets[low]!;
}

/** `[start, end)` of the content's text as a span of the note; behind a line ending, with the marks of the next line. */
export function sourceSpan(content: Content, start: number, end: number): Span {
  if (!content.lines) return { start, end };
  const from = sourceAt(content, start);
  if (end === start) return { start: from, end: from };
  if (content.text.charCodeAt(end - 1) !== LF) return { start: from, end: sourceAt(content, end - 1) + 1 };
  let to = sourceAt(content, end);
  while (isBlank(content.lines.note.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}
