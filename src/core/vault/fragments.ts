import type { BlockId, Heading } from '../syntax/syntax';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { onceFor } from './onceFor';
import type { Note } from './vault';

/** What Obsidian leaves out when it compares headings (`stripHeading` of its API). */
const NOT_COMPARED = /[!"#$%&()*+,.:;<=>?@^{|}~/[\]\\`\s]+/g;

/** What cannot stand in a link's fragment (`stripHeadingForLink` of Obsidian's API). */
const NOT_WRITABLE = /%%|\[\[|\]\]|[:#|^\\\r\n]/g;

/** Stripped text → the headings that have it, as indices into `note.headings`, in order. */
const headingsByText = onceFor((note: Note): ReadonlyMap<string, readonly number[]> => {
  const headings = new Map<string, number[]>();
  note.headings.forEach((heading, at) => {
    const key = stripHeading(heading.text);
    const same = headings.get(key);
    if (same) same.push(at);
    else headings.set(key, [at]);
  });
  return headings;
});

const blocksById = onceFor((note: Note): ReadonlyMap<string, BlockId> => {
  const blocks = new Map<string, BlockId>();
  for (const block of note.blockIds) {
    const key = block.id.toLowerCase();
    if (!blocks.has(key)) blocks.set(key, block);
  }
  return blocks;
});

function stripHeading(text: string): string {
  return fold(text.replace(NOT_COMPARED, ' ').trim());
}

/**
 * The heading that `fragment` (without its first `#`, decoded) means: `A#B` walks from `A` to the first `B` of a
 * deeper level below it; the first fit wins. `undefined` when there is none.
 */
export function findHeading(note: Note, fragment: string): Heading | undefined {
  const headings = headingsByText(note);
  let found: Heading | undefined;
  let from = 0;
  for (const part of fragment.split('#')) {
    if (part === '') continue;
    const level: number = found?.level ?? 0;
    const at = headings
      .get(stripHeading(part))
      ?.find((index) => index >= from && note.headings[index]!.level > level);
    if (at === undefined) return undefined;
    found = note.headings[at];
    from = at + 1;
  }
  return found;
}

/** The headings of `note`, as indices in order, that a link cannot tell from `heading`, one of them; itself among them. */
export function headingsLike(note: Note, heading: Heading): readonly number[] {
  return headingsByText(note).get(stripHeading(heading.text)) ?? [];
}

/** The block named `id` (without caret), letter case aside; the first of several, `undefined` when there is none. */
export function findBlock(note: Note, id: string): BlockId | undefined {
  return blocksById(note).get(id.trim().toLowerCase());
}

/** From `heading`, one of the note's, to the next heading of the same or a higher level, or the text's end. */
export function sectionOf(note: Note, heading: Heading): Span {
  const at = note.headings.indexOf(heading);
  const next = note.headings.find((other, index) => index > at && other.level <= heading.level);
  return { start: heading.span.start, end: next ? next.span.start : note.text.length };
}

/** What Obsidian writes after `#` for a link to `heading`. */
export function headingLinkText(heading: Heading): string {
  return heading.text.replace(NOT_WRITABLE, ' ').replace(/\s+/g, ' ').trim();
}
