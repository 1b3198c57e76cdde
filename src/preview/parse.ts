import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkObsidian } from './remarkObsidian';

/** CommonMark, GFM, math and Obsidian's additions: what may stand behind the frontmatter of a note. */
export const bodyMarkdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkObsidian)
  .freeze();

/** As `bodyMarkdown`, with YAML between two `---` lines on top. */
const noteMarkdown = bodyMarkdown().use(remarkFrontmatter, ['yaml']).freeze();

/** The syntax tree of a note's text. Never throws, whatever the text. */
export function parse(text: string): Root {
  return noteMarkdown.runSync(noteMarkdown.parse(text), text);
}
