import type { Fix } from '../checks/finding';
import { quote } from '../checks/quote';
import { removeEntry } from '../frontmatter/edit/editEntry';
import { removeListItem, setList, setListItem } from '../frontmatter/edit/editList';
import { setValue } from '../frontmatter/edit/editValue';
import { yamlText } from '../frontmatter/edit/yamlText';
import type { FrontmatterEntry, FrontmatterValue } from '../frontmatter/frontmatter';
import type { Note } from '../vault/vault';
import { blockFix } from './fieldCheck';

/** One text of a field that may hold several: an item of its list, or all there is when that is no list. */
export interface Item {
  readonly entry: FrontmatterEntry;
  /** In the list; -1 when the value is none. */
  readonly index: number;
  readonly value: FrontmatterValue;
  /** What it says; of what is neither text nor number how it is written. */
  readonly text: string;
}

/** So many items are looked at: no author writes more. */
const MOST_ITEMS = 500;

/** The items of the entry, in order, the first 500. None of a key without a value. */
export function itemsOf(note: Note, entry: FrontmatterEntry): readonly Item[] {
  const { value } = entry;
  if (value.kind === 'null') return [];
  const values = value.kind === 'list' ? value.items.slice(0, MOST_ITEMS) : [value];
  return values.map((one, at) => ({
    entry,
    index: value.kind === 'list' ? at : -1,
    value: one,
    text: one.kind === 'text' ? one.text : note.text.slice(one.span.start, one.span.end),
  }));
}

/** Writes `text` in the stead of the item. */
export function replaceItem(note: Note, { entry, index }: Item, text: string): Fix[] {
  const title = `Write ${quote(text)}`;
  if (index === -1) return blockFix(note, title, setValue(note.text, entry, yamlText(text, 'block')));
  const { value } = entry;
  const edit = value.kind === 'list' ? setListItem(note.text, value, { index, item: text }) : undefined;
  return blockFix(note, title, edit);
}

/** Takes the item away; of a value that is no list the whole property. */
export function removeItem(note: Note, { entry, index, text }: Item): Fix[] {
  const title = text.trim() === '' ? 'Remove the empty item' : `Remove ${quote(text)}`;
  if (index === -1) return blockFix(note, title, removeEntry(note.text, entry));
  const edit = entry.value.kind === 'list' ? removeListItem(note.text, entry.value, index) : undefined;
  return blockFix(note, title, edit);
}

/** Writes the value as a list of `texts`. */
export function makeList(note: Note, entry: FrontmatterEntry, texts: readonly string[]): Fix[] {
  return blockFix(note, 'Make it a list', setList(note.text, entry, texts));
}
