import { entriesNamed } from '../fields/entries';
import { blockFix } from '../fields/fieldCheck';
import { removeEntry } from '../frontmatter/edit/editEntry';
import { renameKey } from '../frontmatter/edit/editValue';
import { knownKeys } from '../schema/schemaParts';
import { editDistance } from '../text/editDistance';
import { fold } from '../text/fold';
import { quote } from './quote';
import { schemaCheck, sourceOf } from './schemaCheck';

const MOST_LETTERS_OFF = 2;

/** A key that the author's schema does not let in (`additionalProperties: false`). */
export const schemaUnknownKey = schemaCheck(
  {
    code: 'schema/unknown-key',
    severity: 'warning',
    description: 'A key stands in the frontmatter that your own schema does not let in.',
  },
  'unknown-key',
  {
    messageOf: ({ at, from }) => `${quote(at?.entry.key ?? '')} is none of the keys that ${sourceOf(from)}.`,
    fixesOf: (note, { at, from }) => {
      if (!at || at.index !== -1 || !note.frontmatter?.entries.includes(at.entry)) return [];
      const { entry } = at;
      const near = knownKeys(from).filter(
        (key) =>
          entriesNamed(note, key.toLowerCase()).every((other) => other === entry) &&
          editDistance(fold(key), fold(entry.key), MOST_LETTERS_OFF) <= MOST_LETTERS_OFF,
      );
      return [
        ...near.slice(0, 1).flatMap((key) => blockFix(note, `Write ${quote(key)}`, renameKey(entry, key))),
        ...blockFix(note, `Remove ${quote(entry.key)}`, removeEntry(note.text, entry)),
      ];
    },
  },
);
