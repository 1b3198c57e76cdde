import type { Check } from '../checks/finding';
import { quote } from '../checks/quote';
import type { FrontmatterValue } from '../frontmatter/frontmatter';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import type { Note } from '../vault/vault';
import { entriesOf } from './entries';
import { fieldCheck, type Verdict } from './fieldCheck';
import { lastFor } from './lastFor';
import type { FieldNames } from './names';
import { unreadIn } from './unread';
import { itemsOf, makeList, removeItem, type Item } from './items';

/** A field that holds several texts: its names, and the group of its codes. */
export interface ListField extends Pick<FieldNames, 'name' | 'synonyms'> {
  readonly group: string;
  /** What one item is: `tag`; and several. */
  readonly item: string;
  readonly items: string;
  /** A text as an item of the list is written; by default as it is. */
  readonly bare?: (text: string) => string;
}

/** All items of the field in the note. */
export function itemsOfField(note: Note, field: Pick<FieldNames, 'name' | 'synonyms'>): readonly Item[] {
  if (!note.frontmatter) return [];
  const items = itemsByField(note);
  let own = items.get(field);
  if (!own) {
    own = entriesOf(note, field).flatMap((entry) => itemsOf(note, entry));
    items.set(field, own);
  }
  return own;
}

const itemsByField = lastFor((_: Note) => new Map<object, readonly Item[]>());

/**
 * Several texts in one, or what is no text: Obsidian takes a single text for a list of one, and calls `a, b` invalid
 * (Obsidian 1.9.3); Quartz separates at commas.
 */
export function notAListCheck(field: ListField): Check {
  const { group, items, name, bare = (text) => text } = field;
  return fieldCheck(
    {
      code: `${group}/not-a-list`,
      severity: 'warning',
      description: `The ${items} stand in one text, which Obsidian does not take apart, or are no text at all.`,
    },
    ({ note }) =>
      entriesOf(note, field).flatMap((entry): Verdict[] => {
        const { value } = entry;
        if (value.kind === 'boolean' || value.kind === 'map') {
          const message = `${quote(name)} is a list of texts, and this is none. Write \`[one, two]\`.`;
          return [{ span: value.span, message }];
        }
        if (value.kind !== 'text' || !value.text.includes(',')) return [];
        if (value.text.length > LONGEST_LIST) {
          const message = 'Obsidian does not separate at commas: write a list, `[one, two]`.';
          return [{ span: value.span, message }];
        }
        const parts = partsOf(value.text).map(bare);
        const message = `Obsidian does not separate at commas: write a list, ${quote(`[${parts.join(', ')}]`)}.`;
        return [{ span: value.span, message, fixes: () => makeList(note, entry, parts) }];
      }),
  );
}

/** In UTF-16 units: what is longer no author wrote. */
const LONGEST_LIST = 10_000;

/** What commas separate, without blanks around it and without empty parts. */
export function partsOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** An item that says nothing, such as a dash that nothing follows. */
export function emptyItemCheck(field: ListField): Check {
  const { group, item } = field;
  return fieldCheck(
    {
      code: `${group}/empty-item`,
      severity: 'hint',
      description: `An item of the list is empty: Obsidian passes over it, and a publisher may make a page of it.`,
    },
    ({ note, site }) =>
      entriesOf(note, field).flatMap((entry) => {
        const unread = new Set(unreadIn(note, entry).map(({ index }) => index));
        return itemsOf(note, entry)
          .filter(({ value, index }) => isEmpty(value) && !unread.has(index))
          .map((one) => ({
            span: spanOfEmpty(note, one),
            message: `This ${item} is empty. Remove it.`,
            severity: site.publisher === 'quartz' && one.value.kind === 'text' ? 'warning' : undefined,
            fixes: () => removeItem(note, one),
          }));
      }),
  );
}

function isEmpty(value: FrontmatterValue): boolean {
  return value.kind === 'null' || (value.kind === 'text' && value.text.trim() === '');
}

/** Of a dash that nothing follows the dash itself: nothing cannot be underlined. */
function spanOfEmpty({ text }: Note, { value: { span } }: Item): Span {
  if (span.end > span.start) return span;
  const dash = text.lastIndexOf('-', span.start);
  return { start: dash, end: dash + 1 };
}

/** The same text twice, however written: the second is the one to go. */
export function duplicateCheck(field: ListField): Check {
  const { group, item } = field;
  return fieldCheck(
    {
      code: `${group}/duplicate`,
      severity: 'information',
      description: `A ${item} is listed twice in one note, in the same or in other letters: Obsidian takes the two for one, a publisher may not.`,
    },
    ({ note }) => {
      const first = new Map<string, string>();
      return itemsOfField(note, field).flatMap((one): Verdict[] => {
        const key = fold(one.text.trim());
        if (one.value.kind !== 'text' || key === '') return [];
        const before = first.get(key);
        if (before === undefined) {
          first.set(key, one.text);
          return [];
        }
        const message =
          before === one.text
            ? `${quote(one.text)} is listed twice.`
            : `${quote(one.text)} is the ${item} ${quote(before)} in other letters.`;
        return [{ span: one.value.span, message, fixes: () => removeItem(note, one) }];
      });
    },
  );
}
