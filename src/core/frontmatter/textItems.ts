import type { Span } from '../text/span';
import type { FrontmatterText, FrontmatterValue } from './frontmatter';

/** The texts that a property lists: its items that are text and not empty, or its value when that is one. */
export function textItems(value: FrontmatterValue): readonly FrontmatterText[] {
  const values = value.kind === 'list' ? value.items : [value];
  return values.filter((item) => item.kind === 'text').filter(({ text }) => text !== '');
}

/** Where the text stands, without its quotes. */
export function innerSpan({ style, span }: FrontmatterText): Span {
  const isQuoted = (style === 'single' || style === 'double') && span.end - span.start > 1;
  return isQuoted ? { start: span.start + 1, end: span.end - 1 } : span;
}

/** Whether the source of `value` in the note's `text` is its text, so that offsets in one are offsets in the other. */
export function isVerbatim(text: string, value: FrontmatterText): boolean {
  const { start, end } = innerSpan(value);
  return value.style !== 'alias' && end - start === value.text.length && text.startsWith(value.text, start);
}
