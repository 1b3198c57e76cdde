import { parse, postprocess, preprocess } from 'micromark';
import type { Span } from '../../src/core/text/span';
import { bodyMarkdown } from '../../src/preview/parse';

/** A token of micromark with the tokens in it. `slice` gives its source without the marks of the containers. */
export interface TokenNode extends Span {
  readonly type: string;
  readonly children: readonly TokenNode[];
  readonly slice: () => string;
}

/** The tokens behind the tree that remark makes of `text`. */
export function readTokens(text: string): TokenNode {
  const extensions = bodyMarkdown().freeze().data('micromarkExtensions') ?? [];
  const events = postprocess(
    parse({ extensions })
      .document()
      .write(preprocess()(text, undefined, true)),
  );
  const root = {
    type: 'document',
    start: 0,
    end: text.length,
    children: [] as TokenNode[],
    slice: () => text,
  };
  const open: { children: TokenNode[] }[] = [root];
  for (const [kind, token, context] of events) {
    if (kind === 'exit') {
      open.pop();
      continue;
    }
    const node = {
      type: token.type,
      start: token.start.offset,
      end: token.end.offset,
      children: [] as TokenNode[],
      slice: () => context.sliceSerialize(token),
    };
    open.at(-1)!.children.push(node);
    open.push(node);
  }
  return root;
}

/** The first token of `type` in `node`, in order of the text; `undefined` when there is none. */
export function findToken(node: TokenNode, type: string): TokenNode | undefined {
  for (const child of node.children) {
    const found = child.type === type ? child : findToken(child, type);
    if (found) return found;
  }
  return undefined;
}

/** Calls `visitor` with every token below `node` and the tokens around it; `false` skips what is in the token. */
export function visitTokens(
  node: TokenNode,
  visitor: (token: TokenNode, around: readonly TokenNode[]) => boolean | void,
  around: readonly TokenNode[] = [],
): void {
  for (const child of node.children) {
    if (visitor(child, around) !== false) visitTokens(child, visitor, [...around, child]);
  }
}

/** What stands between two lines of a block: line endings, indentation and the marks of containers. */
export const BETWEEN_LINES: ReadonlySet<string> = new Set([
  'lineEnding',
  'lineEndingBlank',
  'lineSuffix',
  'hardBreakTrailing',
  'linePrefix',
  'listItemIndent',
  'blockQuotePrefix',
  'gfmFootnoteDefinitionIndent',
]);
