import type { Span } from '../../../text/span';
import { lineAt } from '../../../text/lines';
import { lineSpan, type PromptBase, type PromptLine } from './line';

/** A tag that is being typed. */
export interface TagPrompt extends PromptBase {
  readonly kind: 'tag';
  readonly place: 'text' | 'frontmatter';
  /** Without `#`, and without the quote of a frontmatter value. */
  readonly typed: string;
}

/** Characters that end a tag: white space, general and supplemental punctuation, ASCII's but `_`, `-`, `/`. */
const ENDS_TAG = /[\s\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\]/u;

/** Whether `name` can be written as a tag in the text: no character that ends it, and not digits alone. */
export function isTagText(name: string): boolean {
  return name !== '' && !ENDS_TAG.test(name) && !/^[\d/]*$/.test(name);
}

/**
 * A tag in the text at the caret (Obsidian Help: Tags).
 *
 *     text #tag/nested
 *
 * A lone `#` at the start of a line is no prompt yet: it more often opens a heading.
 */
export function tagPrompt({ before, after, caret }: PromptLine): TagPrompt | undefined {
  const hash = before.lastIndexOf('#');
  if (hash === -1 || (hash > 0 && !/\s/.test(before[hash - 1]!))) return undefined;
  const typed = before.slice(hash + 1);
  if (ENDS_TAG.test(typed) || (typed === '' && /^[\s>]*$/.test(before.slice(0, hash)))) return undefined;
  const end = after.search(ENDS_TAG);
  const start = caret - typed.length;
  return {
    kind: 'tag',
    place: 'text',
    opening: start - 1,
    span: { start, end: caret + (end === -1 ? after.length : end) },
    typed,
  };
}

/**
 * An item of the frontmatter's `tags` at the caret; `content` is what stands between the lines of dashes.
 *
 *     tags: item     tags: [item, "item"]     tags:
 *                                               - item
 */
export function frontmatterTagPrompt(line: PromptLine, content: Span): TagPrompt | undefined {
  const { before, after, caret } = line;
  const field = /^tags?[ \t]*:[ \t]+(?:\[(?:[^\]]*,)?[ \t]*)?["']?([^\]["',]*)$/i.exec(before);
  const item = field ?? (isUnderTags(line, content) ? /^[ \t]*-[ \t]+["']?([^"']*)$/.exec(before) : null);
  if (!item) return undefined;
  const typed = item[1]!;
  const start = caret - typed.length;
  const end = after.search(/[\]"',]|\s*$/);
  return { kind: 'tag', place: 'frontmatter', opening: start, span: { start, end: caret + end }, typed };
}

/** Whether the line is an item of the list below `tags:`. */
function isUnderTags({ note, start }: PromptLine, content: Span): boolean {
  const first = lineAt(note.lines, content.start);
  for (let number = lineAt(note.lines, start) - 1; number >= first; number--) {
    const span = lineSpan(note, number);
    const text = note.text.slice(span.start, span.end);
    if (!/^[ \t]*(?:-[ \t]|-$|#|$)/.test(text)) return /^tags?[ \t]*:[ \t]*$/i.test(text);
  }
  return false;
}
