import type { Note } from '../../vault/vault';
import { folderOf } from '../../vault/vaultPath';
import type { QuartzSite } from '../site';
import { quartzList } from './lists';
import { slugOfFile, slugSegments } from './slug';

/** In UTF-16 units; no author writes a longer one. */
const LONGEST_TAG = 200;

/** What may stand in a tag of the text (Quartz ofm.ts). */
const TAG = /^[-_\p{L}\p{Emoji}\p{M}\d]+(?:\/[-_\p{L}\p{Emoji}\p{M}\d]+)*/u;

/** The tags of `note`, as they stand in URLs, and the tags above them; none when they have no pages. */
export function quartzTags(site: QuartzSite, note: Note): string[] {
  return site.hasTagPages ? [...new Set(tagsOf(site, note).flatMap(prefixesOf))] : [];
}

function tagsOf({ obsidian }: QuartzSite, note: Note): string[] {
  const tags = quartzList(note, ['tags', 'tag']).map(({ text }) => slugOfTag(text));
  if (!obsidian?.parseTags) return tags;
  for (const { name, span, place } of note.tags) {
    if (place !== 'text' || !mayStandAt(note.text, span.start)) continue;
    const tag = TAG.exec(name)?.[0];
    if (tag !== undefined && !/^[/\d]+$/.test(tag)) tags.push(slugOfTag(tag));
  }
  return tags;
}

/**
 * The tag that Quartz makes of the word at `from`, whose `#`, or the backslash before it, stands at `hash`; `undefined`
 * when it makes none.
 */
export function quartzTagAt(text: string, hash: number, from: number): string | undefined {
  if (!mayStandAt(text, hash)) return undefined;
  const tag = TAG.exec(text.slice(from, from + LONGEST_TAG))?.[0];
  return tag === undefined || /^[/\d]+$/.test(tag) ? undefined : tag;
}

/**
 * Whether a tag may begin at `at`: behind a space, or where a text begins. A line that goes on from the one before
 * begins none.
 */
function mayStandAt(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before !== '\n' && before !== '\r') return before === undefined || before === ' ';
  const end = text.startsWith('\r\n', at - 2) ? at - 2 : at - 1;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return ENDS_TEXT.test(text.slice(start, end));
}

/**
 * A line below which a new text begins: blank, a heading, a rule, a fence, the frontmatter's end, a comment of HTML, a hard
 * line break.
 */
const ENDS_TEXT =
  /^[ \t>]*(?:$|#{1,6}(?:[ \t]|$)|`{3}|~{3}|(?:[-*_=][ \t]*){3,}$|<!--.*-->[ \t]*$)|(?: {2}|\\)$/;

function slugOfTag(tag: string): string {
  return tag.split('/').map(slugSegments).join('/');
}

/** `a`, `a/b` and `a/b/c` of `a/b/c`. */
function prefixesOf(tag: string): string[] {
  const segments = tag.split('/');
  return segments.map((_, at) => segments.slice(0, at + 1).join('/'));
}

/** The folders around the file, as they stand in URLs, innermost first (Quartz folderPage.tsx). */
export function quartzFolders(contentPath: string): string[] {
  const folders: string[] = [];
  for (let at = folderOf(slugOfFile(contentPath)); at !== ''; at = folderOf(at)) {
    if (at !== 'tags') folders.push(at);
  }
  return folders;
}
