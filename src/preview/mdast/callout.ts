import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Span } from '../../core/text/span';
import { trimBlanks } from './trimBlanks';

/** What the first line of a block quote says when it is a callout; spans are offsets in the note's text. */
export interface CalloutData {
  /** As written; types are compared without case. */
  readonly type: string;
  readonly fold: '' | '+' | '-';
  /** From `[!` to `]` and the fold sign. */
  readonly marker: Span;
  readonly title: Span | undefined;
}

declare module 'mdast' {
  interface BlockquoteData {
    callout?: CalloutData;
  }
}

const MARKER = /\[!([^[\]|\r\n]+)(?:\|[^[\]\r\n]*)?\]([+-]?)(?=[ \t\r\n]|$)([^\r\n]*)/y;

/**
 * Marks the block quotes that are callouts (Obsidian Help: Callouts): those that begin with a paragraph, on their
 * first line, that begins with the marker.
 *
 *     callout  ::= '[!' type ['|' metadata] ']' ['+' | '-'] (blank title | eol)
 *     type     ::= 1*(character except '[', ']' and '|')
 *     metadata ::= *(character except '[' and ']')
 */
export function markCallouts(tree: Root, text: string): void {
  visit(tree, 'blockquote', (quote) => {
    const first = quote.children[0];
    if (first?.type !== 'paragraph' || first.position?.start.line !== quote.position?.start.line) return;
    const start = first.position!.start.offset!;
    MARKER.lastIndex = start;
    const match = MARKER.exec(text);
    if (!match || match[1]!.trim() === '') return;
    const end = start + match[0].length;
    const title = trimBlanks(text, end - match[3]!.length, end);
    quote.data = {
      ...quote.data,
      callout: {
        type: match[1]!.trim(),
        fold: match[2] as CalloutData['fold'],
        marker: { start, end: text.indexOf(']', start) + 1 + match[2]!.length },
        title: title.start === title.end ? undefined : title,
      },
    };
  });
}
