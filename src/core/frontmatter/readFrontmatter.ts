import type { Tag } from '../syntax/syntax';
import { findFence } from './fence';
import type { Frontmatter, FrontmatterEntry, FrontmatterProblem } from './frontmatter';
import { frontmatterLinks } from './frontmatterLinks';
import { readPlainYaml } from './plainYaml';
import { readYaml } from './readYaml';
import { innerSpan, textItems } from './textItems';

/** Reads the block on top of a note's text; `undefined` when the text does not open with one. Never throws. */
export function readFrontmatter(text: string): Frontmatter | undefined {
  const fence = findFence(text);
  if (!fence) return undefined;
  if (fence.kind !== 'block') {
    const nowhere = { start: 0, end: 0 };
    const problem = { ...describe(fence), span: fence.span };
    return { span: nowhere, content: nowhere, ...whatItSays(text, [], [problem]) };
  }
  const { span, content } = fence;
  const plain = readPlainYaml(text, content);
  if (plain) return { span, content, ...whatItSays(text, plain, []) };
  const { entries, problems } = readYaml(text, content);
  return { span, content, ...whatItSays(text, entries, problems) };
}

function describe(
  fence: { kind: 'unclosed' } | { kind: 'language'; language: string },
): Pick<FrontmatterProblem, 'code' | 'message'> {
  if (fence.kind === 'unclosed') {
    return {
      code: 'frontmatter/unclosed',
      message: 'This block is never closed. Add a line `---` below its last property.',
    };
  }
  return {
    code: 'frontmatter/not-yaml',
    message: `Only YAML between two lines \`---\` is read. Remove \`${fence.language}\` and write the block as YAML.`,
  };
}

/** Obsidian matches the names of properties without case (Obsidian 1.9.3); `title` is the publisher's alone. */
function whatItSays(
  text: string,
  entries: readonly FrontmatterEntry[],
  problems: readonly FrontmatterProblem[],
): Omit<Frontmatter, 'span' | 'content'> {
  const tags: Tag[] = [];
  const aliases: Frontmatter['aliases'][number][] = [];
  let title: string | undefined;
  for (const { key, value } of entries) {
    if (key === 'title' && value.kind === 'text') title = value.text;
    const name = key.toLowerCase();
    if (name === 'aliases') {
      for (const item of textItems(value)) aliases.push({ text: item.text, span: innerSpan(item) });
    } else if (name === 'tags') {
      for (const item of textItems(value)) {
        tags.push({ name: item.text.replace(/^#/, ''), span: innerSpan(item), place: 'frontmatter' });
      }
    }
  }
  return { entries, problems, links: frontmatterLinks(text, entries), tags, aliases, title };
}
