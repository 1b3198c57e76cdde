import { trimBlanks } from './linkParts';
import type { Callout } from './syntax';

const MARKER = /\[!([^[\]|\r\n]+)(?:\|[^[\]\r\n]*)?\]([+-]?)(?=[ \t\r\n]|$)/y;

/**
 * Callouts (Obsidian Help: Callouts), on the first line of a block quote.
 *
 *     callout ::= '[!' type ['|' metadata] ']' ['+' | '-'] (blank title | eol)
 *
 *     > | > [!note|wide]- Title
 *           └─────┬────┘│ └─┬─┘
 *               marker fold title
 *
 * Reads the one at `at` of a line that ends at `end`; `undefined` when there is none.
 */
export function readCallout(text: string, at: number, end: number): Callout | undefined {
  MARKER.lastIndex = at;
  const match = MARKER.exec(text);
  if (!match || MARKER.lastIndex > end) return undefined;
  const type = match[1]!.trim();
  if (type === '') return undefined;
  const markerEnd = at + match[0].length;
  const title = trimBlanks(text, markerEnd, end);
  return {
    type,
    fold: match[2] as Callout['fold'],
    marker: { start: at, end: markerEnd },
    title: title.start < title.end ? title : undefined,
  };
}
