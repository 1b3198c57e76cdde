import { schemaCheck } from './schemaCheck';

/** A value that the author's schema has something else against: its length, its form, its size. */
export const schemaInvalid = schemaCheck(
  {
    code: 'schema/invalid',
    severity: 'warning',
    description:
      'A value is not as your own schema for the frontmatter asks for: its length, its form, its size.',
  },
  'invalid',
);
