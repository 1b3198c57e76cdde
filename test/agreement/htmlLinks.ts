import { Tokenizer, TokenizerMode, type Token } from 'parse5';
import type { Span } from '../../src/core/text/span';
import { visitTokens, type TokenNode } from './tokens';

/** A `href` or `src` in raw HTML; `value` has its character references resolved. */
export interface HtmlLink {
  readonly tag: string;
  readonly attribute: 'href' | 'src';
  readonly value: string;
  readonly span: Span;
}

/** The tokens of a line of HTML; other tokens are marks of containers. */
const WRITTEN = new Set(['htmlFlowData', 'htmlTextData', 'linePrefix']);

/** An attribute's name, the sign and the quotation mark. Without a sign it has no value. */
const ATTRIBUTE = /[^=\s>]+[ \t\n\f]*=[ \t\n\f]*(["']?)/y;

const RAW_TEXT: Partial<Record<string, number>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
};

/** The links in a token `htmlFlow` or `htmlText` of `text`, as a browser reads its tags. */
export function findHtmlLinks(text: string, token: TokenNode): HtmlLink[] {
  const { html, offsets } = sourceOf(text, token);
  const links: HtmlLink[] = [];
  const at = (start: number, end: number): Span => ({
    start: offsets[start] ?? token.end,
    end: end > start ? offsets[end - 1]! + 1 : (offsets[start] ?? token.end),
  });
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(tag: Token.TagToken) {
        for (const { name, value } of tag.attrs) {
          if (name !== 'href' && name !== 'src') continue;
          const location = tag.location!.attrs![name]!;
          ATTRIBUTE.lastIndex = location.startOffset;
          const beforeValue = ATTRIBUTE.exec(html);
          if (!beforeValue) continue;
          const start = location.startOffset + beforeValue[0].length;
          const end = beforeValue[1]
            ? html.indexOf(beforeValue[1], start)
            : Math.max(start, location.endOffset);
          const span = at(start, end);
          links.push({ tag: tag.tagName, attribute: name, value, span });
        }
        const mode = RAW_TEXT[tag.tagName];
        if (mode !== undefined) {
          tokenizer.state = mode;
          tokenizer.lastStartTagName = tag.tagName;
        }
      },
      onComment() {},
      onEndTag() {},
      onCharacter() {},
      onNullCharacter() {},
      onWhitespaceCharacter() {},
      onDoctype() {},
      onEof() {},
    },
  );
  tokenizer.write(html, true);
  return links;
}

/** The HTML without the marks of the containers around it, and where each of its characters stands in `text`. */
function sourceOf(text: string, token: TokenNode): { html: string; offsets: readonly number[] } {
  let html = '';
  const offsets: number[] = [];
  visitTokens(token, (inner) => {
    if (inner.type === 'lineEnding' || inner.type === 'lineEndingBlank') {
      html += '\n';
      offsets.push(inner.start);
    } else if (WRITTEN.has(inner.type)) {
      html += text.slice(inner.start, inner.end);
      for (let at = inner.start; at < inner.end; at++) offsets.push(at);
    }
  });
  return { html, offsets };
}
