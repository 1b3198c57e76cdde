import { BACKSLASH, BAR, CLOSE_BRACKET, CR, LF, OPEN_BRACKET } from '../syntax/characters';
import { isExternal } from './linkTarget';
import type { Note } from './vault';

/** Is told what a note's text may write as a link's destination, in the manner of `Link.destination`. */
export interface DestinationSink {
  /** Of a wiki link. */
  wiki(destination: string): void;
  /** Of a Markdown link, a definition or an HTML attribute, when it does not lead out of the vault. */
  other(destination: string): void;
}

/**
 * Tells `sink` every destination that a link of `note` writes, bare URLs left out, and some that are none (in
 * code, say), with one look at the text in place of a reading of its syntax: a vault is indexed before its notes
 * are scanned. The frontmatter, which is read already, is exact.
 *
 * Answers false, having told some, when a destination is not written plainly: with escapes, character references or
 * line endings. Only the note's links know then.
 */
export function tellDestinations({ text, frontmatter }: Note, sink: DestinationSink): boolean {
  for (const { form, destination } of frontmatter?.links ?? []) {
    if (form === 'wiki') sink.wiki(destination);
    else if (!isExternal(destination)) sink.other(destination);
  }
  const from = frontmatter?.span.end ?? 0;
  if (text.includes('\0', from)) return false;
  tellWikiLinks(text, from, sink);
  return (
    tellResources(text, { from, mark: '](' }, sink) &&
    tellResources(text, { from, mark: ']:' }, sink) &&
    (!HTML_TAG.test(text) || tellAttributes(text, from, sink))
  );
}

/** What stands behind each `[[`, up to a bar, `]]`, another `[[` or the end of the line. */
function tellWikiLinks(text: string, from: number, sink: DestinationSink): void {
  for (let at = text.indexOf('[[', from); at !== -1; at = text.indexOf('[[', at + 1)) {
    const end = wikiTargetEnd(text, at + 2);
    if (end === -1) continue;
    // `\|` is the bar of a table: its backslash is not part of the target.
    const isEscaped = text.charCodeAt(end) === BAR && text.charCodeAt(end - 1) === BACKSLASH;
    sink.wiki(text.slice(at + 2, isEscaped ? end - 1 : end).trim());
  }
}

/** The offset at which the target that begins at `start` ends; -1 when no link begins there. */
function wikiTargetEnd(text: string, start: number): number {
  for (let end = start; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === BAR) return end;
    if (code === LF || code === CR) return -1;
    if (code === CLOSE_BRACKET && text.charCodeAt(end + 1) === CLOSE_BRACKET) return end;
    if (code === OPEN_BRACKET && (end === start || text.charCodeAt(end + 1) === OPEN_BRACKET)) return -1;
  }
  return -1;
}

/** Blanks, then `<…>` or a run without white space, or nothing. */
const RESOURCE = /[ \t]*(?:<([^<>\n\r]*)>|([^ \t\n\r<][^ \t\n\r]*)?)/y;
/** What resolves to other characters than it is written with, or goes on in the next line. */
const NOT_PLAIN = /[\\&]/;

/** The destinations behind each `mark`: `](` of a link, `]:` of a definition. */
function tellResources(
  text: string,
  { from, mark }: { readonly from: number; readonly mark: string },
  sink: DestinationSink,
): boolean {
  for (let at = text.indexOf(mark, from); at !== -1; at = text.indexOf(mark, at + 2)) {
    RESOURCE.lastIndex = at + 2;
    const [whole, enclosed, bare] = RESOURCE.exec(text)!;
    const written = enclosed ?? bare;
    if (written === undefined) {
      const next = text.charCodeAt(at + 2 + whole.length);
      if (next === LF || next === CR) return false;
      continue;
    }
    if (isExternal(written)) continue;
    if (NOT_PLAIN.test(written)) return false;
    sink.other(bare === undefined || mark === ']:' ? written : bare.slice(0, closingParenthesis(bare)));
  }
  return true;
}

/** Where a resource's own `)` stands in `bare`, pairs of parentheses before it left out; its length without one. */
function closingParenthesis(bare: string): number {
  let open = 0;
  for (let at = 0; at < bare.length; at++) {
    if (bare[at] === '(') open++;
    else if (bare[at] === ')' && open-- === 0) return at;
  }
  return bare.length;
}

/** No `<https://…>`. */
const HTML_TAG = /<[A-Za-z][A-Za-z0-9-]*[\s/>]/;
const ATTRIBUTE = /(?:href|src)(?=[\s=>])/gi;
const ATTRIBUTE_VALUE = /[ \t]*=[ \t]*(?:"([^"\n\r]*)"|'([^'\n\r]*)'|([^ \t\n\r\f"'<>`=]+))/y;

/** The values of `href` and `src`. */
function tellAttributes(text: string, from: number, sink: DestinationSink): boolean {
  ATTRIBUTE.lastIndex = from;
  while (ATTRIBUTE.exec(text)) {
    ATTRIBUTE_VALUE.lastIndex = ATTRIBUTE.lastIndex;
    const value = ATTRIBUTE_VALUE.exec(text);
    if (!value) return false;
    const written = value[1] ?? value[2] ?? value[3]!;
    if (isExternal(written)) continue;
    if (written.includes('&')) return false;
    sink.other(written);
  }
  return true;
}
