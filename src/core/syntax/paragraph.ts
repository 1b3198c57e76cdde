import { sliceSpan, type Span } from '../text/span';
import { OPEN_BRACKET, trimEnd } from './characters';
import { addBlock, innermost, noteUnnamed, type BlockState } from './blockState';
import { blockIdStart } from './blockId';
import { readCallout } from './callout';
import { ITEM, QUOTE, type Container } from './containers';
import { contentAt, joinLines, sourceAt, sourceSpan, type Content } from './content';
import { readDefinitions } from './definition';
import { trimBlanks } from './linkParts';
import { hasSpecial } from './special';
import type { Heading } from './syntax';

/** What the lines of a paragraph turn out to be once it ends. */
export interface ParagraphEnd {
  /** The level of the Setext heading that its underline makes of it; 0 when there is no underline. */
  readonly level: 0 | 1 | 2;
}

/**
 * Ends the open paragraph: definitions stand in front of it, a Setext underline may end it, a block id may stand at
 * its end. Says whether any text was left behind the definitions.
 */
export function endParagraph(state: BlockState, { level }: ParagraphEnd): boolean {
  const { text, starts, ends, outline, line } = state;
  const content = paragraphContent(state);
  const opensBlock = starts[0]!;
  const firstEnd = ends[0]!;
  starts.length = 0;
  ends.length = 0;
  state.leaf = 'none';
  const start =
    content.text.charCodeAt(content.start) === OPEN_BRACKET
      ? readDefinitions(content, outline.definitions)
      : content.start;
  const end = trimEnd(content.text, start, content.end);
  if (start > content.start) noteUnnamed(state);
  if (start >= end) return false;
  const inner: Content = { ...content, start, end };
  if (level !== 0) {
    addSetextHeading(state, inner, { level, end: trimEnd(text, line.start, line.end) });
    return true;
  }
  const parent = innermost(state);
  const opens = start === content.start;
  if (opens && parent.kind === QUOTE && parent.blocks === 0 && parent.firstLine === state.firstLine) {
    const callout = parent === state.root ? undefined : readCallout(text, opensBlock, firstEnd);
    if (callout) outline.callouts.push(callout);
  }
  addBlockId(state, inner, parent);
  pushText(state, { ...inner, end: content.end }, state.task);
  const span = sourceSpan(content, start, content.end);
  addBlock(state, 'paragraph', span.start, span.end);
  return true;
}

function paragraphContent({ text, starts, ends, containers }: BlockState): Content {
  const joined = starts.length > 1 && containers.quotes.length > 0;
  return joined ? joinLines(text, starts, ends) : contentAt(text, starts[0]!, ends.at(-1)!);
}

/** Hands inline content to the inline pass, unless it is plain text. */
export function pushText(state: BlockState, content: Content, task: boolean): void {
  const { start, end } = sourceSpan(content, content.start, content.end);
  if (hasSpecial(state.specials, start, end)) state.outline.leaves.push({ kind: 'text', content, task });
}

function addSetextHeading(
  state: BlockState,
  content: Content,
  { level, end }: { level: 1 | 2; end: number },
): void {
  const start = sourceAt(content, content.start);
  addHeading(state, content, { level, span: { start, end } });
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
function addBlockId(state: BlockState, content: Content, parent: Container): void {
  const { text, start, end } = content;
  const caret = blockIdStart(text, start, end);
  if (caret === -1) return;
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
