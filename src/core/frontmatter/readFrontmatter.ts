import type { Tag } from '../syntax/syntax';
import { findFence } from './fence';
import type { Frontmatter, FrontmatterEntry, FrontmatterProblem, FrontmatterText } from './frontmatter';
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
  let tags: readonly Tag[] = NO_TAGS;
  let aliases: Frontmatter['aliases'] = NO_ALIASES;
  let title: string | undefined;
  for (const { key, value } of entries) {
    if (key === 'title' && value.kind === 'text') title = value.text;
    const name = key.toLowerCase();
    if (name === 'aliases') aliases = aliases.concat(textItems(value).map(aliasOf));
    else if (name === 'tags') tags = tags.concat(textItems(value).map(tagOf));
  }
  return { entries, problems, links: frontmatterLinks(text, entries), tags, aliases, title };
}

const NO_TAGS: readonly Tag[] = [];
const NO_ALIASES: Frontmatter['aliases'] = [];

function aliasOf(item: FrontmatterText): Frontmatter['aliases'][number] {
  return { text: item.text, span: innerSpan(item) };
}

function tagOf(item: FrontmatterText): Tag {
  return { name: item.text.replace(/^#/, ''), span: innerSpan(item), place: 'frontmatter' };
}
