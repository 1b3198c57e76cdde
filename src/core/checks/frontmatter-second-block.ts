import { blockFix, fieldCheck } from '../fields/fieldCheck';
import { secondBlock } from '../fields/strayBlock';
import { afterLineEnd, endOfLine, startOfLine } from '../frontmatter/edit/lines';

/** A second block of frontmatter right below the first, as two templates or an import leave it. */
export const frontmatterSecondBlock = fieldCheck(
  {
    code: 'frontmatter/second-block',
    severity: 'warning',
    description:
      'A second block of frontmatter follows the first: its fields are not read, and the site shows them as text.',
  },
  ({ note }) => {
    const second = secondBlock(note);
    if (!second) return [];
    const { opening } = second;
    const message = 'Only the first block is frontmatter; this one is text. Move its fields into the first.';
    const fixes = () => {
      const start = startOfLine(note.text, note.frontmatter!.span.end);
      const end = afterLineEnd(note.text, endOfLine(note.text, opening.end));
      return blockFix(note, 'Join the two blocks', { span: { start, end }, text: '' });
    };
    return [{ span: opening, message, fixes }];
  },
);
