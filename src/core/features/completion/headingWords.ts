import type { Heading } from '../../syntax/syntax';
import { findHeading, headingLinkText } from '../../vault/fragments';
import type { Note } from '../../vault/vault';

/** What would end a fragment, or the link. */
const NOT_WRITABLE = /%%|[#|[\]\\\s]+/g;

/** More than this of a heading nobody reads. */
const LONGEST_SHOWN = 500;

/** `heading` as a reader sees it, cut when very long: links as their labels; marks of emphasis, code, HTML left out. */
export function visibleText({ text }: Heading): string {
  return text
    .slice(0, LONGEST_SHOWN)
    .replace(
      /!?\[\[([^[\]|]*)(?:\\?\|([^[\]]*))?\]\]/g,
      (_, target: string, label?: string) => label ?? target,
    )
    .replace(/!?\[([^[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*\)/g, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/(\*{1,3}|~~|==|`+)(?=\S)([^*~=`]*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])(_{1,3})(?=\S)([^_]*\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * What a link to `heading` of `note` has after `#` (and after `above`, headings that it names already): the visible
 * text, punctuation kept, which both Obsidian and publishers find; where that leads elsewhere the source as
 * Obsidian writes it; for the second of two equal headings, those above it first (`Chapter 2#Summary`).
 * `undefined` when no words lead there.
 */
export function headingWords(note: Note, heading: Heading, above: readonly string[]): string | undefined {
  const leads = (words: string): boolean => findHeading(note, [...above, words].join('#')) === heading;
  const own = ownWords(heading);
  const plain = own.find(leads);
  if (plain !== undefined) return plain;
  let words = own;
  for (const parent of headingsAbove(note, heading)) {
    words = words.flatMap((rest) => ownWords(parent).map((first) => `${first}#${rest}`)).slice(0, 4);
    const nested = words.find(leads);
    if (nested !== undefined) return nested;
  }
  return undefined;
}

function ownWords(heading: Heading): readonly string[] {
  const visible = visibleText(heading)
    .replace(NOT_WRITABLE, ' ')
    .replace(/^[\s^]+/, '')
    .trim();
  const source = headingLinkText(heading)
    .replace(/[[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...new Set([visible, source])].filter((words) => words !== '');
}

/** The headings that `heading` lies under, innermost first. */
function* headingsAbove(note: Note, heading: Heading): Generator<Heading> {
  let level: number = heading.level;
  for (let at = note.headings.indexOf(heading) - 1; at >= 0 && level > 1; at--) {
    const other = note.headings[at]!;
    if (other.level >= level) continue;
    level = other.level;
    yield other;
  }
}
