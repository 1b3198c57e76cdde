import { findFence } from '../frontmatter/fence';
import { readFrontmatter } from '../frontmatter/readFrontmatter';
import type { Span } from '../text/span';
import type { Note } from '../vault/vault';
import { fieldNamed } from './index';

/** Something that reads as frontmatter and is none, since it does not stand on top. */
export interface StrayBlock {
  /** Its opening line. */
  readonly opening: Span;
  /** What stands before the opening line, from the top or from the end of the real block. */
  readonly before: Span;
}

/** A block right below the first one. */
export function secondBlock({ text, frontmatter }: Note): StrayBlock | undefined {
  if (!frontmatter || frontmatter.content.end === 0) return undefined;
  return strayBlock(text, frontmatter.span.end);
}

/** A block above which blank lines or blanks stand. */
export function sunkenBlock({ text, frontmatter }: Note): StrayBlock | undefined {
  return frontmatter || !/^\ufeff?\s/.test(text)
    ? undefined
    : strayBlock(text, text.startsWith('\ufeff') ? 1 : 0);
}

/** The block behind nothing but blanks at `from`: only one that holds a field that we know, or rules would be blocks. */
function strayBlock(text: string, from: number): StrayBlock | undefined {
  let start = from;
  while (start < text.length && /\s/.test(text[start]!)) start++;
  if (start === from || !text.startsWith('---', start)) return undefined;
  const rest = text.slice(start);
  if (findFence(rest)?.kind !== 'block') return undefined;
  const block = readFrontmatter(rest);
  if (!block || block.problems.length > 0 || !block.entries.some(({ key }) => fieldNamed(key)))
    return undefined;
  const dashes = /^-+[ \t]*/.exec(rest)![0].trimEnd().length;
  return { opening: { start, end: start + dashes }, before: { start: from, end: start } };
}
