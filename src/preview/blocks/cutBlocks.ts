import { readBlocks } from '../../core/syntax/blockPass';
import type { Span } from '../../core/text/span';
import { lineAt, readLines } from '../../core/text/lines';
import { findOverloads, tooLong } from './limits';

/** A stretch of a note's body that Markdown reads by itself. */
export interface SourceBlock {
  /** With the blank lines behind it. */
  readonly text: string;
  /** Offset of `text` in the note. */
  readonly start: number;
  /** Its first and last line in the note, 0-based; neither is blank. */
  readonly line: number;
  readonly endLine: number;
  /** Why it is shown as plain text, for the author; `undefined` when it is rendered. */
  readonly reason?: string | undefined;
}

/**
 * The body of a note, from offset `bodyStart` on, cut where Markdown cannot reach across: before a line that lies in no
 * block that began before, cannot go on with a list, and stands behind a blank line or a heading, or is one. What a link
 * or footnote calls by its name may still be defined in another block.
 */
export function cutBlocks(text: string, bodyStart: number): readonly SourceBlock[] {
  const lines = readLines(text);
  const outline = readBlocks(text, bodyStart, { withBlocks: true });
  const { blocks = [], footnotes, leaves, headings } = outline;
  const overloads = findOverloads(text, bodyStart, outline);
  const spans: Span[] = [...blocks.map(({ span }) => span), ...footnotes.map(({ span }) => span)];
  for (const { kind, content } of leaves) if (kind === 'comment') spans.push(content);
  const reach = reachOf(spans, lines.starts);
  const listEnds = new Set<number>();
  const openEnds = new Set<number>();
  for (const { kind, span } of blocks) {
    if (kind !== 'listItem' && kind !== 'code' && kind !== 'math') continue;
    const line = lineAt(lines, span.end);
    listEnds.add(line);
    if (kind !== 'listItem' && !CLOSED.test(text.slice(lines.starts[line], span.end))) {
      openEnds.add(line);
    }
  }
  const headingStarts = new Set<number>();
  const headingEnds = new Set<number>();
  for (const { span } of headings) {
    if (text.startsWith('#', span.start)) headingStarts.add(lineAt(lines, span.start));
    headingEnds.add(lineAt(lines, span.end));
  }

  const found: SourceBlock[] = [];
  let first = -1;
  let last = -1;
  let overload = 0;
  const close = (next: number): void => {
    if (first === -1) return;
    const start = Math.max(lines.starts[first]!, bodyStart);
    const own = text.slice(start, next);
    while (overload < overloads.length && overloads[overload]!.offset < start) overload++;
    const at = overloads[overload];
    const reason = tooLong(own) ?? (at && at.offset < next ? at.reason : undefined);
    found.push({ text: own, start, line: first, endLine: last, reason });
  };
  for (let line = lineAt(lines, bodyStart); line < lines.starts.length; line++) {
    const start = Math.max(lines.starts[line]!, bodyStart);
    const end = lines.starts[line + 1] ?? text.length;
    if (isBlank(text, start, end)) continue;
    const isApart = last < line - 1 || headingStarts.has(line) || headingEnds.has(line - 1);
    if (first === -1) first = line;
    else if (
      isApart &&
      !openEnds.has(last) &&
      reach[line]! <= start &&
      !mayGoOn(text.slice(start, start + 14), listEnds.has(last))
    ) {
      close(start);
      first = line;
    }
    last = line;
  }
  close(text.length);
  return found;
}

/**
 * Whether a line that begins so may be part of a block before: of a list, or of code that is indented. To micromark a
 * list that opens behind such code interrupts it, and must open with 1.
 */
function mayGoOn(line: string, isBehindList: boolean): boolean {
  return INDENTED.test(line) || (isBehindList && ITEM.test(line));
}

/** The last line of code or math that is closed; what is not goes on over blank lines, over how many is not clear. */
const CLOSED = /^[ \t>]*(?:`{3,}|~{3,}|\${2,})[ \t]*$/;

const INDENTED = /^(?: {4}| {0,3}\t)/;
const ITEM = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:[ \t\r\n]|$)/;

/** Of each line: where the last of the blocks ends that began before the line. */
function reachOf(spans: readonly Span[], starts: readonly number[]): number[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let at = 0;
  let end = 0;
  return starts.map((start) => {
    for (; at < sorted.length && sorted[at]!.start < start; at++) end = Math.max(end, sorted[at]!.end);
    return end;
  });
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9 && code !== 10 && code !== 13) return false;
  }
  return true;
}
