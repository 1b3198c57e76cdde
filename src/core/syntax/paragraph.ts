import { sliceSpan, type Span } from '../text/span';
import { OPEN_BRACKET, trimEnd } from './characters';
import { addBlock, innermost, noteUnnamed, type BlockState } from './blockState';
import { blockIdStart } from './blockId';
import { readCallout } from './callout';
import { ITEM, QUOTE, type Container } from './containers';
import { contentAt, joinLines, sourceAt, sourceSpan, type Content } from './content';
import { readDefinitions } from './definition';
import { firstStart, lastEnd } from './lineList';
import { trimBlanks } from './linkParts';
import { hasSpecial } from './special';
import type { Heading } from './syntax';

/**
 * Ends the open paragraph: definitions stand in front of it, a block id may stand at its end, and an underline makes a
 * Setext heading of `level` of it (0: there is none). Says whether any text was left behind the definitions.
 */
export function endParagraph(state: BlockState, level: 0 | 1 | 2): boolean {
  const { text, lines, containers } = state;
  const content =
    lines.count > 1 && containers.quotes.length > 0
      ? joinLines(text, lines)
      : contentAt(text, firstStart(lines), lastEnd(lines));
  const firstEnd = lines.ends[0]!;
  lines.count = 0;
  state.leaf = 'none';
  const inner = withoutDefinitions(state, content);
  if (inner.start >= inner.end) return false;
  if (level !== 0) {
    addSetextHeading(state, inner, level);
    return true;
  }
  if (inner === content) addCallout(state, sourceAt(content, content.start), firstEnd);
  addBlockId(state, inner);
  pushText(state, inner, state.task);
  const { start, end } = sourceSpan(inner, inner.start, inner.end);
  addBlock(state, 'paragraph', start, end);
  return true;
}

function withoutDefinitions(state: BlockState, content: Content): Content {
  const { text, start, end } = content;
  if (text.charCodeAt(start) !== OPEN_BRACKET) return content;
  const behind = readDefinitions(content, state.outline.definitions);
  if (behind === start) return content;
  noteUnnamed(state);
  return { ...content, start: behind, end: Math.max(behind, end) };
}

function addCallout(state: BlockState, start: number, lineEnd: number): void {
  const quote = innermost(state);
  const opensQuote = quote.kind === QUOTE && quote.blocks === 0 && quote.firstLine === state.firstLine;
  if (!opensQuote || quote === state.root) return;
  const callout = readCallout(state.text, start, lineEnd);
  if (callout) state.outline.callouts.push(callout);
}

/** Hands inline content to the inline pass, unless it is plain text. */
export function pushText(state: BlockState, content: Content, task: boolean): void {
  const start = sourceAt(content, content.start);
  const end = sourceAt(content, content.end);
  if (hasSpecial(state.specials, start, end)) state.outline.leaves.push({ kind: 'text', content, task });
}

function addSetextHeading(state: BlockState, content: Content, level: 1 | 2): void {
  const { text, line } = state;
  const end = trimEnd(content.text, content.start, content.end);
  const span = { start: sourceAt(content, content.start), end: trimEnd(text, line.start, line.end) };
  addHeading(state, { ...content, end }, { level, span });
}

/** Adds a heading and hands its content to the inline pass. */
export function addHeading(
  state: BlockState,
  content: Content,
  { level, span }: Pick<Heading, 'level' | 'span'>,
): void {
  state.outline.headings.push({
    level,
    span,
    content: sourceSpan(content, content.start, content.end),
    text: headingText(content),
  });
  pushText(state, content, false);
  addBlock(state, 'heading', span.start, span.end);
}

function headingText({ text, start, end }: Content): string {
  const written = text.slice(start, end);
  if (!/[\r\n]/.test(written)) return written;
  return written
    .split(/\r\n|\r|\n/)
    .map((line) => sliceSpan(line, trimBlanks(line, 0, line.length)))
    .join(' ');
}

/**
 * Adds the id at the end of a paragraph, if there is one. It names the paragraph; the list item that the paragraph
 * opens; or, alone in its paragraph, the block above.
 */
function addBlockId(state: BlockState, content: Content): void {
  const { text, start } = content;
  const end = trimEnd(text, start, content.end);
  const caret = blockIdStart(text, start, end);
  if (caret === -1) return;
  const parent = innermost(state);
  const { blockIds } = state.outline;
  const bodyEnd = trimEnd(text, start, caret);
  const block = bodyEnd > start ? sourceSpan(content, start, bodyEnd) : siblingOf(parent);
  if (!block) return;
  if (bodyEnd > start && parent.kind === ITEM && parent.blocks === 0) parent.index = blockIds.length;
  blockIds.push({ id: text.slice(caret + 1, end), span: sourceSpan(content, caret, end), block });
}

/** The block above, when it is one that an id can name. */
function siblingOf({ siblingKind, siblingStart, siblingEnd }: Container): Span | undefined {
  if (siblingKind === undefined || siblingKind === 'heading' || siblingKind === 'html') return undefined;
  return { start: siblingStart, end: siblingEnd };
}
