import { newWikiLink } from '../checks/newWikiLink';
import { tableAt } from '../checks/tableAt';
import { convertLinks } from '../rename/convertLinks';
import type { Edit } from '../text/edit';
import { applyEdits } from '../text/edit';
import type { Span } from '../text/span';
import { isTemplate } from '../vault/isTemplate';
import { readNote } from '../vault/readNote';
import { destinationOf, resolve } from '../vault/resolve';
import { shortestLinkPath } from '../vault/shortestLinkPath';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { nameOf } from '../vault/vaultPath';
import type { FeatureContext } from './context';

/** Finds where a note speaks of another without a link. */
export type MentionFinder = (note: Note) => readonly Span[];

/** In UTF-16 units: a single letter says nothing. */
const SHORTEST = 2;

/** Scripts that write particles or the next word right behind a word. */
const UNSPACED = String.raw`[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
/** Scripts that have no blanks between words, so that a word may begin anywhere. */
const WITHOUT_BLANKS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const IN_WORD = String.raw`[\p{L}\p{M}\p{N}_]`;

/**
 * Makes a finder of the places that name the note at `path`, by its file name, its title or an alias, whatever the case,
 * and are no link: not in links, code, math, comments, tags and their like, the frontmatter, templates and the note
 * itself. A name is a whole word; a Korean, Chinese or Japanese letter may follow, as a particle does. `undefined` when
 * the note has no name that could be told from other words.
 */
export function mentionFinder(vault: Vault, path: VaultPath): MentionFinder | undefined {
  const pattern = patternOf(namesOf(vault, path));
  if (!pattern) return undefined;
  return (note) => {
    if (note.path === path || isTemplate(vault.settings, note.path)) return [];
    const found: Span[] = [];
    pattern.lastIndex = note.frontmatter?.span.end ?? 0;
    for (let match = pattern.exec(note.text); match; match = pattern.exec(note.text)) {
      found.push({ start: match.index, end: match.index + match[0].length });
    }
    // The syntax of a note is read only where there is something to ask it.
    return found.length === 0 ? found : outside(takenIn(note), found);
  };
}

/** What the note is called, each name once. */
function namesOf({ notes }: Vault, path: VaultPath): string[] {
  const frontmatter = notes.get(path)?.frontmatter;
  const names = [
    nameOf(path),
    frontmatter?.title ?? '',
    ...(frontmatter?.aliases ?? []).map(({ text }) => text),
  ];
  return [...new Set(names.map((name) => name.normalize('NFC').trim()))].filter(
    (name) => name.length >= SHORTEST && /\p{L}/u.test(name),
  );
}

function patternOf(names: readonly string[]): RegExp | undefined {
  if (names.length === 0) return undefined;
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(wordPattern).join('|'), 'giu');
}

/** `name` as a whole word, in either Unicode form, any blank for a blank. */
function wordPattern(name: string): string {
  const spellings = [...new Set([name, name.normalize('NFD')])].map((spelling) =>
    spelling.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '[ \\t\\u00a0]+'),
  );
  const before = WITHOUT_BLANKS.test(name) || !/^[\p{L}\p{N}]/u.test(name) ? '' : `(?<!${IN_WORD})`;
  const endsWord = new RegExp(`${IN_WORD}$`, 'u').test(name);
  const isUnspaced = new RegExp(`${UNSPACED}$`, 'u').test(name);
  const after = !endsWord
    ? ''
    : isUnspaced
      ? String.raw`(?![\p{Script=Latin}\p{N}\p{M}_\u1100-\u11ff])`
      : `(?!(?!${UNSPACED})${IN_WORD})`;
  return `${before}(?:${spellings.join('|')})${after}`;
}

/** Where no link can begin, in order of start. */
function takenIn(note: Note): Span[] {
  const constructs = [...note.links, ...note.tags, ...note.definitions, ...note.blockIds];
  const labels = note.footnotes.map(({ kind, span, label }) => (kind === 'reference' ? span : label));
  const taken: Span[] = [...note.opaque, ...constructs.map(({ span }) => span), ...labels];
  return taken.sort((a, b) => a.start - b.start);
}

function outside(taken: readonly Span[], found: readonly Span[]): Span[] {
  let at = 0;
  let reach = 0;
  return found.filter(({ start, end }) => {
    while (at < taken.length && taken[at]!.start < end) reach = Math.max(reach, taken[at++]!.end);
    return reach <= start;
  });
}

/**
 * Makes the words at `span` of `note` a link to the note at `path`, which shows the same words, written as the author
 * writes links. `undefined` when no link there would lead there.
 */
export function linkMention(
  { vault, links }: FeatureContext,
  note: Note,
  { span, path }: { readonly span: Span; readonly path: VaultPath },
): Edit | undefined {
  const label = note.text.slice(span.start, span.end);
  const { newLinkFormat, useMarkdownLinks } = vault.settings.obsidian;
  const format = links === undefined || links.path === 'vault' ? newLinkFormat : links.path;
  const isInTable = tableAt(note, span.start) !== undefined;
  const target = shortestLinkPath(vault, note.path, { path, format });
  const text = newWikiLink({ target, fragment: '', label, isInTable });
  if (text === undefined) return undefined;
  const after = readNote(note.path, applyEdits(note.text, [{ span, text }]));
  const link = after.links.find((one) => one.span.start === span.start);
  if (!link || destinationOf(resolve(vault, after, link))?.path !== path) return undefined;
  const style = links?.style ?? 'vault';
  const wantsMarkdown = style === 'markdown' || (style === 'vault' && useMarkdownLinks);
  const [converted] = wantsMarkdown
    ? convertLinks(vault, after, { links: [link], style: 'markdown', path: format })
    : [];
  return { span, text: converted?.text ?? text };
}
