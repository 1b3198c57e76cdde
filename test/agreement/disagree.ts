import { readFrontmatter } from '../../src/core/frontmatter/readFrontmatter';
import { scan } from '../../src/core/syntax/scan';
import { ALLOWED_DIFFERENCES } from './allowedDifferences';
import { compareSyntax, describeDifferences, type Difference } from './compare';
import type { Document } from './corpus';
import { readWithRemark } from './readWithRemark';
import { shrink } from './shrink';

/** What scanner and remark say differently of `text`, allowed differences included. */
export function findDifferences(text: string): Difference[] {
  const from = readFrontmatter(text)?.span.end ?? 0;
  return compareSyntax(text, scan(text, from), readWithRemark(text, from));
}

/** What they say differently of `text` and no entry of the list allows. */
export function findDisagreement(text: string): Difference[] {
  return findDifferences(text).filter(
    (difference) => !ALLOWED_DIFFERENCES.some(({ covers }) => covers(difference, text)),
  );
}

/** A readable account of the disagreement on `document`, cut down to what matters; `undefined` when there is none. */
export function describeDisagreement({ name, text }: Document): string | undefined {
  if (findDisagreement(text).length === 0) return undefined;
  const small = shrink(text, (candidate) => findDisagreement(candidate).length > 0);
  return `${name}:\n${describeDifferences(small, findDisagreement(small))}`;
}
