import {
  APOSTROPHE,
  BANG,
  EQUALS,
  GREATER,
  QUESTION,
  QUOTATION,
  SLASH,
  isAlpha,
  isWhitespace,
} from './characters';
import { sourceSpan, type Content } from './content';
import { decodeAttribute } from './entity';
import { splitAtHash } from './linkParts';
import type { Link, LinkPlace } from './syntax';

/** Elements whose `src` shows the target in place. */
const EMBEDDING = /^(?:img|video|audio|source|iframe|embed|script)$/;
/** Elements whose text is no HTML. */
const RAW_TEXT = /^(?:script|style|textarea|title)$/;

/** Where raw HTML is read: an offset of the content's text, up to `end`. */
interface HtmlReader {
  readonly content: Content;
  readonly end: number;
  readonly place: LinkPlace;
  readonly links: Link[];
  at: number;
}

/**
 * Adds the links of the raw HTML in `content`: every `href` and `src`, read as browsers read tags (HTML Standard,
 * 13.2.5), not those in comments and in the text of scripts and their like.
 */
export function readHtmlLinks(content: Content, place: LinkPlace, links: Link[]): void {
  const { text, start, end } = content;
  const reader: HtmlReader = { content, end, place, links, at: start };
  for (;;) {
    const open = text.indexOf('<', reader.at);
    if (open === -1 || open + 1 >= end) return;
    reader.at = open + 1;
    const next = text.charCodeAt(open + 1);
    if (next === BANG || next === QUESTION) skipMarkup(reader, open);
    else if (isAlpha(next)) readTag(reader, { closing: false });
    else if (next === SLASH && isAlpha(text.charCodeAt(open + 2))) {
      reader.at = open + 2;
      readTag(reader, { closing: true });
    }
  }
}

/** Skips a comment, or what browsers take for one. */
function skipMarkup(reader: HtmlReader, open: number): void {
  const { content, end } = reader;
  const comment = content.text.startsWith('<!--', open);
  COMMENT_END.lastIndex = open + 2;
  if (!comment) reader.at = behind(content.text.indexOf('>', open), 1, end);
  else reader.at = COMMENT_END.test(content.text) ? COMMENT_END.lastIndex : end;
}

const COMMENT_END = /--!?>/g;

function behind(at: number, size: number, end: number): number {
  return at === -1 ? end : at + size;
}

/** Reads the tag whose name starts at `reader.at`; an unfinished one has no links. */
function readTag(reader: HtmlReader, { closing }: { closing: boolean }): void {
  const { content, end, links } = reader;
  const { text } = content;
  const start = reader.at;
  while (reader.at < end && !endsName(text.charCodeAt(reader.at))) reader.at++;
  const name = text.slice(start, reader.at).toLowerCase();
  const known = links.length;
  if (!readAttributes(reader, name) || closing) links.length = known;
  else if (RAW_TEXT.test(name)) skipRawText(reader, name);
}

function skipRawText(reader: HtmlReader, name: string): void {
  const closer = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closer.lastIndex = reader.at;
  const found = closer.test(reader.content.text);
  reader.at = found ? closer.lastIndex - name.length - 2 : reader.end;
}

/** Reads attributes up to the tag's `>`; false when it has none. */
function readAttributes(reader: HtmlReader, tag: string): boolean {
  const { content, end } = reader;
  const { text } = content;
  const seen = new Set<string>();
  for (;;) {
    skip(reader, (code) => isWhitespace(code) || code === SLASH);
    if (reader.at >= end) return false;
    if (text.charCodeAt(reader.at) === GREATER) {
      reader.at++;
      return true;
    }
    const start = reader.at++;
    skip(reader, (code) => !endsName(code) && code !== EQUALS);
    const name = text.slice(start, reader.at).toLowerCase();
    const value = readValue(reader);
    if (!value || seen.has(name)) continue;
    seen.add(name);
    if (name === 'href' || name === 'src') addLink(reader, value, name === 'src' && EMBEDDING.test(tag));
  }
}

/** Reads `=` and a value, if they come next; gives the value without its quotes. */
function readValue(reader: HtmlReader): { start: number; end: number } | undefined {
  const { content, end } = reader;
  const { text } = content;
  skip(reader, isWhitespace);
  if (reader.at >= end || text.charCodeAt(reader.at) !== EQUALS) return undefined;
  reader.at++;
  skip(reader, isWhitespace);
  const quote = text.charCodeAt(reader.at);
  if (quote === QUOTATION || quote === APOSTROPHE) {
    const start = reader.at + 1;
    const close = text.indexOf(String.fromCharCode(quote), start);
    reader.at = close === -1 || close >= end ? end : close + 1;
    return { start, end: reader.at - 1 };
  }
  const start = reader.at;
  skip(reader, (code) => !isWhitespace(code) && code !== GREATER);
  return { start, end: reader.at };
}

function skip(reader: HtmlReader, skips: (code: number) => boolean): void {
  const { text } = reader.content;
  while (reader.at < reader.end && skips(text.charCodeAt(reader.at))) reader.at++;
}

function endsName(code: number): boolean {
  return isWhitespace(code) || code === SLASH || code === GREATER;
}

function addLink(
  { content, place, links }: HtmlReader,
  { start, end }: { start: number; end: number },
  embed: boolean,
): void {
  links.push({
    form: 'html',
    embed,
    place,
    span: sourceSpan(content, start, end),
    ...splitAtHash(content, start, end),
    label: undefined,
    size: undefined,
    destination: decodeAttribute(content.text.slice(start, end)),
    definition: undefined,
  });
}
