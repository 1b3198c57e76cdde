import { fold } from '../text/fold';
import type { Note } from '../vault/vault';

/**
 * Whether `fragment` (decoded, without `#`) is an anchor that a publisher or the author's own HTML makes in
 * `note`, though Obsidian knows no such heading: an HTML `id` or `name`, `{#id}` behind a heading (kramdown, Hugo,
 * Pandoc), a footnote, the top of the page; with `slugs` also a heading's slug (`#what-is-new` for `What is new?`),
 * which a Markdown link may carry to the site as it is.
 */
export function isAnchor(note: Note, fragment: string, options: { readonly slugs: boolean }): boolean {
  const wanted = fragment.trim();
  if (/^(?:top$|:~:|\[\^|(?:user-content-)?fn(?:ref)?(?:[-:]|\d+$))/i.test(wanted)) return true;
  const { ids, slugs } = anchorsOf(note);
  if (ids.has(wanted)) return true;
  if (!options.slugs) return false;
  if (slugs.has(bare(wanted))) return true;
  const numbered = /-(\d+)$/.exec(wanted);
  if (!numbered) return false;
  return (slugs.get(bare(wanted.slice(0, numbered.index))) ?? 0) > Number(numbered[1]);
}

/** The bare text of each heading of `note`, as a reader sees it; in the order of `note.headings`. */
export function headingKeys(note: Note): readonly string[] {
  return anchorsOf(note).keys;
}

interface Anchors {
  readonly keys: readonly string[];
  readonly ids: ReadonlySet<string>;
  /** Bare slug → how many headings have it. */
  readonly slugs: ReadonlyMap<string, number>;
}

const known = new WeakMap<Note, Anchors>();

const HTML_ID = /\b(?:id|name)\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'>]+))/gi;
const BRACED_ID = /\{:?[ \t]*#([^\s{}]+)/g;

function anchorsOf(note: Note): Anchors {
  const before = known.get(note);
  if (before) return before;
  const ids = new Set<string>();
  for (const [, double, single, plain] of note.text.matchAll(HTML_ID)) ids.add(double ?? single ?? plain!);
  for (const [, id] of note.text.matchAll(BRACED_ID)) ids.add(id!);
  const slugs = new Map<string, number>();
  const keys = note.headings.map(({ text }) => bare(shown(text)));
  note.headings.forEach(({ text }, index) => {
    for (const slug of new Set([bare(text), keys[index]!])) slugs.set(slug, (slugs.get(slug) ?? 0) + 1);
  });
  const anchors = { keys, ids, slugs };
  known.set(note, anchors);
  return anchors;
}

/** Publishers differ in what they make of blanks and punctuation; on letters, marks and digits they agree. */
export function bare(text: string): string {
  return fold(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** The text of a heading as a reader sees it: the label of a link, not its target. */
export function shown(text: string): string {
  return text
    .replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/<[^<>]*>/g, '');
}
