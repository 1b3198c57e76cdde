import { readDate } from '../fields/date/readDate';
import { blockFix, fieldCheck, type Verdict } from '../fields/fieldCheck';
import { fieldNamed } from '../fields/index';
import { quoteValue } from '../frontmatter/edit/editValue';
import type { FrontmatterValue } from '../frontmatter/frontmatter';
import type { PropertyType } from '../vault/ownSettings';
import { quote } from './quote';

/** A value that is not of the type that the property has in this vault (`.obsidian/types.json`). */
export const fieldWrongType = fieldCheck(
  {
    code: 'field/wrong-type',
    severity: 'information',
    description:
      'A value is not of the type that its property has in this vault: Obsidian shows it with a warning.',
  },
  ({ vault, note }) => {
    const types = vault.settings.propertyTypes;
    if (!types || types.size === 0) return [];
    return (note.frontmatter?.entries ?? []).flatMap((entry): Verdict[] => {
      const { key, value } = entry;
      // Checks of their own tell of the fields that Obsidian or a publisher knows.
      const type = fieldNamed(key) ? undefined : types.get(key.toLowerCase());
      if (!type || fits(value, type)) return [];
      const message = `${quote(key)} is ${WORDS[type]} in this vault, and this is none.`;
      const isWord = value.kind === 'number' || value.kind === 'boolean';
      const fixes = () =>
        type === 'text' && isWord ? blockFix(note, 'Quote value', quoteValue(note.text, value)) : [];
      return [{ span: value.span, message, fixes }];
    });
  },
);

const WORDS: Readonly<Record<PropertyType, string>> = {
  text: 'a text',
  multitext: 'a list of texts',
  number: 'a number',
  checkbox: 'a box to tick, `true` or `false`',
  date: 'a date such as `2018-05-09`',
  datetime: 'a date with time such as `2018-05-09T10:30:00`',
  tags: 'a list of tags',
  aliases: 'a list of aliases',
};

/** Nothing fits everything; a single text fits a list (Obsidian 1.9.3). */
function fits(value: FrontmatterValue, type: PropertyType): boolean {
  if (value.kind === 'null') return true;
  switch (type) {
    case 'text':
      return value.kind === 'text';
    case 'multitext':
    case 'tags':
    case 'aliases':
      return value.kind === 'list' || value.kind === 'text';
    case 'number':
      return value.kind === 'number';
    case 'checkbox':
      return value.kind === 'boolean';
    case 'date':
    case 'datetime': {
      const reading = value.kind === 'text' ? readDate(value.text) : undefined;
      return reading?.kind === 'date' && reading.isIso;
    }
  }
}
