import { COLON, LESS, OPEN_BRACKET, isLineEnding, isWhitespace, skipBlanks } from './characters';
import { sourceSpan, type Content } from './content';
import { destinationEnd, labelEnd, skipWhitespace, titleClose, titleCloser } from './destination';
import { decodeText } from './entity';
import { normalizeIdentifier } from './identifier';
import { splitAtHash } from './linkParts';
import type { Definition } from './syntax';

/**
 * Link reference definitions (CommonMark 4.7), in front of a paragraph's text.
 *
 *     definition ::= label ':' white? destination [white title] blanks (eol | end)
 *
 *     > | [label]: <My Note.md#Part> "title"
 *                   └──┬─────┘ └┬─┘
 *                   target   fragment
 */
export function readDefinitions(content: Content, found: Definition[]): number {
  const { text, end } = content;
  let at = content.start;
  while (at < end && text.charCodeAt(at) === OPEN_BRACKET) {
    const stop = readDefinition(content, at, found);
    if (stop === -1) break;
    at = skipWhitespace(text, stop, end);
  }
  return at;
}

/** Reads one at `at`; gives the offset of the line ending behind it, or -1 when there is none. */
function readDefinition(content: Content, at: number, found: Definition[]): number {
  const { text, end } = content;
  const label = labelEnd(text, at, end);
  if (label === -1 || label >= end || text.charCodeAt(label) !== COLON) return -1;
  const start = skipWhitespace(text, label + 1, end);
  const stop = destinationEnd(text, start, { end, depth: Infinity });
  if (stop === -1) return -1;
  const titled = titleEnd(text, stop, end);
  const last = titled === -1 ? skipBlanks(text, stop, end) : titled;
  if (last < end && !isLineEnding(text.charCodeAt(last))) return -1;
  const enclosed = text.charCodeAt(start) === LESS ? 1 : 0;
  found.push({
    span: sourceSpan(content, at, last),
    identifier: normalizeIdentifier(text.slice(at + 1, label - 1)),
    ...splitAtHash(content, start + enclosed, stop - enclosed),
    destination: decodeText(text.slice(start + enclosed, stop - enclosed)),
  });
  return last;
}

/** The end of the line that the title behind a destination closes on; -1 when no title stands there. */
function titleEnd(text: string, at: number, end: number): number {
  if (at >= end || !isWhitespace(text.charCodeAt(at))) return -1;
  const start = skipWhitespace(text, at, end);
  const closer = start < end ? titleCloser(text.charCodeAt(start)) : 0;
  if (closer === 0) return -1;
  const close = titleClose(text, start + 1, { end, closer });
  if (close === end) return -1;
  const stop = skipBlanks(text, close + 1, end);
  return stop === end || isLineEnding(text.charCodeAt(stop)) ? stop : -1;
}
