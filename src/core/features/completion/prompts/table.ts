import { lineAt } from '../../../text/lines';
import { lineSpan, type PromptLine } from './line';

const DELIMITER_ROW = /^[\s>]*(?:[-*+][ \t]+)?\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const BLANK = /^[\s>]*$/;

/**
 * Whether the line is a row of a table: its own delimiter row stands on the next line, or one stands above it
 * with no blank line between (GFM 4.10). Linear in the length of the table.
 */
export function isTableRow({ note, start, before, after }: PromptLine): boolean {
  if (!before.includes('|') && !after.includes('|')) return false;
  const own = lineAt(note.lines, start);
  const textOf = (number: number): string => {
    const span = lineSpan(note, number);
    return note.text.slice(span.start, span.end);
  };
  const isDelimiter = (number: number): boolean => {
    const text = textOf(number);
    return text.includes('|') && DELIMITER_ROW.test(text);
  };
  if (own + 1 < note.lines.starts.length && isDelimiter(own + 1)) return true;
  for (let number = own - 1; number > 0 && !BLANK.test(textOf(number)); number--) {
    if (isDelimiter(number)) return true;
  }
  return false;
}
