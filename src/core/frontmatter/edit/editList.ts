import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';
import type { FrontmatterEntry, FrontmatterValue } from '../frontmatter';
import { setValue } from './editValue';
import { endOfLine, isBlank, lineEndingOf, startOfLine, wholeLines } from './lines';
import { yamlText } from './yamlText';

type List = Extract<FrontmatterValue, { kind: 'list' }>;

/** `texts` as a list on one line: `[a, "b: c"]`. */
export function yamlList(texts: readonly string[]): string {
  return `[${texts.map((text) => yamlText(text, 'flow')).join(', ')}]`;
}

/** Makes a list of `texts` of the value of `entry`, whatever it is; `undefined` as `setValue`. */
export function setList(text: string, entry: FrontmatterEntry, texts: readonly string[]): Edit | undefined {
  return setValue(text, entry, yamlList(texts));
}

/**
 * Writes `item` at the end of the list of `entry`, in the list's own manner; a single text becomes the first item of a
 * list. `undefined` where the value is anything else.
 */
export function addListItem(text: string, entry: FrontmatterEntry, item: string): Edit | undefined {
  const { value } = entry;
  if (value.kind === 'null') return setList(text, entry, [item]);
  if (value.kind === 'text') return setList(text, entry, [value.text, item]);
  if (value.kind !== 'list') return undefined;
  if (isFlow(text, value)) return addToFlow(text, value, item);
  const last = value.items.at(-1);
  const dash = last && dashOf(text, last);
  if (dash === undefined) return undefined;
  const indent = text.slice(startOfLine(text, dash), dash);
  const end = endOfLine(text, last!.span.end);
  const line = `${lineEndingOf(text)}${indent}- ${yamlText(item, 'block')}`;
  return { span: { start: end, end }, text: line };
}

/** Takes the item at `index` out of the list, with its line or its comma. `undefined` where it is not alone on its lines. */
export function removeListItem(text: string, list: List, index: number): Edit | undefined {
  const item = list.items[index];
  if (!item) return undefined;
  if (isFlow(text, list)) return removeFromFlow(list, index);
  const dash = dashOf(text, item);
  if (dash === undefined) return undefined;
  const lines = wholeLines(text, { start: dash, end: Math.max(dash + 1, item.span.end) });
  return { span: lines, text: '' };
}

/** Writes `item` in the stead of the one at `index`. */
export function setListItem(
  text: string,
  list: List,
  { index, item }: { index: number; item: string },
): Edit | undefined {
  const old = list.items[index];
  if (!old || (old.kind === 'text' && (old.style === 'alias' || old.style === 'block'))) return undefined;
  const written = text.slice(old.span.start, old.span.end);
  if (/[\r\n]/.test(written)) return undefined;
  const yaml = yamlText(item, isFlow(text, list) ? 'flow' : 'block');
  if (old.span.end > old.span.start) return { span: old.span, text: yaml };
  const dash = dashOf(text, old);
  return dash === undefined ? undefined : { span: { start: dash + 1, end: dash + 1 }, text: ` ${yaml}` };
}

/** Whether the list stands in brackets. */
export function isFlow(text: string, { span }: List): boolean {
  return text[span.start] === '[';
}

function addToFlow(text: string, { items, span }: List, item: string): Edit | undefined {
  if (text[span.end - 1] !== ']') return undefined;
  const yaml = yamlText(item, 'flow');
  const last = items.at(-1);
  if (!last) return { span: { start: span.start + 1, end: span.end - 1 }, text: yaml };
  const behind = text.slice(last.span.end, span.end - 1);
  const comma = /^\s*,/.exec(behind);
  if (comma) return at(last.span.end + comma[0].length, ` ${yaml}`);
  return at(last.span.end, `, ${yaml}`);
}

function at(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}

function removeFromFlow({ items }: List, index: number): Edit {
  const { span } = items[index]!;
  const next = items[index + 1];
  const before = items[index - 1];
  const gone: Span = next
    ? { start: span.start, end: next.span.start }
    : { start: before ? before.span.end : span.start, end: span.end };
  return { span: gone, text: '' };
}

/** The offset of the dash that opens the item; `undefined` when it is not the first sign of its line. */
function dashOf(text: string, { span }: FrontmatterValue): number | undefined {
  const start = startOfLine(text, span.start);
  const dash = start + /^[ \t]*/.exec(text.slice(start, span.start + 1))![0].length;
  if (text[dash] !== '-' || dash > span.start) return undefined;
  return isBlank(text, dash + 1, span.start) ? dash : undefined;
}
