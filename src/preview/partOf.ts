import type { BlockId, Footnote, Heading, Link } from '../core/syntax/syntax';
import { lineAt } from '../core/text/lines';
import { contains, type Span } from '../core/text/span';
import { sectionOf } from '../core/vault/fragments';
import type { Note } from '../core/vault/vault';

/** A note, or a section or block of it, as a text of its own. */
export interface NotePart {
  readonly text: string;
  readonly bodyStart: number;
  /** The line of the note on which it begins, 0-based. */
  readonly line: number;
  /** The links in it, and in the footnotes that it calls. */
  readonly links: readonly Link[];
}

/** The part of `note` that is embedded when a link leads to `heading` or `block`; all of it when to neither. */
export function partOf(note: Note, heading: Heading | undefined, block: BlockId | undefined): NotePart {
  const span = heading ? sectionOf(note, heading) : block?.block;
  if (!span) {
    return { text: note.text, bodyStart: note.frontmatter?.span.end ?? 0, line: 0, links: linksIn(note, []) };
  }
  const footnotes = footnotesOf(note, span);
  const links = linksIn(note, [span, ...footnotes.map((footnote) => footnote.span)]);
  const definitions = new Map(
    links.flatMap(({ definition }) =>
      definition && !contains(span, definition.span) ? [[definition.identifier, definition.destination]] : [],
    ),
  );
  const defined = [...definitions].map(([name, to]) => `[${name}]: <${to.replace(/[<>\\]/g, '\\$&')}>`);
  const parts = [own(note, span), ...defined, ...footnotes.map((footnote) => own(note, footnote.span))];
  return { text: parts.join('\n\n'), bodyStart: 0, line: lineAt(note.lines, span.start), links };
}

/** The links of the note's text, in `spans` when there are some. */
function linksIn(note: Note, spans: readonly Span[]): Link[] {
  return note.links.filter(({ place, span }) => {
    return place === 'text' && (spans.length === 0 || spans.some((one) => contains(one, span)));
  });
}

/** So many footnotes go with a part. */
const MOST_FOOTNOTES = 200;

/** The footnotes outside `span` that it calls, and those that these call. */
function footnotesOf(note: Note, span: Span): readonly Footnote[] {
  const defined = new Map<string, Footnote>();
  for (const footnote of note.footnotes) {
    if (footnote.kind === 'definition' && !defined.has(footnote.identifier)) {
      defined.set(footnote.identifier, footnote);
    }
  }
  const found = new Set<Footnote>();
  const open = [span];
  for (let within = open.pop(); within; within = open.pop()) {
    for (const { kind, identifier, span: call } of note.footnotes) {
      if (kind !== 'reference' || !contains(within, call)) continue;
      const footnote = defined.get(identifier);
      if (!footnote || found.has(footnote) || contains(span, footnote.span)) continue;
      if (found.size === MOST_FOOTNOTES) return [...found];
      found.add(footnote);
      open.push(footnote.span);
    }
  }
  return [...found];
}

/** What stands in `span`, without what its later lines share with what stands before it on its first line. */
function own({ text, lines }: Note, { start, end }: Span): string {
  const before = text.slice(lines.starts[lineAt(lines, start)], start);
  const written = text.slice(start, end);
  return before === ''
    ? written
    : written.replace(/(?<=\n|\r(?!\n))[ \t>]+/g, (blanks) => withoutPrefix(blanks, before));
}

/** `blanks`, at the start of a line, without as many columns as `before` takes, and without more `>` than it has. */
function withoutPrefix(blanks: string, before: string): string {
  let quotes = before.split('>').length - 1;
  let at = 0;
  while (at < blanks.length && at < before.length) {
    if (blanks[at] === '>' && quotes-- <= 0) break;
    at++;
  }
  return blanks.slice(at);
}
