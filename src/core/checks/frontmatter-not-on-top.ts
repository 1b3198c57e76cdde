import { blockFix, fieldCheck } from '../fields/fieldCheck';
import { sunkenBlock } from '../fields/strayBlock';

/** Blank lines above the opening `---`: text for Obsidian, and frontmatter for some publishers. */
export const frontmatterNotOnTop = fieldCheck(
  {
    code: 'frontmatter/not-on-top',
    severity: 'warning',
    description: 'Something stands above the frontmatter, so that Obsidian shows it as text.',
  },
  ({ note }) => {
    const block = sunkenBlock(note);
    if (!block) return [];
    const message = 'Obsidian shows this block as text: its first line must be the first of the note.';
    const fixes = () => blockFix(note, 'Remove the blanks above', { span: block.before, text: '' });
    return [{ span: block.opening, message, fixes }];
  },
);
