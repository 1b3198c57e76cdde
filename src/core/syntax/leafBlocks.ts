import {
  ASTERISK,
  BACKTICK,
  BAR,
  COLON,
  DASH,
  DOLLAR,
  EQUALS,
  HASH,
  LESS,
  OPEN_BRACKET,
  TILDE,
  UNDERSCORE,
  isAlpha,
  isDigit,
  isLineEnding,
  trimEnd,
} from './characters';
import { atxContent, atxLevelAt } from './atxHeading';
import { addBlock, innermost, noteUnnamed, type BlockState } from './blockState';
import { ITEM } from './containers';
import { contentAt, joinLines } from './content';
import { closesFence, fenceSizeAt } from './fence';
import { htmlEndsAtOnce, htmlEndsOn, htmlKindAt, type HtmlKind } from './htmlBlock';
import { indentation, solidAt } from './line';
import { addLine, lastEnd } from './lineList';
import { addHeading, endParagraph, pushText } from './paragraph';
import { hasSpecial } from './special';
import type { Heading } from './syntax';
import { delimiterCells, eachCell, headCells } from './table';
import { isThematicBreak, underlineLevel } from './thematicBreak';

/** Ends the open leaf, whatever it is. */
export function endLeaf(state: BlockState): void {
  const { leaf, leafStart: start, leafEnd: end, text, outline } = state;
  switch (leaf) {
    case 'none':
      return;
    case 'paragraph':
      endParagraph(state, 0);
      return;
    case 'html':
      endHtml(state);
      return;
    case 'table':
      addBlock(state, 'table', start, end);
      break;
    case 'code':
    case 'indented':
    case 'math': {
      const kind = leaf === 'math' ? 'math' : 'code';
      outline.leaves.push({ kind, content: contentAt(text, start, trimEnd(text, start, end)), task: false });
      addBlock(state, kind, start, end);
    }
  }
  state.leaf = 'none';
}

function endHtml(state: BlockState): void {
  const { text, lines, outline, containers, leafStart, leafEnd } = state;
  const joined = containers.stack.length > 0 && lines.count > 1;
  const content = joined ? joinLines(text, lines) : contentAt(text, leafStart, leafEnd);
  outline.leaves.push({ kind: 'html', content, task: false });
  lines.count = 0;
  addBlock(state, 'html', leafStart, leafEnd);
  state.leaf = 'none';
}

/**
 * Offers what is left of the line to the open leaf. Says whether the leaf took it; when not, the leaf has ended.
 * `lazy`: the line does not continue all containers, so only a paragraph may take it (CommonMark 5.1).
 */
export function continueLeaf(state: BlockState, lazy: boolean): boolean {
  if (state.leaf === 'paragraph') return continueParagraph(state, lazy);
  if (!lazy) {
    switch (state.leaf) {
      case 'code':
      case 'math':
        continueFence(state);
        return true;
      case 'html':
        if (continueHtml(state)) return true;
        break;
      case 'indented':
        if (continueIndented(state)) return true;
        break;
      case 'table':
        if (continueTable(state)) return true;
        break;
      case 'none':
    }
  }
  endLeaf(state);
  return false;
}

function continueFence(state: BlockState): void {
  const { line, mark, size, text } = state;
  if (line.at < text.length) state.leafEnd = line.end;
  if (indentation(line) < 4 && closesFence(text, solidAt(line), { end: line.end, mark, size }))
    endLeaf(state);
}

function continueHtml(state: BlockState): boolean {
  const { line, text } = state;
  const kind = state.size as HtmlKind;
  const solid = solidAt(line);
  if (kind >= 6 && solid === line.end) return false;
  addLine(state.lines, line.at, line.end);
  state.leafEnd = line.end;
  if (htmlEndsOn(text, solid, { kind, end: line.end })) endLeaf(state);
  return true;
}

function continueIndented(state: BlockState): boolean {
  const { line } = state;
  if (solidAt(line) === line.end) return true;
  if (indentation(line) < 4) return false;
  state.leafEnd = line.end;
  return true;
}

function continueTable(state: BlockState): boolean {
  const { line } = state;
  const solid = solidAt(line);
  if (solid === line.end || indentation(line) >= 4) return false;
  if (openingAt(state, { interrupting: false, lazy: false }) !== NOTHING) return false;
  pushRow(state, solid, line.end);
  state.leafEnd = line.end;
  return true;
}

function continueParagraph(state: BlockState, lazy: boolean): boolean {
  const { line, text } = state;
  const solid = solidAt(line);
  if (solid === line.end) {
    endParagraph(state, 0);
    return false;
  }
  const indented = indentation(line) >= 4;
  if (!indented && !isPlainStart(text.charCodeAt(solid))) {
    if (!lazy) {
      if (startTable(state)) return true;
      const level = underlineAt(state, solid);
      if (level > 0) return endParagraph(state, level);
    }
    const opening = openingAt(state, { interrupting: true, lazy });
    if (opening !== NOTHING) {
      endParagraph(state, 0);
      // micromark looks beyond the line of such a tag before it ends the containers, and they stay open
      return opening === 7 && line.end < text.length && startLeaf(state);
    }
  }
  addLine(state.lines, solid, line.end);
  state.mayHead = !indented;
  return true;
}

function underlineAt({ line, text }: BlockState, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  return code === DASH || code === EQUALS ? underlineLevel(line, at) : 0;
}

