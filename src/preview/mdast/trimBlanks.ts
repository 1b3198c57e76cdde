import type { Span } from '../../core/text/span';

/** The stretch of `text` from `start` to `end` without the spaces and tabs at its ends. */
export function trimBlanks(text: string, start: number, end: number): Span {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
