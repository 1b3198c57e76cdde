import type { Opaque, Syntax, Tag } from '../../src/core/syntax/syntax';
import { bodyMarkdown } from '../../src/preview/parse';
import { readBlockIds } from './readBlockIds';
import { readCallouts, readFootnotes, readHeadings } from './readBlocks';
import { readDefinitions, readLinks } from './readLinks';
import { BETWEEN_LINES, readTokens, visitTokens, type TokenNode } from './tokens';
import { trimEnd } from './trim';

/** What `scan` finds in the text behind `from`, as remark with our extensions sees it. */
export function readWithRemark(text: string, from: number): Syntax {
  const body = blankUntil(text, from);
  const tokens = readTokens(body);
  const tree = bodyMarkdown.runSync(bodyMarkdown.parse(body), body);
  const definitions = readDefinitions(body, tokens);
  return {
    links: readLinks(body, tree, tokens, definitions),
    definitions,
    headings: readHeadings(body, tokens),
    blockIds: readBlockIds(body, tree, tokens),
    tags: readTags(tokens),
    footnotes: readFootnotes(body, tokens),
    callouts: readCallouts(tree),
    opaque: readOpaque(body, tokens),
  };
}

/**
 * `text` with blanks for what stands before `from`, and a blank line for the byte order mark: micromark leaves the mark
 * out of its offsets.
 */
function blankUntil(text: string, from: number): string {
  const blank = text.slice(0, from).replace(/[^\r\n]/g, ' ');
  return (blank + text.slice(from)).replace(/^\ufeff/, '\n');
}

function readTags(tokens: TokenNode): Tag[] {
  const tags: Tag[] = [];
  visitTokens(tokens, (token, around) => {
    if (token.type === 'image') return false;
    if (token.type !== 'tag') return;
    const isHidden = around.some(({ type }) => type === 'comment' || type === 'commentBlock');
    const span = { start: token.start, end: token.end };
    tags.push({ name: token.slice().slice(1), span, place: isHidden ? 'comment' : 'text' });
    return;
  });
  return tags;
}

const OPAQUE: Partial<Record<string, Opaque['kind']>> = {
  codeText: 'code',
  codeFenced: 'code',
  mathText: 'math',
  mathFlow: 'math',
  comment: 'comment',
  commentBlock: 'comment',
};

/** Code, math and comments; what a comment or the text of an image holds is not looked at. */
function readOpaque(text: string, tokens: TokenNode): Opaque[] {
  const opaque: Opaque[] = [...readIndentedCode(text, tokens)];
  visitTokens(tokens, (token) => {
    if (token.type === 'image') return false;
    const kind = OPAQUE[token.type];
    if (!kind) return;
    opaque.push({ kind, ...trimEnd(text, token) });
    return false;
  });
  return opaque;
}

/**
 * Indented code, to the end of its last line with text. Behind a container that the first line ends, remark makes
 * a block of every line: its further lines may not be lazy, and it looks at the first one for that.
 */
function readIndentedCode(text: string, node: TokenNode): Opaque[] {
  const blocks: Opaque[] = [];
  let open: { kind: 'code'; start: number; end: number } | undefined;
  for (const child of node.children) {
    if (child.type === 'codeIndented') {
      const lines = child.children.filter(
        ({ type, slice }) => type === 'codeFlowValue' && /[^ \t]/.test(slice()),
      );
      const { end } = trimEnd(text, lines.at(-1)!);
      if (open) open.end = end;
      else blocks.push((open = { kind: 'code', start: child.start, end }));
    } else if (!BETWEEN_LINES.has(child.type)) {
      open = undefined;
      blocks.push(...readIndentedCode(text, child));
    }
  }
  return blocks;
}
