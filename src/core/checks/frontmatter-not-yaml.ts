import type { Check } from './finding';
import { frontmatterProblems } from './frontmatterProblems';

/** A block that opens with the name of another language, such as `---js` or `---toml`. */
export const frontmatterNotYaml: Check = {
  code: 'frontmatter/not-yaml',
  severity: 'warning',
  description:
    'The frontmatter is in another language than YAML, which Obsidian shows as text. Inkstone reads no values from it and never runs it.',
  find: (subject) => frontmatterProblems(subject, 'frontmatter/not-yaml'),
};
