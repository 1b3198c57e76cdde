import type { Span } from '../text/span';
import { decodeAttribute } from './attributeValue';
import { BANG, EQUALS, GREATER, QUESTION, SLASH, isAlpha, isWhitespace } from './characters';
import { sourceSpan, type Content } from './content';
import { splitAtHash } from './linkParts';
import type { Link, LinkPlace } from './syntax';

/** Elements whose `src` shows the target in place. */
const EMBEDDING = /^(?:img|video|audio|source|iframe|embed|script)$/;
/** Elements whose text is no HTML. */
const RAW_TEXT = /^(?:script|style|textarea|title)$/;

/** Where raw HTML is read: `at` is an offset of `html`, which is the content's text from `content.start` on. */
interface HtmlReader {
  readonly html: string;
  readonly content: Content;
  readonly place: LinkPlace;
  readonly links: Link[];
  at: number;
}

/**
 * Adds the links of the raw HTML in `content`: every `href` and `src`, read as browsers read tags (HTML Standard,
 * 13.2.5), not those in comments and in the text of scripts and their like.
 */
export function readHtmlLinks(content: Content, place: LinkPlace, links: Link[]): void {
  const html = content.text.slice(content.start, content.end);
  const reader: HtmlReader = { html, content, place, links, at: 0 };
  for (;;) {
    const open = html.indexOf('<', reader.at);
    if (open === -1) return;
    reader.at = open + 1;
    const next = html.charCodeAt(open + 1);
    if (next === BANG || next === QUESTION) skipMarkup(reader, open);
    else if (isAlpha(next)) readTag(reader, { closing: false });
    else if (next === SLASH && isAlpha(html.charCodeAt(open + 2))) {
      reader.at = open + 2;
      readTag(reader, { closing: true });
    }
  }
}

const COMMENT_END = /--!?>/g;

/** Skips a comment, or what browsers take for one. */
function skipMarkup(reader: HtmlReader, open: number): void {
  const { html } = reader;
  if (html.startsWith('<!--', open)) {
    COMMENT_END.lastIndex = open + 2;
    reader.at = COMMENT_END.test(html) ? COMMENT_END.lastIndex : html.length;
  } else {
    const close = html.indexOf('>', open);
    reader.at = close === -1 ? html.length : close + 1;
  }
}

/** Reads the tag whose name starts at `reader.at`; an unfinished one has no links. */
function readTag(reader: HtmlReader, { closing }: { closing: boolean }): void {
  const { html, links } = reader;
  const start = reader.at;
  skip(reader, (code) => !endsName(code));
  const name = html.slice(start, reader.at).toLowerCase();
  const known = links.length;
  if (!readAttributes(reader, name) || closing) links.length = known;
  else if (RAW_TEXT.test(name)) skipRawText(reader, name);
}

function skipRawText(reader: HtmlReader, name: string): void {
  const closer = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closer.lastIndex = reader.at;
  const found = closer.test(reader.html);
  reader.at = found ? closer.lastIndex - name.length - 2 : reader.html.length;
}

/** Reads attributes up to the tag's `>`; false when it has none. */
function readAttributes(reader: HtmlReader, tag: string): boolean {
  const { html } = reader;
  const seen = new Set<string>();
  for (;;) {
    skip(reader, (code) => isWhitespace(code) || code === SLASH);
    if (reader.at >= html.length) return false;
    if (html.charCodeAt(reader.at) === GREATER) {
      reader.at++;
      return true;
    }
    const start = reader.at++;
    skip(reader, (code) => !endsName(code) && code !== EQUALS);
    const name = html.slice(start, reader.at).toLowerCase();
    const value = readValue(reader);
    if (!value || seen.has(name)) continue;
    seen.add(name);
    if (name === 'href' || name === 'src') addLink(reader, value, name === 'src' && EMBEDDING.test(tag));
  }
}

/** Reads `=` and a value, if they come next; gives the value without its quotes. */
function readValue(reader: HtmlReader): Span | undefined {
  const { html } = reader;
  skip(reader, isWhitespace);
  if (html.charCodeAt(reader.at) !== EQUALS) return undefined;
  reader.at++;
  skip(reader, isWhitespace);
  const start = reader.at;
  const quote = html.charAt(start);
  if (quote === '"' || quote === "'") {
    const close = html.indexOf(quote, start + 1);
    reader.at = close === -1 ? html.length : close + 1;
    return { start: start + 1, end: reader.at - 1 };
  }
  skip(reader, (code) => !isWhitespace(code) && code !== GREATER);
  return { start, end: reader.at };
}

function skip(reader: HtmlReader, skips: (code: number) => boolean): void {
  const { html } = reader;
  while (reader.at < html.length && skips(html.charCodeAt(reader.at))) reader.at++;
}

function endsName(code: number): boolean {
  return isWhitespace(code) || code === SLASH || code === GREATER;
}

function addLink({ html, content, place, links }: HtmlReader, { start, end }: Span, embed: boolean): void {
  const from = content.start + start;
  const to = content.start + end;
  links.push({
    form: 'html',
    embed,
    place,
    span: sourceSpan(content, from, to),
    ...splitAtHash(content, from, to),
    label: undefined,
    size: undefined,
    destination: decodeAttribute(html.slice(start, end)),
    definition: undefined,
  });
}
