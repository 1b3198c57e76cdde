import { fieldCheck } from '../fields/fieldCheck';
import { placeOfMissing } from '../fields/missing';
import { judgementOf } from '../schema/violations';
import { quote } from './quote';

/** A schema of the author's own that is not there, or not one; told of at each note that it is for. */
export const schemaUnreadable = fieldCheck(
  {
    code: 'schema/unreadable',
    severity: 'warning',
    description:
      'Your own schema for the frontmatter cannot be read, or not all of it, and so checks nothing of that.',
  },
  ({ vault, note }) =>
    judgementOf(vault, note).broken.map(({ from, problems }) => {
      const what = from.path === undefined ? 'The schema in your settings' : `The schema ${quote(from.path)}`;
      return {
        span: placeOfMissing(note),
        message: `${what} is not applied${from.data === undefined ? '' : ' as a whole'}: ${problems.join('; ')}.`,
      };
    }),
);
