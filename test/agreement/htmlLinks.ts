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

/** What a stretch of raw HTML holds. */
export interface HtmlFacts {
  readonly links: readonly HtmlLink[];
  readonly comments: readonly Span[];
}

const RAW_TEXT: Partial<Record<string, number>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
};

/** Reads a token `htmlFlow` or `htmlText` of `text` as a browser would. */
export function readHtml(text: string, token: TokenNode): HtmlFacts {
  const { html, offsets } = sourceOf(text, token);
  const links: HtmlLink[] = [];
  const comments: Span[] = [];
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
          const written = html.slice(location.startOffset, location.endOffset);
          const [, before, quote] = /^([^=]*=[ \t\n\f]*)?(["']?)/.exec(written)!;
          if (before === undefined) continue;
          const span = at(
            location.startOffset + before.length + quote!.length,
            location.endOffset - quote!.length,
          );
          links.push({ tag: tag.tagName, attribute: name, value, span });
        }
        const mode = RAW_TEXT[tag.tagName];
        if (mode !== undefined) {
          tokenizer.state = mode;
          tokenizer.lastStartTagName = tag.tagName;
        }
      },
      onComment(comment: Token.CommentToken) {
        comments.push(at(comment.location!.startOffset, comment.location!.endOffset));
      },
      onEndTag() {},
      onCharacter() {},
      onNullCharacter() {},
      onWhitespaceCharacter() {},
      onDoctype() {},
      onEof() {},
    },
  );
  tokenizer.write(html, true);
  return { links, comments };
}

/** The HTML without the marks of the containers around it, and where each of its characters stands in `text`. */
function sourceOf(text: string, token: TokenNode): { html: string; offsets: readonly number[] } {
  let html = '';
  const offsets: number[] = [];
  visitTokens(token, (inner) => {
    if (inner.type === 'lineEnding' || inner.type === 'lineEndingBlank') {
      html += '\n';
      offsets.push(inner.start);
    } else if (inner.type === 'htmlFlowData' || inner.type === 'htmlTextData') {
      html += text.slice(inner.start, inner.end);
      for (let at = inner.start; at < inner.end; at++) offsets.push(at);
    }
  });
  return { html, offsets };
}
