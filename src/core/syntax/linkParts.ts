import type { Span } from '../text/span';
import { BACKSLASH, BAR, HASH, SMALL_X, isBlank, isDigit } from './characters';
import { sourceSpan, type Content } from './content';

/** Target and fragment of a destination: what stands before and behind its first `#`. */
export function splitAtHash(
  content: Content,
  start: number,
  end: number,
): { target: Span; fragment: Span | undefined } {
  const { text } = content;
  let hash = start;
  while (hash < end && text.charCodeAt(hash) !== HASH) hash++;
  return {
    target: sourceSpan(content, start, hash),
    fragment: hash === end ? undefined : sourceSpan(content, hash + 1, end),
  };
}

const SIZE = /^[ \t]*\d+(?:x\d+)?[ \t]*$/;

/**
 * Label and size of an embed, from what stands behind the first bar of `![[…]]` or between the brackets of
 * `![…](…)`: the last part behind a bar is the size when it reads `100` or `100x50` (Obsidian Help: Embed files).
 * There is no label when the size is all there is.
 */
export function splitLabel(
  content: Content,
  start: number,
  end: number,
): { label: Span | undefined; size: Span | undefined } {
  const { text } = content;
  const last = lastPartStart(text, start, end);
  if (last === -1 || !SIZE.test(text.slice(last, end))) {
    return { label: trimmedSpan(content, start, end), size: undefined };
  }
  return {
    label: last === start ? undefined : trimmedSpan(content, start, partEnd(text, start, last - 1)),
    size: trimmedSpan(content, last, end),
  };
}

/** Where the last part behind a bar starts, when nothing but what sizes are made of stands in it; else -1. */
function lastPartStart(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSizeCharacter(text.charCodeAt(at - 1))) at--;
  return at === start || text.charCodeAt(at - 1) === BAR ? at : -1;
}

function isSizeCharacter(code: number): boolean {
  return isDigit(code) || isBlank(code) || code === SMALL_X;
}

/** Where the part before the bar at `bar` ends: a backslash that escapes the bar belongs to the bar. */
export function partEnd(text: string, start: number, bar: number): number {
  return bar > start && text.charCodeAt(bar - 1) === BACKSLASH ? bar - 1 : bar;
}

/** `[start, end)` without the blanks at its ends, as a span of the note. */
export function trimmedSpan(content: Content, start: number, end: number): Span {
  const { start: from, end: to } = trimBlanks(content.text, start, end);
  return sourceSpan(content, from, to);
}

/** `[start, end)` without the blanks at its ends. */
export function trimBlanks(text: string, start: number, end: number): Span {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
