import { BACKSLASH, CARET, CLOSE_BRACKET, COLON, OPEN_BRACKET, isWhitespace } from './characters';

/**
 * Footnotes (GitHub Docs: Footnotes), a container and its calls.
 *
 *     call       ::= '[^' label ']'
 *     definition ::= '[^' label ']:' blanks blocks, further lines indented by four columns
 *     label      ::= 1*999(character except white space, '[' and ']' | '\[' | '\]' | '\\')
 */
export function footnoteLabelEnd(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== OPEN_BRACKET || text.charCodeAt(at + 1) !== CARET) return -1;
  const start = at + 2;
  const limit = Math.min(end, start + 1000);
  let stop = start;
  while (stop < limit) {
    const code = text.charCodeAt(stop);
    if (code === CLOSE_BRACKET) return stop > start ? stop : -1;
    if (code === OPEN_BRACKET || isWhitespace(code)) return -1;
    stop++;
    if (code === BACKSLASH && stop < limit && isEscapable(text.charCodeAt(stop))) stop++;
  }
  return -1;
}

/** Where the label of the footnote definition at `at` ends, before `]:`; -1 when there is none. */
export function footnoteDefinitionLabelEnd(text: string, at: number, end: number): number {
  const stop = footnoteLabelEnd(text, at, end);
  return stop !== -1 && stop + 1 < end && text.charCodeAt(stop + 1) === COLON ? stop : -1;
}

function isEscapable(code: number): boolean {
  return code === OPEN_BRACKET || code === BACKSLASH || code === CLOSE_BRACKET;
}
