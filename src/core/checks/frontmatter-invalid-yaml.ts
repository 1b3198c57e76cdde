import { hasPlaceholder } from '../fields/placeholders';
import type { Check } from './finding';
import { frontmatterProblems } from './frontmatterProblems';
import { yamlFixes } from './yamlFixes';

/** A block between `---` lines that YAML cannot read. */
export const frontmatterInvalidYaml: Check = {
  code: 'frontmatter/invalid-yaml',
  severity: 'error',
  description:
    'The frontmatter is not valid YAML: its title, date and tags are lost, and some publishers stop the whole build.',
  find: (subject) =>
    frontmatterProblems(subject, 'frontmatter/invalid-yaml').filter(
      // What was to be filled in is told as such.
      ({ span }) => !hasPlaceholder(subject.note, span),
    ),
  fixes: ({ note }, finding) => yamlFixes(note, finding),
};
