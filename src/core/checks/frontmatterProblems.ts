import type { FrontmatterProblem } from '../frontmatter/frontmatter';
import { isTemplate } from '../vault/isTemplate';
import type { Finding } from './finding';
import type { Subject } from './subject';

/** What the reader of the frontmatter said under `code`, as findings; templates are spared. */
export function frontmatterProblems({ vault, note }: Subject, code: FrontmatterProblem['code']): Finding[] {
  if (isTemplate(vault.settings, note.path)) return [];
  const problems = note.frontmatter?.problems ?? [];
  return problems
    .filter((problem) => problem.code === code)
    .map(({ span, message }) => ({ code, path: note.path, span, message }));
}
