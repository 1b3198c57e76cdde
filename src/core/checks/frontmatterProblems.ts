import type { FrontmatterProblem } from '../frontmatter/frontmatter';
import type { Finding } from './finding';
import type { Subject } from './subject';

/** What the reader of the frontmatter said under `code`, as findings. */
export function frontmatterProblems({ note }: Subject, code: FrontmatterProblem['code']): Finding[] {
  const problems = note.frontmatter?.problems ?? [];
  return problems
    .filter((problem) => problem.code === code)
    .map(({ span, message }) => ({ code, path: note.path, span, message }));
}
