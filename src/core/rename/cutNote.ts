import { contains, type Span } from '../text/span';
import type { Note } from '../vault/vault';

/** What a selection takes out of a note. Spans are of the note's text. */
export interface Cut {
  /** What goes: the selection without blanks around it, made so large that it cuts through no link or heading. */
  readonly span: Span;
  /** Definitions of links and footnotes that stay, and that what goes uses, too; in order. */
  readonly carried: readonly Span[];
  /** Those that go, and that what stays uses, too; in order. */
  readonly left: readonly Span[];
}

/** How `selection` is taken out of `note`; `undefined` where it holds no text, or stands within code or a formula. */
export function cutNote(note: Note, selection: Span): Cut | undefined {
  const span = wholeSpan(note, selection);
  if (!span) return undefined;
  const isWithin = note.opaque.some((one) => contains(one, span) && !contains(span, one));
  if (isWithin) return undefined;
  const stays = (one: Span): boolean => !contains(span, one);
  const goes = (one: Span): boolean => contains(span, one);
  return { span, carried: neededBy(note, goes, stays), left: neededBy(note, stays, goes) };
}

/** Grown until it cuts through nothing. */
function wholeSpan(note: Note, selection: Span): Span | undefined {
  let span = withoutBlanks(note, selection);
  if (!span) return undefined;
  for (;;) {
    const { start, end }: Span = span;
    let next: Span = span;
    for (const one of constructsOf(note, next)) {
      const isCut = one.start < next.end && next.start < one.end && !contains(next, one);
      if (!isCut || (contains(one, next) && !one.isWhole)) continue;
      next = { start: Math.min(next.start, one.start), end: Math.max(next.end, one.end) };
    }
    if (next.start === start && next.end === end) return span;
    span = next;
  }
}

interface Construct extends Span {
  /** Whether not even a part within it can go alone. */
  readonly isWhole: boolean;
}

function* constructsOf(note: Note, selected: Span): Generator<Construct> {
  for (const { span, place } of note.links) if (place !== 'frontmatter') yield { ...span, isWhole: true };
  for (const { span } of note.definitions) yield { ...span, isWhole: true };
  for (const { span, kind } of note.footnotes) yield { ...span, isWhole: kind === 'reference' };
  for (const { span } of note.blockIds) yield { ...span, isWhole: true };
  for (const { span, content } of note.headings) {
    // Where all that a heading says goes, the heading does.
    yield { ...span, isWhole: contains(selected, content) };
  }
  for (const { start, end } of note.opaque) yield { start, end, isWhole: false };
}

/** The frontmatter, lines without text above, and blanks below do not go. */
function withoutBlanks({ text, frontmatter }: Note, { start, end }: Span): Span | undefined {
  let from = Math.max(start, frontmatter?.span.end ?? 0);
  from += /^(?:[ \t]*(?:\r\n?|\n))*/.exec(text.slice(from, end))![0].length;
  const to = from + text.slice(from, Math.max(from, end)).trimEnd().length;
  return to > from && text.slice(from, to).trim() !== '' ? { start: from, end: to } : undefined;
}

/**
 * The definitions among `there` that the links and footnotes among `here` use, and those that these use in their turn.
 */
function neededBy(note: Note, here: (span: Span) => boolean, there: (span: Span) => boolean): Span[] {
  const needed = new Set<Span>();
  const homes = new Map<string, Span>();
  for (const { kind, identifier, span } of note.footnotes) {
    if (kind === 'definition' && !homes.has(identifier)) homes.set(identifier, span);
  }
  let isUsed = here;
  for (let known = -1; needed.size > known;) {
    known = needed.size;
    const uses = isUsed;
    for (const { span, definition } of note.links) {
      if (definition && uses(span) && there(definition.span)) needed.add(definition.span);
    }
    for (const { kind, identifier, span } of note.footnotes) {
      if (kind !== 'reference' || !uses(span)) continue;
      const home = homes.get(identifier);
      if (home && there(home)) needed.add(home);
    }
    isUsed = (span) => here(span) || [...needed].some((one) => contains(one, span));
  }
  return [...needed].sort((a, b) => a.start - b.start);
}
