import { pairedMarks } from '../syntax/emphasis';
import { decodeText } from '../syntax/entity';
import type { Heading, Link, Opaque } from '../syntax/syntax';
import type { Span } from '../text/span';
import { sliceSpan } from '../text/span';
import type { Note } from '../vault/vault';

/** A stretch of what a heading shows; publishers treat plain text otherwise than code and math. */
export interface HeadingPiece {
  readonly kind: 'text' | 'code' | 'math' | 'comment';
  readonly text: string;
}

/**
 * What a heading of `note` shows, without its markup: emphasis, backticks, the targets of links, images, HTML tags.
 * Escapes and character references are resolved; a comment (`%%`) is a piece of its own, since it is one to few.
 */
export function headingPieces(note: Note, heading: Heading): HeadingPiece[] {
  const { content } = heading;
  const cuts = [
    ...linksIn(note, content).flatMap((link) => cutsOfLink(note, link)),
    ...opaqueIn(note, content),
  ];
  const outer = outermost(cuts);
  const marks = pairedMarks(note.text, content, gapsBetween(content, outer));
  const removed: Cut[] = [...outer, ...marks.map((span) => ({ ...span, shows: undefined }))];
  removed.sort((a, b) => a.start - b.start);
  const pieces: HeadingPiece[] = [];
  let at = content.start;
  for (const { start, end, shows } of removed) {
    pushText(pieces, note.text.slice(at, start));
    if (shows) pieces.push(shows);
    at = end;
  }
  pushText(pieces, note.text.slice(at, content.end));
  return pieces;
}

/** A stretch that is not shown as it is written: in its stead there is another text, or none. */
interface Cut extends Span {
  readonly shows: HeadingPiece | undefined;
}

function pushText(pieces: HeadingPiece[], written: string): void {
  if (written === '') return;
  // Markers of a quote stand before the lines that go on.
  const text = decodeText(written.replace(/[ \t]*\r?\n[ \t>]*/g, '\n'));
  pieces.push({ kind: 'text', text });
}

function linksIn(note: Note, { start, end }: Span): Link[] {
  return within(note.links, (link) => link.span, { start, end }).filter(
    ({ place, form }) => place === 'text' && form !== 'html',
  );
}

function cutsOfLink({ text }: Note, link: Link): Cut[] {
  const { span, label, form, embed } = link;
  if (embed) return [{ ...span, shows: undefined }];
  if (form === 'auto') {
    const isBracketed = text[span.start] === '<';
    const inner = isBracketed ? { start: span.start + 1, end: span.end - 1 } : span;
    return [{ ...span, shows: { kind: 'text', text: sliceSpan(text, inner) } }];
  }
  if (form === 'wiki') {
    const shown = label ?? link.fragment ?? link.target;
    return [{ ...span, shows: { kind: 'text', text: sliceSpan(text, shown) } }];
  }
  if (!label) return [{ ...span, shows: undefined }];
  return [
    { start: span.start, end: label.start, shows: undefined },
    { start: label.end, end: span.end, shows: undefined },
  ];
}

function opaqueIn(note: Note, content: Span): Cut[] {
  return within(note.opaque, (opaque) => opaque, content).map((opaque) => ({
    start: opaque.start,
    end: opaque.end,
    shows: shownOf(note, opaque),
  }));
}

function shownOf({ text }: Note, opaque: Opaque): HeadingPiece | undefined {
  const written = sliceSpan(text, opaque);
  switch (opaque.kind) {
    case 'code':
      return { kind: 'code', text: codeOf(written) };
    case 'math':
      return { kind: 'math', text: written.replace(/^\$+|\$+$/g, '') };
    case 'comment':
      return { kind: 'comment', text: written };
    case 'html':
    case 'html-comment':
      return undefined;
  }
}

/** What a code span holds (CommonMark 6.1). */
function codeOf(written: string): string {
  const inner = written.replace(/^`+|`+$/g, '').replace(/\r?\n/g, ' ');
  return /^ .* $/.test(inner) && inner.trim() !== '' ? inner.slice(1, -1) : inner;
}

/** The items that begin in `span`; `items` are in order of their spans' starts. */
function within<T>(items: readonly T[], spanOf: (item: T) => Span, { start, end }: Span): T[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spanOf(items[middle]!).start < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < items.length && spanOf(items[at]!).start < end; at++) found.push(items[at]!);
  return found;
}

/** `cuts` in order, without those that lie in another. */
function outermost(cuts: Cut[]): Cut[] {
  cuts.sort((a, b) => a.start - b.start || b.end - a.end);
  const outer: Cut[] = [];
  for (const cut of cuts) {
    if (cut.end > cut.start && cut.start >= (outer.at(-1)?.end ?? 0)) outer.push(cut);
  }
  return outer;
}

function gapsBetween({ start, end }: Span, cuts: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let at = start;
  for (const cut of cuts) {
    if (cut.start > at) gaps.push({ start: at, end: cut.start });
    at = Math.max(at, cut.end);
  }
  if (end > at) gaps.push({ start: at, end });
  return gaps;
}
