import { blockFix } from '../fields/fieldCheck';
import { setList } from '../frontmatter/edit/editList';
import { quoteValue, setValue } from '../frontmatter/edit/editValue';
import { readPlainWord } from '../frontmatter/yamlSchema';
import { schemaCheck } from './schemaCheck';

/** A value of another type than the author's schema asks for (`type`). */
export const schemaWrongType = schemaCheck(
  {
    code: 'schema/wrong-type',
    severity: 'warning',
    description: 'A value is of another type than your own schema for the frontmatter asks for.',
  },
  'wrong-type',
  {
    fixesOf: (note, { at, schema }) => {
      if (!at) return [];
      const { entry, value, index } = at;
      const { type = [] } = schema;
      const takes = (one: string): boolean =>
        type === one || (Array.isArray(type) && type.some((t) => t === one));
      if (takes('string') && (value.kind === 'number' || value.kind === 'boolean'))
        return blockFix(note, 'Quote value', quoteValue(note.text, value));
      if (index !== -1 || value.kind !== 'text') return [];
      if (takes('array')) return blockFix(note, 'Make it a list', setList(note.text, entry, [value.text]));
      const meant = value.text === '' ? undefined : readPlainWord(value.text, value.span);
      const isMeant =
        (meant?.kind === 'number' &&
          (takes('number') || (takes('integer') && Number.isInteger(meant.number)))) ||
        (meant?.kind === 'boolean' && takes('boolean'));
      return isMeant ? blockFix(note, 'Remove the quotes', setValue(note.text, entry, value.text)) : [];
    },
  },
);
