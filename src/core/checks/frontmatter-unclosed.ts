import type { Check } from './finding';
import { frontmatterProblems } from './frontmatterProblems';

/** A `---` on the first line that no other `---` closes. */
export const frontmatterUnclosed: Check = {
  code: 'frontmatter/unclosed',
  severity: 'warning',
  description:
    'The frontmatter has no closing `---`: Obsidian shows it as text, and some publishers stop the whole build.',
  find: (subject) => frontmatterProblems(subject, 'frontmatter/unclosed'),
};
