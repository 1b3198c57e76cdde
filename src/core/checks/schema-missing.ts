import type { Schema } from '@cfworker/json-schema';
import { blockFix } from '../fields/fieldCheck';
import { addEntry } from '../frontmatter/edit/editEntry';
import { yamlValue } from '../schema/yamlValue';
import { quote } from './quote';
import { schemaCheck, sourceOf } from './schemaCheck';

/** A key that the author's schema asks for (`required`). */
export const schemaMissing = schemaCheck(
  {
    code: 'schema/missing',
    severity: 'warning',
    description: 'A key is missing that your own schema for the frontmatter asks for.',
  },
  'missing',
  {
    messageOf: ({ missing = '', at, from }) =>
      `${quote(missing)} is missing${at ? ` in ${quote(at.entry.key)}` : ''}: ${sourceOf(from)} it.`,
    fixesOf: (note, { missing = '', at, schema }) => {
      const of = schema.properties?.[missing];
      const value = typeof of === 'object' ? presetOf(of) : undefined;
      const yaml = value === undefined ? undefined : yamlValue(value);
      if (at || yaml === undefined) return [];
      const edit = addEntry(note.text, note.frontmatter, { key: missing, yaml });
      return blockFix(note, `Add ${quote(`${missing}: ${yaml}`)}`, edit);
    },
  },
);

/** The value to begin with: the only one, or the one that the schema proposes. */
function presetOf(schema: Schema): unknown {
  const values = schema.enum as readonly unknown[] | undefined;
  return (
    (schema.const as unknown) ??
    (schema['default'] as unknown) ??
    (values?.length === 1 ? values[0] : undefined)
  );
}
