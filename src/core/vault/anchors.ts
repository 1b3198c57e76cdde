import type { Heading } from '../syntax/syntax';
import { onceFor } from './onceFor';
import type { Note } from './vault';

/** Deleted by GitHub's way of making an anchor: all but letters, marks, numbers, `_` and its like, `-`, blank. */
const NOT_IN_ANCHOR = /[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu;

/** A link within a heading, of which only the label is rendered. */
const RENDERED_LABEL = /!?\[([^[\]]*)\]\([^()\s]*\)/g;

/** An attribute that names its element, with the name; HTML has no escapes within quotes. */
const ELEMENT_NAME = /\b(?:id|name)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>=]+))/gi;

const WRITTEN_BLOCK_ID = /(?<=\^)[A-Za-z0-9_-]+(?=[ \t]*$)/gm;

/** Anchor → heading, for the anchors that GitHub and the publishers which follow it give: `#a-heading`. */
const headingsByAnchor = onceFor((note: Note): ReadonlyMap<string, Heading> => {
  const anchors = new Map<string, Heading>();
  const used = new Map<string, number>();
  for (const heading of note.headings) {
    const anchor = anchorOf(heading.text);
    const count = used.get(anchor) ?? 0;
    used.set(anchor, count + 1);
    const unique = count === 0 ? anchor : `${anchor}-${count}`;
    if (!anchors.has(unique)) anchors.set(unique, heading);
  }
  return anchors;
});

const elementNames = onceFor((note: Note): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { kind, start, end } of note.opaque) {
    if (kind !== 'html') continue;
    for (const match of note.text.slice(start, end).matchAll(ELEMENT_NAME)) {
      names.add(match[1] ?? match[2] ?? match[3]!);
    }
  }
  return names;
});

const writtenBlockIds = onceFor(
  (note: Note): ReadonlySet<string> =>
    new Set(note.text.match(WRITTEN_BLOCK_ID)?.map((id) => id.toLowerCase())),
);

function anchorOf(text: string): string {
  return text.replace(RENDERED_LABEL, '$1').toLowerCase().replace(NOT_IN_ANCHOR, '').replaceAll(' ', '-');
}

/**
 * The heading whose anchor on the site is `fragment`, as in `[x](#a-heading)`; `undefined` when there is none. Whether
 * Obsidian follows it is not known, publishers do.
 */
export function findAnchor(note: Note, fragment: string): Heading | undefined {
  return headingsByAnchor(note).get(fragment.toLowerCase());
}

/** The anchor by which `findAnchor` finds `heading`, one of the note's; empty when another heading takes it. */
export function githubAnchorOf(note: Note, heading: Heading): string {
  for (const [anchor, named] of headingsByAnchor(note)) if (named === heading) return anchor;
  return '';
}

/** Whether an HTML element of the note is called `name` (`<a id="name">`): a link to it works on the site. */
export function hasElement(note: Note, name: string): boolean {
  return elementNames(note).has(name);
}

/**
 * Whether `^id` ends a line of the note, though it may stand where Obsidian is not known to count it: right behind an
 * embed, or in a heading.
 */
export function hasWrittenBlockId(note: Note, id: string): boolean {
  return writtenBlockIds(note).has(id.trim().toLowerCase());
}
