import { blockFix, fieldCheck } from '../fields/fieldCheck';
import { misspeltKeys } from '../fields/misspelt';
import { renameKey } from '../frontmatter/edit/editValue';
import { didYouMean } from './guess';
import { quote } from './quote';

/** `ailases`, `titel`: a slip, and no program reads the field. */
export const frontmatterMisspeltKey = fieldCheck(
  {
    code: 'frontmatter/misspelt-key',
    severity: 'warning',
    description: 'The name of a field looks misspelt, and no program reads it.',
  },
  (subject) =>
    misspeltKeys(subject).map(({ entry, meant }) => ({
      span: entry.keySpan,
      message: `No program reads ${quote(entry.key)}.${didYouMean(meant)}`,
      fixes: () => blockFix(subject.note, `Write ${quote(meant)}`, renameKey(entry, meant)),
    })),
);
