import { BANG, CLOSE_BRACKET, GREATER, QUESTION, SLASH, isAlpha, isBlank, skipBlanks } from './characters';
import { closingTagEnd, openingTagEnd, tagNameEnd } from './rawHtml';

/**
 * HTML blocks (CommonMark 4.6). What opens one decides what ends it:
 *
 *     1  <pre | <script | <style | <textarea      a line with one of their closing tags
 *     2  <!--                                     a line with -->
 *     3  <?                                       a line with ?>
 *     4  <!letter                                 a line with >
 *     5  <![CDATA[                                a line with ]]>
 *     6  < or </ and the name of a block element  a blank line
 *     7  any other tag, alone on its line         a blank line; cannot interrupt a paragraph
 */
export type HtmlKind = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

const RAW_NAME = /^(?:pre|script|style|textarea)$/i;
const RAW_END = /<\/(?:pre|script|style|textarea)>/i;
const BLOCK_NAMES = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div ' +
    'dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe ' +
    'legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table ' +
    'tbody td tfoot th thead title tr track ul'
  ).split(' '),
);

/** What kind of HTML block the line opens at `at`, where `<` stands; 0 when it opens none. */
export function htmlKindAt(text: string, at: number, end: number): HtmlKind {
  const next = at + 1 < end ? text.charCodeAt(at + 1) : 0;
  if (next === BANG) return markupKindAt(text, at + 2, end);
  if (next === QUESTION) return 3;
  const closing = next === SLASH;
  const start = closing ? at + 2 : at + 1;
  const stop = tagNameEnd(text, start, end);
  if (stop === start) return 0;
  const after = stop < end ? text.charCodeAt(stop) : GREATER;
  const slash = after === SLASH;
  if (!slash && after !== GREATER && !isBlank(after)) return 0;
  const name = text.slice(start, stop);
  if (!slash && !closing && RAW_NAME.test(name)) return 1;
  if (BLOCK_NAMES.has(name.toLowerCase())) {
    return !slash || (stop + 1 < end && text.charCodeAt(stop + 1) === GREATER) ? 6 : 0;
  }
  const tagEnd = closing ? closingTagEnd(text, stop, end) : openingTagEnd(text, stop, end, { block: true });
  return tagEnd !== -1 && skipBlanks(text, tagEnd, end) === end ? 7 : 0;
}

function markupKindAt(text: string, at: number, end: number): HtmlKind {
  if (text.startsWith('--', at) && at + 2 <= end) return 2;
  if (text.startsWith('[CDATA[', at) && at + 7 <= end) return 5;
  return at < end && isAlpha(text.charCodeAt(at)) ? 4 : 0;
}

/** How far behind the `<` that opens a block its end may stand on the same line. */
const OPENING_SIZE = [0, 1, 2, 1, 3, 9, 0, 0];

/** Whether a block of `kind` ends on the line that opens it at `at`, where `<` stands. */
export function htmlEndsAtOnce(
  text: string,
  at: number,
  { kind, end }: { kind: HtmlKind; end: number },
): boolean {
  return htmlEndsOn(text, at + OPENING_SIZE[kind]!, { kind, end });
}

/** Whether a block of `kind` ends on the line `[at, end)`; kinds 6 and 7 end at a blank line alone. */
export function htmlEndsOn(
  text: string,
  at: number,
  { kind, end }: { kind: HtmlKind; end: number },
): boolean {
  if (kind >= 6) return false;
  const line = text.slice(at, end);
  switch (kind) {
    case 1:
      return RAW_END.test(line);
    case 2:
      return line.includes('-->');
    case 3:
      return line.includes('?>');
    case 4:
      return line.includes('>');
    default:
      return closesCdata(line);
  }
}

/** As micromark counts it: brackets pair up, so an odd one before `]]>` keeps the block open. */
function closesCdata(line: string): boolean {
  for (let at = line.indexOf(']'); at !== -1; at = line.indexOf(']', at)) {
    const start = at;
    while (line.charCodeAt(at) === CLOSE_BRACKET) at++;
    if ((at - start) % 2 === 0 && line.charCodeAt(at) === GREATER) return true;
  }
  return false;
}
