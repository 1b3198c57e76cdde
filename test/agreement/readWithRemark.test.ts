import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { Syntax } from '../../src/core/syntax/syntax';
import { bodyMarkdown } from '../../src/preview/parse';
import { readCommonMarkExamples } from './corpus';
import { generate } from './generate';
import { NASTY_DOCUMENTS } from './nastyDocuments';
import { readWithRemark } from './readWithRemark';

describe('readWithRemark', () => {
  it('says of the tokens what remark makes of them in its tree', () => {
    const generated = Array.from({ length: 1000 }, (_, number) => generate(1, number, []));
    for (const { name, text } of [...NASTY_DOCUMENTS, ...readCommonMarkExamples(), ...generated]) {
      assert.deepEqual(saidBySyntax(text, readWithRemark(text, 0)), saidByTree(text), `${name}: ${text}`);
    }
  });

  it('leaves the frontmatter out and the offsets as they are', () => {
    const { links } = readWithRemark('---\na: "[[b]]"\n---\n[[c]]', 18);
    assert.deepEqual(
      links.map(({ span }) => span),
      [{ start: 19, end: 24 }],
    );
  });
});

function saidBySyntax(text: string, syntax: Syntax): string[] {
  const { links, definitions, headings, tags, footnotes, callouts, opaque } = syntax;
  return [
    ...links
      .filter(({ form }) => form !== 'html')
      .map(({ embed, destination }) => `${embed ? 'embed' : 'link'} ${destination}`),
    ...definitions.map(({ destination }) => `definition ${destination}`),
    ...headings.map(({ level }) => `heading ${level}`),
    ...tags.map(({ name }) => `tag ${name}`),
    ...footnotes.map(({ kind }) => `footnote ${kind}`),
    ...callouts.map(({ type }) => `callout ${type}`),
    ...opaque.filter(({ kind, start }) => kind !== 'code' || isMarked(text, start)).map(({ kind }) => kind),
  ].sort();
}

/** Whether code has marks around it: the lines of indented code are not always one node (see `readIndentedCode`). */
function isMarked(text: string, start: number): boolean {
  return text[start] === '`' || text[start] === '~';
}

function saidByTree(text: string): string[] {
  const tree = bodyMarkdown.runSync(bodyMarkdown.parse(text), text);
  const urls = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!urls.has(identifier)) urls.set(identifier, url);
  });
  const said: string[] = [];
  visitParents(tree, (node: Nodes, ancestors) => {
    if (node.type === 'code' && !isMarked(text, node.position!.start.offset!)) return;
    const says = sayOf(node, urls);
    const isHidden = ancestors.some(({ type }) => type === 'comment' || type === 'inlineComment');
    if (says && (!isHidden || /^(?:link|embed|tag) /.test(says))) said.push(says);
  });
  return said.sort();
}

function sayOf(node: Nodes, urls: ReadonlyMap<string, string>): string | undefined {
  switch (node.type) {
    case 'link':
      return `link ${node.url}`;
    case 'image':
      return `embed ${node.url}`;
    case 'linkReference':
      return `link ${urls.get(node.identifier)}`;
    case 'imageReference':
      return `embed ${urls.get(node.identifier)}`;
    case 'wikiLink': {
      const fragment = node.fragment === undefined ? '' : `#${node.fragment}`;
      return `${node.embed ? 'embed' : 'link'} ${node.target}${fragment}`;
    }
    case 'definition':
      return `definition ${node.url}`;
    case 'heading':
      return `heading ${node.depth}`;
    case 'tag':
      return `tag ${node.value}`;
    case 'footnoteReference':
      return 'footnote reference';
    case 'footnoteDefinition':
      return 'footnote definition';
    case 'blockquote':
      return node.data?.callout && `callout ${node.data.callout.type}`;
    case 'code':
    case 'inlineCode':
      return 'code';
    case 'math':
    case 'inlineMath':
      return 'math';
    case 'comment':
    case 'inlineComment':
      return 'comment';
    default:
      return undefined;
  }
}
