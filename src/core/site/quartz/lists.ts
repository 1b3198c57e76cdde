import type { FrontmatterValue } from '../../frontmatter/frontmatter';
import type { Note } from '../../vault/vault';
import { entryOf, splitAtCommas, writtenOf, type Written } from '../frontmatterValues';

/**
 * The texts of the first of `keys` that has a value, as Quartz takes them: of a list what is text or a number, of a
 * text what commas separate (Quartz frontmatter.ts). None when no key has a value.
 */
export function quartzList(note: Note, keys: readonly string[]): Written[] {
  const entry = entryOf(note, keys);
  return entry ? itemsOf(note, entry.value) : [];
}

function itemsOf(note: Note, value: FrontmatterValue): Written[] {
  const { kind, span } = value;
  switch (kind) {
    case 'list':
      return value.items.flatMap((item) => writtenOf(item) ?? []);
    case 'text':
      return splitAtCommas(note, value);
    case 'number':
      return [writtenOf(value)!];
    case 'boolean':
      return [{ text: String(value.boolean), span }];
    case 'map':
      return [{ text: '[object Object]', span }];
    case 'null':
      return [];
  }
}
