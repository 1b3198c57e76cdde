import { fold } from '../text/fold';
import type { FrontmatterEntry } from '../frontmatter/frontmatter';
import type { Note, Vault } from '../vault/vault';
import { folderOf, nameOf } from '../vault/vaultPath';
import { readDate } from './date/readDate';
import { dateEntries } from './date/dateFields';
import { entriesNamed } from './entries';
import { BORN_KEYS } from './names';
import { tallyOf } from './tally';

/** What posts of a blog have; a note is asked for it only where its neighbours have it. */
export type PostField = 'title' | 'tags' | 'date';

/** What the notes of a vault do alike, each counted once for each note that does it. */
export interface Habits {
  /** The keys that notes have, spelled so → notes. */
  readonly keys: ReadonlyMap<string, number>;
  /** How many notes have the key, spelled so. */
  notesWithKey(key: string): number;
  /** The tags that are `tag` but for letter case, hyphens and a plural `s`: spelling → notes. */
  spellingsOf(tag: string): ReadonlyMap<string, number>;
  /** The manners in which dates are written: pattern (see `writeMoment`) → notes. */
  readonly datePatterns: ReadonlyMap<string, number>;
  /** How many notes of the folder may be posts, and how many of these have the field. */
  postsIn(folder: string): { readonly all: number; readonly having: (field: PostField) => number };
  /** How many notes ask for this permalink. */
  notesAt(permalink: string): number;
}

const tally = tallyOf(readTraits);

const NONE: ReadonlyMap<string, number> = new Map();

/** The habits of the vault as it is now: to be asked at once, not to be kept. */
export function habitsOf(vault: Vault): Habits {
  const counted = tally(vault);
  const members = (group: string): ReadonlyMap<string, number> => counted.get(group) ?? NONE;
  return {
    keys: members('key'),
    notesWithKey: (key) => members('key').get(key) ?? 0,
    spellingsOf: (tag) => members(`tag ${looseTag(tag)}`),
    datePatterns: members('date'),
    postsIn(folder) {
      const here = members(`folder ${folder}`);
      return { all: here.get('') ?? 0, having: (field) => here.get(field) ?? 0 };
    },
    notesAt: (permalink) => members('permalink').get(permalink) ?? 0,
  };
}

function readTraits(note: Note, has: (group: string, member: string) => void): void {
  const folder = `folder ${folderOf(note.path)}`;
  const mayBe = mayBePost(note);
  if (mayBe) has(folder, '');
  const { frontmatter } = note;
  if (!frontmatter) return;
  for (const key of once(frontmatter.entries.map(({ key }) => key))) has('key', key);
  for (const tag of once(frontmatter.tags.map(({ name }) => name))) has(`tag ${looseTag(tag)}`, tag);
  for (const pattern of once(dateEntries(note).flatMap(patternOf))) has('date', pattern);
  const permalink = entriesNamed(note, 'permalink')[0]?.value;
  if (permalink?.kind === 'text') has('permalink', permalink.text);
  if (!mayBe) return;
  for (const field of ['title', 'tags', 'date'] as const) if (hasField(note, field)) has(folder, field);
}

function once(words: readonly string[]): Iterable<string> {
  return words.length < 2 ? words : new Set(words);
}

function patternOf({ value }: FrontmatterEntry): string[] {
  const reading = value.kind === 'text' ? readDate(value.text) : undefined;
  return reading?.kind === 'date' && reading.pattern !== undefined ? [reading.pattern] : [];
}

/** Names of pages that are no posts, in whatever folder they lie. */
const PAGES =
  /^(?:_?index|readme|about(?: me)?|home|main|contact|imprint|impressum|privacy(?: policy)?|license|licence|contributing|changelog|todo|now|uses|links|archives?|tags|categories|search|404|moc)$/i;

/** Whether the note's name is that of a post: not that of a page such as `index` or `About`, nor its folder's. */
export function mayBePost({ path }: Note): boolean {
  const name = nameOf(path);
  const folder = folderOf(path);
  return !PAGES.test(name) && !name.startsWith('_') && name !== folder.slice(folder.lastIndexOf('/') + 1);
}

/** Whether the note has the field with a value: for `date` any key that says since when there is the note. */
export function hasField(note: Note, field: PostField): boolean {
  const keys = field === 'date' ? BORN_KEYS : [field];
  return keys.some((key) => entriesNamed(note, key).some(({ value }) => value.kind !== 'null'));
}

/** A tag as near-duplicates are alike: without case, hyphens, underscores, blanks and the `s` of an English plural. */
function looseTag(tag: string): string {
  const bare = fold(tag).replace(/[-_ ]/g, '');
  return /^[a-z/]{3,}[a-rt-z]s$/.test(bare) && !/(?:us|is)$/.test(bare) ? bare.slice(0, -1) : bare;
}
