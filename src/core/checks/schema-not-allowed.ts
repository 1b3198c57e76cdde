import { blockFix } from '../fields/fieldCheck';
import { setListItem } from '../frontmatter/edit/editList';
import { setValue } from '../frontmatter/edit/editValue';
import { yamlValue } from '../schema/yamlValue';
import { editDistance } from '../text/editDistance';
import { fold } from '../text/fold';
import { quote } from './quote';
import { schemaCheck } from './schemaCheck';

const MOST_FIXES = 5;
const LONGEST_DISTANCE = 20;

/** A value that is none of those that the author's schema lists (`enum`, `const`). */
export const schemaNotAllowed = schemaCheck(
  {
    code: 'schema/not-allowed',
    severity: 'warning',
    description: 'A value is none of those that your own schema for the frontmatter lists.',
  },
  'not-allowed',
  {
    fixesOf: (note, { at, schema, keyword }) => {
      if (!at) return [];
      const { entry, value, index } = at;
      const written = value.kind === 'text' ? value.text : note.text.slice(value.span.start, value.span.end);
      const allowed: readonly unknown[] = keyword === 'const' ? [schema.const] : (schema.enum ?? []);
      const isNear = ({ yaml }: { yaml: string }): number =>
        editDistance(fold(written), fold(yaml), LONGEST_DISTANCE);
      const options = allowed.flatMap((one) => {
        const yaml = yamlValue(one);
        return yaml === undefined ? [] : [{ one, yaml }];
      });
      return options
        .sort((a, b) => isNear(a) - isNear(b))
        .slice(0, MOST_FIXES)
        .flatMap(({ one, yaml }) => {
          const isItem = index !== -1 && entry.value.kind === 'list' && typeof one === 'string';
          if (index !== -1 && !isItem) return [];
          const edit =
            isItem && entry.value.kind === 'list'
              ? setListItem(note.text, entry.value, { index, item: one })
              : setValue(note.text, entry, yaml);
          return blockFix(note, `Write ${quote(yaml)}`, edit);
        });
    },
  },
);
