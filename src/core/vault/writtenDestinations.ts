import {
  AMPERSAND,
  BACKSLASH,
  BAR,
  CLOSE_BRACKET,
  CLOSE_PAREN,
  COLON,
  CR,
  DASH,
  GREATER,
  LESS,
  LF,
  OPEN_BRACKET,
  OPEN_PAREN,
  SLASH,
  isAlpha,
  isAlphanumeric,
  isWhitespace,
  skipBlanks,
} from '../syntax/characters';
import { isExternal, isExternalAt } from './linkTarget';
import type { Note } from './vault';

/** Is told what a note's text may write as a link's destination: `text.slice(start, end)`, offsets in UTF-16. */
export interface DestinationSink {
  /** Of a wiki link, blanks at its ends included. */
  wiki(text: string, start: number, end: number): void;
  /** Of a Markdown link, a definition or an HTML attribute, when it does not lead out of the vault. */
  other(text: string, start: number, end: number): void;
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
  if (frontmatter) {
    for (const { form, destination } of frontmatter.links) {
      if (form === 'wiki') sink.wiki(destination, 0, destination.length);
      else if (!isExternal(destination)) sink.other(destination, 0, destination.length);
    }
  }
  const from = frontmatter?.span.end ?? 0;
  if (text.includes('\0', from)) return false;
  tellWikiLinks(text, from, sink);
  return (
    tellResources(text, from, sink) &&
    tellDefinitions(text, from, sink) &&
    (!hasTag(text, from) || tellAttributes(text, from, sink))
  );
}

/** What stands behind each `[[`, up to a bar, `]]`, another `[[` or the end of the line. */
function tellWikiLinks(text: string, from: number, sink: DestinationSink): void {
  for (let at = text.indexOf('[[', from); at !== -1; at = text.indexOf('[[', at + 1)) {
    const end = wikiTargetEnd(text, at + 2);
    if (end === -1) continue;
    // `\|` is the bar of a table: its backslash is not part of the target.
    const isEscaped = text.charCodeAt(end) === BAR && text.charCodeAt(end - 1) === BACKSLASH;
    sink.wiki(text, at + 2, isEscaped ? end - 1 : end);
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

/** The destinations behind each `](` of a link: `<…>`, or what stands before white space or the link's own `)`. */
function tellResources(text: string, from: number, sink: DestinationSink): boolean {
  for (let at = text.indexOf('](', from); at !== -1; at = text.indexOf('](', at + 2)) {
    const start = skipBlanks(text, at + 2, text.length);
    const code = text.charCodeAt(start);
    if (code === LF || code === CR) return false;
    if (code === LESS) {
      if (!tellEnclosed(text, start + 1, sink)) return false;
    } else if (!isExternalAt(text, start)) {
      const end = resourceEnd(text, start);
      if (end === -1) return false;
      sink.other(text, start, end);
    }
  }
  return true;
}

/** The destinations behind each `]:` of a definition: `<…>`, or what stands before white space. */
function tellDefinitions(text: string, from: number, sink: DestinationSink): boolean {
  for (let at = text.indexOf(']:', from); at !== -1; at = text.indexOf(']:', at + 2)) {
    const start = skipBlanks(text, at + 2, text.length);
    const code = text.charCodeAt(start);
    if (code === LF || code === CR) return false;
    if (code === LESS) {
      if (!tellEnclosed(text, start + 1, sink)) return false;
    } else if (start < text.length && !isExternalAt(text, start)) {
      const end = definitionEnd(text, start);
      if (end === -1) return false;
      sink.other(text, start, end);
    }
  }
  return true;
}

/** Tells the destination that begins at `start`, behind a `<`; false when it is not written plainly. */
function tellEnclosed(text: string, start: number, sink: DestinationSink): boolean {
  for (let end = start; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === LESS || code === LF || code === CR) return true;
    if (code === GREATER) {
      if (!isExternalAt(text, start)) sink.other(text, start, end);
      return true;
    }
    if (isNotPlain(code)) return isExternalAt(text, start);
  }
  return true;
}

/** More parentheses than this within each other nobody writes; to follow them all could take too long. */
const DEEPEST = 32;

/** Where the destination at `start` ends, pairs of parentheses within it left out; -1 when it is not written plainly. */
function resourceEnd(text: string, start: number): number {
  let open = 0;
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (isWhitespace(code)) return end;
    if (code === OPEN_PAREN && ++open > DEEPEST) return -1;
    if (code === CLOSE_PAREN && open-- === 0) return end;
    if (isNotPlain(code)) return -1;
  }
  return end;
}

/** As `resourceEnd`, for a definition's: its parentheses mean nothing, and another definition begins in a line of its own. */
function definitionEnd(text: string, start: number): number {
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (isWhitespace(code)) return end;
    if (isNotPlain(code) || (code === COLON && text.charCodeAt(end - 1) === CLOSE_BRACKET)) return -1;
  }
  return end;
}

/** Whether it resolves to other characters than it is written with. */
function isNotPlain(code: number): boolean {
  return code === BACKSLASH || code === AMPERSAND;
}

/** Whether an HTML tag may begin somewhere: `<a>`, `<a `, `<a/`, but no `<https://…>`. */
function hasTag(text: string, from: number): boolean {
  for (let at = text.indexOf('<', from); at !== -1; at = text.indexOf('<', at + 1)) {
    if (!isAlpha(text.charCodeAt(at + 1))) continue;
    let end = at + 2;
    while (isAlphanumeric(text.charCodeAt(end)) || text.charCodeAt(end) === DASH) end++;
    const code = text.charCodeAt(end);
    if (code === GREATER || code === SLASH || UNICODE_SPACE.test(text.charAt(end))) return true;
  }
  return false;
}

const UNICODE_SPACE = /\s/;
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
    sink.other(written, 0, written.length);
  }
  return true;
}
