import type { Span } from '../../src/core/text/span';
import { BETWEEN_LINES, visitTokens, type TokenNode } from './tokens';

/** `span` without the blanks and line endings at its end. */
export function trimEnd(text: string, { start, end }: Span): Span {
  while (end > start && /[ \t\r\n]/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** Whether `token` is nothing but blanks, line endings and marks of containers. */
export function isBetween(text: string, token: TokenNode): boolean {
  return BETWEEN_LINES.has(token.type) || trimEnd(text, token).end === token.start;
}

/**
 * Cuts off the lines at the end of a block that hold nothing but blanks and the marks of the `quotes` around it.
 */
export function makeTrimmer(text: string, tokens: TokenNode): (span: Span, quotes: number) => Span {
  const leaves: TokenNode[] = [];
  visitTokens(tokens, (token) => {
    const isLeaf = token.children.length === 0 || BETWEEN_LINES.has(token.type);
    if (isLeaf) leaves.push(token);
    return !isLeaf;
  });
  const isContent = (line: Span, quotes: number) => {
    const onLine = leaves.filter(({ start }) => start >= line.start && start < line.end);
    if (onLine.some((leaf) => !isBetween(text, leaf))) return true;
    return onLine.filter(({ type }) => type === 'blockQuotePrefix').length > quotes;
  };
  return function trim(span, quotes) {
    const trimmed = trimEnd(text, span);
    const lineStart = /[^\r\n]*$/.exec(text.slice(0, trimmed.end))!.index;
    if (lineStart <= span.start || isContent({ start: lineStart, end: span.end }, quotes)) return trimmed;
    return trim({ start: span.start, end: lineStart }, quotes);
  };
}
