import type { Note } from '../../vault/vault';
import { folderOf } from '../../vault/vaultPath';
import type { ListPage } from '../publisherModel';
import type { QuartzSite } from '../site';
import { quartzList } from './lists';
import { slugOfFile, slugSegments } from './slug';

/** What may stand in a tag of the text (Quartz ofm.ts). */
const TAG = /^[-_\p{L}\p{Emoji}\p{M}\d]+(?:\/[-_\p{L}\p{Emoji}\p{M}\d]+)*/u;

/** The pages that list `note` and are there because of it: of its tags and the tags above them, and of its folders. */
export function quartzListPages(site: QuartzSite, note: Note, contentPath: string): ListPage[] {
  return [
    ...(site.hasTagPages ? tagPages(site, note) : []),
    ...(site.hasFolderPages ? folderPages(contentPath) : []),
  ];
}

function tagPages(site: QuartzSite, note: Note): ListPage[] {
  const tags = new Set(quartzTags(site, note).flatMap(prefixesOf));
  return [
    { urlPath: '/tags/', owner: { kind: 'tag', tag: '' } },
    ...[...tags].map((tag) => ({ urlPath: `/tags/${tag}`, owner: { kind: 'tag' as const, tag } })),
  ];
}

/** The tags of `note` as they stand in URLs, those of the frontmatter first. */
export function quartzTags({ obsidian }: QuartzSite, note: Note): string[] {
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

/** A line below which a new text begins: blank, a heading, a rule, a fence, the frontmatter's end, a hard line break. */
const ENDS_TEXT = /^[ \t>]*(?:$|#{1,6}(?:[ \t]|$)|`{3}|~{3}|(?:[-*_=][ \t]*){3,}$)|(?: {2}|\\)$/;

function slugOfTag(tag: string): string {
  return tag.split('/').map(slugSegments).join('/');
}

/** `a`, `a/b` and `a/b/c` of `a/b/c`. */
function prefixesOf(tag: string): string[] {
  const segments = tag.split('/');
  return segments.map((_, at) => segments.slice(0, at + 1).join('/'));
}

function folderPages(contentPath: string): ListPage[] {
  const pages: ListPage[] = [];
  for (let at = folderOf(slugOfFile(contentPath)); at !== ''; at = folderOf(at)) {
    if (at !== 'tags') pages.push({ urlPath: `/${at}/`, owner: { kind: 'folder', folder: at } });
  }
  return pages;
}
