import { fieldCheck } from '../fields/fieldCheck';

/** No author writes more; of what comes after them not all is looked at. */
const MOST = 500;

/** A block that no person wrote. */
export const frontmatterTooManyKeys = fieldCheck(
  {
    code: 'frontmatter/too-many-keys',
    severity: 'information',
    description: 'The block has more properties than anyone writes, and not all of them are checked.',
  },
  ({ note }) => {
    const entries = note.frontmatter?.entries ?? [];
    const next = entries[MOST];
    if (!next) return [];
    const message = `This block has ${entries.length} properties. From here on not all is checked.`;
    return [{ span: next.keySpan, message }];
  },
);
