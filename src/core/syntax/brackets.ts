import { BANG, CARET, CLOSE_BRACKET, CLOSE_PAREN, LESS, OPEN_BRACKET, OPEN_PAREN } from './characters';
import { contains, type Span } from '../text/span';
import { sourceAt, sourceSpan } from './content';
import { destinationEnd, labelEnd, skipWhitespace, titleCloser } from './destination';
import { decodeText } from './entity';
import { normalizeIdentifier } from './identifier';
import { take, type InlineState } from './inlineState';
import { splitAtHash, splitLabel, trimmedSpan } from './linkParts';
import type { Definition, Link } from './syntax';
import { findTitleClose } from './titleSearch';

/**
 * Links and images (CommonMark 6.3, 6.4), a construct that is decided at its `]`.
 *
 *     link      ::= ['!'] '[' label ']' (resource | reference | '[]' | nothing)
 *     resource  ::= '(' white? [destination [white title] white?] ')', parentheses nesting 32 deep at most
 *     reference ::= a label that is defined; without one, the link's own label must be
 *
 *     > | [label](<My Note.md#Part> "title")
 *                  └──┬─────┘ └┬─┘
 *                  target   fragment
 *
 * A link holds no other link; an image may.
 */
export function openBracket(state: InlineState, at: number): void {
  state.openers.push(at);
  state.lastOpening = at;
}

/** Decides what the `]` at `at` closes; gives the offset behind it all. */
export function closeBracket(state: InlineState, at: number): number {
  const { openers } = state;
  const opener = openers.pop();
  if (opener === undefined) return at + 1;
  const active = openers.length >= state.inactive;
  state.inactive = Math.min(state.inactive, openers.length);
  const image = state.text.charCodeAt(opener) === BANG;
  if (!active && !image) return at + 1;
  const end = readTail(state, opener, at);
  if (end === -1) return image ? closeFootnote(state, opener, at) : at + 1;
  if (!image) state.inactive = openers.length;
  return take(state, { start: opener, end });
}

/** Reads what stands behind the `]` at `at`, and adds the link; gives the offset behind it, or -1 for no link. */
function readTail(state: InlineState, opener: number, at: number): number {
  const { text, end, definitions } = state;
  const after = at + 1;
  const code = after < end ? text.charCodeAt(after) : 0;
  if (code === OPEN_PAREN) {
    const stop = readResource(state, opener, at);
    if (stop !== -1) return stop;
  }
  const own = ownDefinition(state, opener, at);
  if (code !== OPEN_BRACKET)
    return own ? addLink(state, { opener, close: at, end: after, ...referenceTo(own) }) : -1;
  const label = definitions.size > 0 ? labelEnd(text, after, end) : -1;
  const named =
    label === -1 ? undefined : definitions.get(normalizeIdentifier(text.slice(after + 1, label - 1)));
  if (named) return addLink(state, { opener, close: at, end: label, ...referenceTo(named) });
  const collapsed = own !== undefined && after + 1 < end && text.charCodeAt(after + 1) === CLOSE_BRACKET;
  return collapsed ? addLink(state, { opener, close: at, end: after + 2, ...referenceTo(own) }) : -1;
}

/** The definition that the label itself names. Labels hold no bracket: only the innermost can name one. */
function ownDefinition({ text, definitions, lastOpening }: InlineState, opener: number, at: number) {
  if (definitions.size === 0 || lastOpening !== opener) return undefined;
  return definitions.get(normalizeIdentifier(text.slice(labelStart(text, opener), at)));
}

function readResource(state: InlineState, opener: number, at: number): number {
  const { text, end, content } = state;
  const start = skipWhitespace(text, at + 2, end);
  if (start >= end) return -1;
  const empty = text.charCodeAt(start) === CLOSE_PAREN;
  const stop = empty ? start : destinationEnd(text, start, { end, depth: 32 });
  if (stop === -1) return -1;
  const close = empty ? start : titleEnd(state, stop);
  if (close >= end || text.charCodeAt(close) !== CLOSE_PAREN) return -1;
  const enclosed = text.charCodeAt(start) === LESS ? 1 : 0;
  return addLink(state, {
    opener,
    close: at,
    end: close + 1,
    form: 'markdown',
    ...splitAtHash(content, start + enclosed, stop - enclosed),
    destination: decodeText(text.slice(start + enclosed, stop - enclosed)),
    definition: undefined,
  });
}

/** The offset behind white space and title that stand behind a destination; `end` when the title does not close. */
function titleEnd({ text, end, titles }: InlineState, at: number): number {
  const start = skipWhitespace(text, at, end);
  const closer = start > at && start < end ? titleCloser(text.charCodeAt(start)) : 0;
  if (closer === 0) return start;
  const close = findTitleClose(titles, text, { at: start + 1, end, closer });
  return skipWhitespace(text, Math.min(close + 1, end), end);
}

type Target = Pick<Link, 'form' | 'target' | 'fragment' | 'destination' | 'definition'>;

function referenceTo(definition: Definition): Target {
  const { target, fragment, destination } = definition;
  return { form: 'reference', target, fragment, destination, definition };
}

/** Adds the link from the bracket at `opener` to `end`, with `]` at `close`; gives `end`. */
function addLink(
  state: InlineState,
  { opener, close, end, ...target }: Target & { opener: number; close: number; end: number },
): number {
  const { text, content, place, found } = state;
  const embed = text.charCodeAt(opener) === BANG;
  const start = labelStart(text, opener);
  const span = sourceSpan(content, opener, end);
  const label = embed
    ? splitLabel(content, start, close)
    : { label: trimmedSpan(content, start, close), size: undefined };
  if (embed) dropWithin(state, span);
  else markHidden(state, opener);
  found.links.push({ embed, place, span, ...label, ...target });
  return end;
}

/** The text of an image is shown as plain text: what was found in it is nothing. */
function dropWithin({ content, found, hidden }: InlineState, image: Span): void {
  dropLast(found.links, ({ span }) => contains(image, span));
  dropLast(found.tags, ({ span }) => contains(image, span));
  dropLast(found.footnotes, ({ span }) => contains(image, span));
  dropLast(found.opaque, (opaque) => contains(image, opaque));
  dropLast(hidden, (line) => sourceAt(content, line.content.start) > image.start);
}

function markHidden({ hidden }: InlineState, opener: number): void {
  for (let index = hidden.length - 1; index >= 0; index--) {
    const line = hidden[index]!;
    if (line.content.start < opener) return;
    line.linked = true;
  }
}

function dropLast<T>(items: T[], drops: (item: T) => boolean): void {
  while (items.length > 0 && drops(items.at(-1)!)) items.pop();
}

function labelStart(text: string, opener: number): number {
  return text.charCodeAt(opener) === BANG ? opener + 2 : opener + 1;
}

/** `![^label]`, which is no image: an exclamation mark and a footnote call. */
function closeFootnote(state: InlineState, opener: number, at: number): number {
  const { text, content, found, footnoteIds, lastOpening, place } = state;
  const caret = opener + 2;
  if (lastOpening !== opener || caret >= at || text.charCodeAt(caret) !== CARET) return at + 1;
  const identifier = normalizeIdentifier(text.slice(caret + 1, at));
  if (!footnoteIds.has(identifier)) return at + 1;
  if (place === 'text') {
    found.footnotes.push({
      kind: 'reference',
      identifier,
      span: sourceSpan(content, opener + 1, at + 1),
      label: sourceSpan(content, caret + 1, at),
    });
  }
  return take(state, { start: opener + 1, end: at + 1 });
}
