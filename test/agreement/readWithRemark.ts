import type { Opaque, Syntax, Tag } from '../../src/core/syntax/syntax';
import { bodyMarkdown } from '../../src/preview/parse';
import { readBlockIds, readCallouts, readFootnotes, readHeadings, trimEnd } from './readBlocks';
import { readDefinitions, readLinks } from './readLinks';
import { readTokens, visitTokens, type TokenNode } from './tokens';

/** What `scan` finds in the text behind `from`, as remark with our extensions sees it. */
export function readWithRemark(text: string, from: number): Syntax {
  const body = text.slice(0, from).replace(/[^\r\n]/g, ' ') + text.slice(from);
  const tokens = readTokens(body);
  const tree = bodyMarkdown.runSync(bodyMarkdown.parse(body), body);
  const definitions = readDefinitions(body, tokens);
  return {
    links: readLinks(body, tree, tokens, definitions),
    definitions,
    headings: readHeadings(body, tokens),
    blockIds: readBlockIds(body, tree),
    tags: readTags(tokens),
    footnotes: readFootnotes(body, tokens),
    callouts: readCallouts(tree),
    opaque: readOpaque(body, tokens),
  };
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
  codeIndented: 'code',
  mathText: 'math',
  mathFlow: 'math',
  comment: 'comment',
  commentBlock: 'comment',
};

/** Code, math and comments; what a comment or the text of an image holds is not looked at. */
function readOpaque(text: string, tokens: TokenNode): Opaque[] {
  const opaque: Opaque[] = [];
  visitTokens(tokens, (token) => {
    if (token.type === 'image') return false;
    const kind = OPAQUE[token.type];
    if (!kind) return;
    opaque.push({ kind, ...trimEnd(text, token) });
    return false;
  });
  return opaque;
}
