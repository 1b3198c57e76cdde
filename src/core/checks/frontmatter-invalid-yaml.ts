import type { Check } from './finding';
import { frontmatterProblems } from './frontmatterProblems';

/** A block between `---` lines that YAML cannot read. */
export const frontmatterInvalidYaml: Check = {
  code: 'frontmatter/invalid-yaml',
  severity: 'error',
  description:
    'The frontmatter is not valid YAML: its title, date and tags are lost, and some publishers stop the whole build.',
  find: (subject) => frontmatterProblems(subject, 'frontmatter/invalid-yaml'),
};