/** Makes a table of the last line of the open paragraph when the line at hand is its delimiter row. */
function startTable(state: BlockState): boolean {
  const { line, text, lines, mayHead } = state;
  const code = text.charCodeAt(solidAt(line));
  if (!mayHead || (code !== DASH && code !== BAR && code !== COLON)) return false;
  const cells = delimiterCells(text, solidAt(line), line.end);
  const start = lines.starts[lines.count - 1]!;
  const end = lastEnd(lines);
  if (cells === 0 || headCells(text, start, end) !== cells) return false;
  lines.count--;
  if (lines.count > 0) {
    endParagraph(state, 0);
    if (text.charCodeAt(start) === LESS && htmlKindAt(text, start, end) === 7) {
      startHtml(state, { kind: 7, start, end });
      return continueHtml(state);
    }
  }
  state.leaf = 'table';
  state.leafStart = start;
  state.leafEnd = line.end;
  pushRow(state, start, end);
  return true;
}

function pushRow(state: BlockState, start: number, end: number): void {
  if (!hasSpecial(state.specials, start, end)) return;
  eachCell(state.text, start, end, (cellStart, cellEnd) => {
    if (cellStart < cellEnd) pushText(state, contentAt(state.text, cellStart, cellEnd), false);
  });
}

/** What a line opens: nothing but a paragraph, one of these, or HTML of kind 1 to 7. */
type Opening = HtmlKind | typeof HEADING | typeof BREAK | typeof CODE | typeof MATH;
const NOTHING = 0;
const HEADING = 10;
const BREAK = 11;
const CODE = 12;
const MATH = 13;

/** What the line opens, which is neither blank nor indented as code. */
function openingAt(
  { line, text, containers }: BlockState,
  { interrupting, lazy }: { interrupting: boolean; lazy: boolean },
): Opening {
  const at = solidAt(line);
  switch (text.charCodeAt(at)) {
    case HASH:
      return atxLevelAt(text, at, line.end) > 0 ? HEADING : NOTHING;
    case ASTERISK:
    case DASH:
    case UNDERSCORE:
      return isThematicBreak(line, at, containers.breaks) ? BREAK : NOTHING;
    case BACKTICK:
    case TILDE:
      return fenceSizeAt(text, at, line.end) > 0 ? CODE : NOTHING;
    case DOLLAR:
      return fenceSizeAt(text, at, line.end) > 0 ? MATH : NOTHING;
    case LESS: {
      const kind = htmlKindAt(text, at, line.end);
      return kind === 7 && interrupting && !lazy ? NOTHING : kind;
    }
    default:
      return NOTHING;
  }
}

/** Whether no block but a paragraph or a row opens with `code`. */
export function isPlainStart(code: number): boolean {
  return code >= 128 || isAlpha(code);
}

/** Starts the leaf that the line, which is not blank, opens. Gives true: the line is taken. */
export function startLeaf(state: BlockState): true {
  const { line, text } = state;
  if (indentation(line) >= 4) {
    state.leaf = 'indented';
    state.leafStart = line.split ? line.at + 1 : line.at;
    state.leafEnd = line.end;
    return true;
  }
  const opening = openingAt(state, { interrupting: false, lazy: false });
  const start = solidAt(line);
  switch (opening) {
    case NOTHING:
      return startParagraph(state, start);
    case HEADING:
      startHeading(state, start);
      return true;
    case BREAK:
      noteUnnamed(state);
      return true;
    case CODE:
    case MATH:
      state.leaf = opening === MATH ? 'math' : 'code';
      state.leafStart = start;
      state.leafEnd = line.end;
      state.mark = text.charCodeAt(start);
      state.size = fenceSizeAt(text, start, line.end);
      return true;
    default:
      startHtml(state, { kind: opening, start, end: line.end });
      if (htmlEndsAtOnce(text, start, { kind: opening, end: line.end })) endLeaf(state);
      return true;
  }
}

function startParagraph(state: BlockState, start: number): true {
  const { line } = state;
  state.leaf = 'paragraph';
  addLine(state.lines, start, line.end);
  state.firstLine = line.start;
  state.mayHead = true;
  state.task = state.text.charCodeAt(start) === OPEN_BRACKET && opensItem(state, start);
  return true;
}

/** Whether the text at `start` is the first of a list item, right behind its marker or on the line below. */
function opensItem(state: BlockState, start: number): boolean {
  const { line, text } = state;
  const item = innermost(state);
  if (item.kind !== ITEM || item.blocks > 0 || line.at !== start) return false;
  if (item.firstLine === line.start) return true;
  let markerEnd = item.start;
  while (isDigit(text.charCodeAt(markerEnd))) markerEnd++;
  return isLineEnding(text.charCodeAt(markerEnd + 1));
}

function startHeading(state: BlockState, start: number): void {
  const { line, text } = state;
  const level = atxLevelAt(text, start, line.end) as Heading['level'];
  const inner = atxContent(text, start + level, line.end);
  addHeading(state, contentAt(text, inner.start, inner.end), {
    level,
    span: { start, end: trimEnd(text, start, line.end) },
  });
}

function startHtml(
  state: BlockState,
  { kind, start, end }: { kind: HtmlKind; start: number; end: number },
): void {
  state.leaf = 'html';
  state.size = kind;
  state.leafStart = start;
  state.leafEnd = end;
  addLine(state.lines, start, end);
}
