import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkObsidian } from './remarkObsidian';

/** All that Inkstone reads of Markdown: CommonMark, frontmatter, GFM, math and Obsidian's additions. */
export const obsidianMarkdown = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkObsidian)
  .freeze();

/** The syntax tree of a note's text. Never throws on any text. */
export function parse(text: string): Root {
  return obsidianMarkdown.runSync(obsidianMarkdown.parse(text), text) as Root;
}
