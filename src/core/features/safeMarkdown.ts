import type { Link } from '../syntax/syntax';
import { applyEdits, type Edit } from '../text/edit';
import { contains, type Span } from '../text/span';
import type { Note } from '../vault/vault';
import type { Excerpt } from './excerpt';

/**
 * An excerpt as Markdown that may be shown anywhere: links and pictures as their text (only inline links to `http`,
 * `https` and `mailto` stay links), wiki links as they are written; HTML tags, comments, definitions and block ids
 * left out, any other `<` escaped, an open fence closed. Code stays as it is. Ends in `…` when there was more.
 */
export function safeMarkdown(note: Note, excerpt: Excerpt): string {
  const { span } = excerpt;
  const links = note.links.filter((link) => contains(span, link.span));
  const edits = new DisjointEdits([...shownCode(note, excerpt), ...links.flatMap(keptAsWritten)]);
  for (const gone of hiddenSpans(note)) if (contains(span, gone)) edits.add({ span: gone, text: '' });
  for (const link of links) for (const edit of plainLink(note, link)) edits.add(edit);
  escapeTags(note.text, span, edits);
  const moved = edits.all.map((edit) => ({ span: shift(edit.span, -span.start), text: edit.text }));
  const text = applyEdits(note.text.slice(span.start, span.end), moved).trimEnd();
  if (!excerpt.isCut) return text;
  return [text, ...(excerpt.closing === '' ? [] : [excerpt.closing]), '', '…'].join('\n');
}

/** `text` so that Markdown shows it letter by letter; line endings become spaces. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_[\]<>~|&#!$]/g, '\\$&');
}

/** `text` as inline code, whatever back-ticks it holds. */
export function inlineCode(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const padding = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${padding}${text.replace(/[\r\n]+/g, ' ')}${padding}${fence}`;
}

/** Edits of which no two touch the same text, nor text that must stay. An edit that would is refused. */
class DisjointEdits {
  readonly all: Edit[] = [];

  constructor(private readonly kept: readonly Span[]) {}

  /** Whether the edit was taken. */
  add(edit: Edit): boolean {
    const isFree = (other: Span): boolean => edit.span.end <= other.start || other.end <= edit.span.start;
    if (!this.kept.every(isFree) || !this.all.every(({ span }) => isFree(span))) return false;
    if (edit.span.end > edit.span.start) this.all.push(edit);
    return true;
  }
}

function shownCode(note: Note, { span, closing }: Excerpt): Span[] {
  return note.opaque.filter((opaque) => {
    if (opaque.kind !== 'code') return false;
    const isClosed = closing !== '' && opaque.start < span.end && span.end < opaque.end;
    return isClosed || contains(span, opaque);
  });
}

function hiddenSpans(note: Note): Span[] {
  return [
    ...note.opaque.filter(({ kind }) => kind === 'comment' || kind === 'html-comment'),
    ...note.definitions.map(({ span }) => span),
    ...note.blockIds.map(({ span }) => span),
  ];
}

const HARMLESS = /^(?:https?|mailto):/i;

/** The part of a link that stays a link. */
function keptAsWritten({ form, embed, destination, label, span }: Link): Span[] {
  if (embed || !HARMLESS.test(destination)) return [];
  if (form === 'auto') return [span];
  return form === 'markdown' && label ? [{ start: label.end, end: span.end }] : [];
}

function plainLink(note: Note, link: Link): Edit[] {
  const { form, embed, span, label } = link;
  if (keptAsWritten(link).length > 0 || form === 'html') return [];
  const source = note.text.slice(span.start, span.end);
  if (form === 'wiki' || form === 'auto')
    return [{ span, text: source.replace(/\\?([`*_[\]<~|])/g, '\\$1') }];
  if (!label) return [{ span, text: embed ? '(image)' : '' }];
  const separator = label.end > label.start ? ': ' : '';
  return [
    { span: { start: span.start, end: label.start }, text: embed ? `(image${separator}` : '' },
    { span: { start: label.end, end: span.end }, text: embed ? ')' : '' },
  ];
}

const TAG = /<(?:\/?[A-Za-z][^<>]*>)?/g;

function escapeTags(text: string, span: Span, edits: DisjointEdits): void {
  for (const match of text.slice(span.start, span.end).matchAll(TAG)) {
    const start = span.start + match.index;
    const isTag = match[0].length > 1;
    if (isTag && edits.add({ span: { start, end: start + match[0].length }, text: '' })) continue;
    edits.add({ span: { start, end: start + 1 }, text: '&lt;' });
  }
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
