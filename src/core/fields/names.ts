/** What the value of a field is: one line, several texts, a day or moment, yes or no. */
export type FieldKind = 'text' | 'list' | 'date' | 'boolean';

/** How a field is called, and what its value is. Names in lower case, as Obsidian compares them. */
export interface FieldNames {
  /** As authors write it today. */
  readonly name: string;
  /** Other names for the same thing, for which all that is said of the field holds. */
  readonly synonyms: readonly string[];
  /** Spellings that Obsidian reads no longer (Obsidian 1.9). */
  readonly deprecated: readonly string[];
  readonly kind: FieldKind;
}

/** Every field, by a name to call it by here. */
export const NAMES = {
  title: named('title', 'text'),
  description: named('description', 'text'),
  date: named('date', 'date'),
  created: named('created', 'date'),
  modified: named('modified', 'date', { synonyms: ['updated', 'lastmod', 'last-modified'] }),
  published: named('published', 'date', { synonyms: ['publishdate', 'pubdate'] }),
  tags: named('tags', 'list', { deprecated: ['tag'] }),
  aliases: named('aliases', 'list', { deprecated: ['alias'] }),
  cssclasses: named('cssclasses', 'list', { deprecated: ['cssclass'] }),
  draft: named('draft', 'boolean'),
  publish: named('publish', 'boolean'),
  permalink: named('permalink', 'text', { synonyms: ['slug'] }),
  cover: named('cover', 'text', { synonyms: ['image', 'socialimage', 'banner', 'thumbnail'] }),
  lang: named('lang', 'text'),
  author: named('author', 'text'),
} as const satisfies Readonly<Record<string, FieldNames>>;

/** The fields in the order in which authors write them. */
export const fieldNames: readonly FieldNames[] = Object.values(NAMES);

/** The keys that say since when there is a note, likeliest first. */
export const BORN_KEYS: readonly string[] = [NAMES.date, NAMES.created, NAMES.published].flatMap(keysOf);

/** The keys that say when a note was last changed. */
export const CHANGED_KEYS: readonly string[] = keysOf(NAMES.modified);

/** All keys under which Obsidian or a publisher reads the field. */
export function keysOf({ name, synonyms }: Pick<FieldNames, 'name' | 'synonyms'>): readonly string[] {
  return [name, ...synonyms];
}

function named(
  name: string,
  kind: FieldKind,
  { synonyms = [], deprecated = [] }: Partial<Pick<FieldNames, 'synonyms' | 'deprecated'>> = {},
): FieldNames {
  return { name, kind, synonyms, deprecated };
}
