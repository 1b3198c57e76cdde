import { readPlainWord } from '../yamlSchema';

/** Where a text is to stand: as the value of a key or an item of `- item`, or within `[…]`. */
export type Place = 'block' | 'flow';

/** What a bare text may begin with: no sign that begins something else (YAML 1.2.2, 7.3.3). */
const PLAIN_START = /^[\p{L}\p{N}_/.(]/u;
/** What ends a bare text, or makes it something else. */
const ENDS_PLAIN = /: | #|:$|^\s|\s$|[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]|[\ud800-\udfff]/u;
const ENDS_PLAIN_IN_FLOW = /[,[\]{}]/;
/** Booleans for the readers of YAML 1.1, of which some publishers are. */
const OLD_BOOLEAN = /^(?:y|n|yes|no|on|off)$/i;

/** `text` as YAML that says just that: bare where nothing can be mistaken, else in quotes. */
export function yamlText(text: string, place: Place): string {
  return isPlain(text, place) ? text : quoteText(text);
}

/** `text` in quotes: in `"…"` unless that would need escapes that `'…'` does not. */
export function quoteText(text: string): string {
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]|[\ud800-\udfff]/u.test(text)) return escaped(text);
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

function isPlain(text: string, place: Place): boolean {
  if (!PLAIN_START.test(text) || ENDS_PLAIN.test(text) || OLD_BOOLEAN.test(text)) return false;
  if (place === 'flow' && ENDS_PLAIN_IN_FLOW.test(text)) return false;
  return readPlainWord(text, { start: 0, end: text.length })?.kind === 'text' && !text.startsWith('...');
}

/** With every sign escaped that a line cannot hold (YAML 1.2.2, 5.7). */
function escaped(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
