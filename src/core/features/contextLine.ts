import type { Link } from '../syntax/syntax';
import { baseNameOf } from '../vault/vaultPath';
import { contains, type Span } from '../text/span';
import type { Note } from '../vault/vault';
import { destinationSpan } from './linkAt';
import { lineSpanAt } from './place';

/** A line of a note as readers see it, short enough to be shown in a list. */
export interface ContextLine {
  readonly text: string;
  /** What the line is shown for, as `[start, end)` in UTF-16 units of `text`; empty when nothing of it is left. */
  readonly highlight: readonly [start: number, end: number];
}

/** In UTF-16 units: what stands before the highlight has to leave room for it in a narrow list. */
const LONGEST_BEFORE = 18;
const LONGEST = 140;

/** What a line begins with before its words: quotes, list marks, boxes to tick, callouts, heading marks, table bars. */
const OPENING = /^(?:\s|>|[-*+](?=\s)|\d{1,9}[.)](?=\s)|\[[ xX]\](?=\s)|\[![\w-]+\][+-]?|\|)*(?:#{1,6}\s+)?/;
/** What stands behind them: closing marks of a heading, a block id, a table bar. */
const CLOSING = /(?:\s+#+|\s+\^[\w-]+|\s*\|)?\s*$/;
/** Marks of emphasis, code, highlights and comments; those of `2 * 3` and `snake_case` are words. */
const MARKS =
  /\*+(?=\S)|(?<=\S)\*+|(?<![\p{L}\p{N}_])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_])|~~|==|%%|`+|\\(?=[!-/:-@[-`{-~])|<\/?[a-z][^<>]{0,200}>/giu;

/** The line of `note` on which `span` begins, without markup, cut so that `span` is seen. */
export function contextLine(note: Note, span: Span): ContextLine {
  const line = lineSpanAt(note, span.start);
  const text = note.text.slice(line.start, line.end);
  const links = outermost(note.links.filter((link) => contains(line, link.span)));
  const here = links.find((link) => contains(link.span, span));
  const whole = here ? shownOf(note, here) : span;
  const shown = { start: whole.start, end: Math.min(whole.end, line.end) };
  const gone: Span[] = [];
  for (const link of links) {
    const words = shownOf(note, link);
    gone.push({ start: link.span.start, end: words.start }, { start: words.end, end: link.span.end });
  }
  const bodyStart = line.start + (OPENING.exec(text)?.[0].length ?? 0);
  gone.push({ start: line.start, end: Math.min(bodyStart, shown.start) });
  const closing = CLOSING.exec(text);
  if (closing) gone.push({ start: Math.max(line.start + closing.index, shown.end), end: line.end });
  for (const mark of text.matchAll(MARKS)) {
    const start = line.start + mark.index;
    const end = start + mark[0].length;
    if (end <= shown.start || start >= shown.end || mark[0][0] !== '<') gone.push({ start, end });
  }
  return cut(withoutSpans(note.text, line, { gone, shown }));
}

/** Of links that stand in one another those that hold the others. */
function outermost(links: readonly Link[]): Link[] {
  const kept: Link[] = [];
  for (const link of links) {
    const last = kept.at(-1);
    if (!last || link.span.start >= last.span.end) kept.push(link);
  }
  return kept;
}

/** The words that stand for a link: its label, else the name of what it leads to. */
function shownOf(note: Note, link: Link): Span {
  if (link.form === 'html') return link.span;
  const { label } = link;
  if (label && label.end > label.start && contains(link.span, label)) {
    const picture = note.links.find(({ span }) => span.start === label.start && span.end === label.end);
    return picture ? shownOf(note, picture) : label;
  }
  const destination = destinationSpan(link);
  if (!contains(link.span, destination) || destination.end === destination.start) return link.span;
  if (link.form === 'auto') return destination;
  const path = note.text.slice(link.target.start, link.target.end);
  return { start: destination.start + path.length - baseNameOf(path).length, end: destination.end };
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `line` of `text` without all that is `gone`, runs of blanks as one, and where `shown` is in it. */
function withoutSpans(
  text: string,
  line: Span,
  { gone, shown }: { readonly gone: readonly Span[]; readonly shown: Span },
): Line {
  const ordered = [...gone].sort((a, b) => a.start - b.start);
  let result = '';
  let at = line.start;
  let start = -1;
  let end = -1;
  const take = (until: number): void => {
    for (; at < until; at++) {
      if (at === shown.start) start = result.length;
      const isBlank = /\s/.test(text[at]!);
      if (!isBlank) result += text[at]!;
      else if (result !== '' && !result.endsWith(' ')) result += ' ';
      if (at + 1 === shown.end) end = result.length;
    }
  };
  for (const span of ordered) {
    take(span.start);
    if (at <= shown.start && shown.start < span.end) start = result.length;
    if (at < shown.end && shown.end <= span.end) end = result.length;
    at = Math.max(at, span.end);
  }
  take(line.end);
  const whole = result.trimEnd();
  // What is shown may go on behind the end of the line.
  const last = Math.min(end === -1 ? whole.length : end, whole.length);
  return { text: whole, start: Math.min(start === -1 ? last : start, last), end: last };
}

function cut({ text, start, end }: Line): ContextLine {
  let from = 0;
  if (start > LONGEST_BEFORE) {
    const near = start - LONGEST_BEFORE;
    const blank = text.indexOf(' ', near);
    from = blank === -1 || blank >= start ? near : blank + 1;
    if (isLowSurrogate(text, from)) from += 1;
  }
  let to = Math.min(text.length, from + LONGEST);
  if (isLowSurrogate(text, to)) to -= 1;
  const before = from > 0 ? '…' : '';
  const shift = before.length - from;
  const shown = before + text.slice(from, to) + (to < text.length ? '…' : '');
  return { text: shown, highlight: [start + shift, Math.min(end, to) + shift] };
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
