import { isEscaped, type PromptLine } from './line';
import type { LinkPrompt } from './link';

/** A scheme, or `//host`: such a link leaves the vault. */
const EXTERNAL = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** What follows a destination on its line: a title, which keeps the link open. */
const TITLE = /^[ \t]+["'(]/;

/**
 * The destination of a Markdown link or image at the caret (CommonMark 6.3).
 *
 *     [label](target#heading "title")     ![label](<target#^block>)
 *
 * A blank in a destination ends it for CommonMark; someone who types a note's name types it all the same, so
 * it is read as part of the name.
 */
export function destinationPrompt(line: PromptLine): LinkPrompt | undefined {
  const { before, after, caret } = line;
  const middle = before.lastIndexOf('](');
  if (middle === -1 || isEscaped(before, middle)) return undefined;
  const bracket = openingBracket(before, middle);
  if (bracket === -1) return undefined;
  const from = middle + 2 + /^[ \t]*/.exec(before.slice(middle + 2))![0].length;
  const angled = before[from] === '<';
  const inner = before.slice(angled ? from + 1 : from);
  const depth = angled ? (inner.includes('>') ? -1 : 0) : parenthesesIn(inner);
  if (depth < 0 || inner.includes('[[') || EXTERNAL.test(inner)) return undefined;
  if (!angled && /[ \t]["']/.test(inner)) return undefined;
  const embed = before[bracket - 1] === '!' && !isEscaped(before, bracket - 1);
  const end = angled ? endOfAngled(after) : endOfBare(after, depth);
  return {
    kind: 'link',
    form: 'markdown',
    embed,
    opening: line.start + (embed ? bracket - 1 : bracket),
    angled,
    ...partOf(inner, line, end),
    close: caret + end.length + end.closers,
  };
}

/** Where a destination ends behind the caret. */
export interface DestinationEnd {
  /** How many characters behind the caret belong to it. */
  readonly length: number;
  /** How many characters behind those close it. */
  readonly closers: number;
  /** What closes it. */
  readonly tail: string;
}

/** The part of the destination `inner` that the caret stands in; `inner` ends at the caret. */
export function partOf(
  inner: string,
  { caret, after }: PromptLine,
  end: DestinationEnd,
): Pick<LinkPrompt, 'part' | 'span' | 'target' | 'fragment' | 'above' | 'typed' | 'lead' | 'tail' | 'bar'> {
  const hash = inner.indexOf('#');
  const typed = inner.slice(hash + 1);
  const more = hash === -1 ? after.slice(0, end.length).indexOf('#') : -1;
  return {
    part: hash === -1 ? 'target' : typed.startsWith('^') ? 'block' : 'heading',
    span: {
      start: caret - typed.length,
      end: caret + (more === -1 ? end.length + end.closers : more),
    },
    target: hash === -1 ? '' : inner.slice(0, hash).trim(),
    fragment: '',
    above: [],
    typed,
    lead: '',
    tail: more === -1 ? end.tail : '',
    bar: '|',
  };
}

/** The `[` that pairs with the `]` at `index`, or -1. */
function openingBracket(text: string, index: number): number {
  let depth = 0;
  for (let at = index; at >= 0; at--) {
    const character = text[at];
    if ((character !== '[' && character !== ']') || isEscaped(text, at)) continue;
    depth += character === ']' ? 1 : -1;
    if (depth === 0) return at;
  }
  return -1;
}

/** How many parentheses `text` leaves open; -1 when it closes one that it did not open. */
function parenthesesIn(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth < 0) return -1;
  }
  return depth;
}

function endOfBare(after: string, depth: number): DestinationEnd {
  let open = depth;
  let at = 0;
  for (; at < after.length; at++) {
    const character = after[at]!;
    if (character === ' ' || character === '\t') break;
    if (character === '(') open++;
    if (character === ')' && --open < 0) return { length: at, closers: 1, tail: ')' };
  }
  if (TITLE.test(after.slice(at))) return { length: at, closers: 0, tail: '' };
  return { length: 0, closers: 0, tail: ')' };
}

function endOfAngled(after: string): DestinationEnd {
  const length = /^[^<>]*>/.exec(after)?.[0].length;
  if (length === undefined) return { length: 0, closers: after.startsWith(')') ? 1 : 0, tail: '>)' };
  const next = after.slice(length);
  if (TITLE.test(next)) return { length: length - 1, closers: 1, tail: '>' };
  return { length: length - 1, closers: next.startsWith(')') ? 2 : 1, tail: '>)' };
}
