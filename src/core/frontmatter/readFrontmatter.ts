import type { Frontmatter } from './frontmatter';

/** Reads the block on top of a note's text; `undefined` when the text does not open with one. Never throws. */
export function readFrontmatter(text: string): Frontmatter | undefined {
  void text;
  return undefined;
}
