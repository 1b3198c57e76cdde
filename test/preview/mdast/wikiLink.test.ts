import assert from 'node:assert/strict';
import { nodesOf } from '../markNodes';

describe('wikiLinkFromMarkdown', () => {
  it('gives every part that is written, and what to show', () => {
    const [link, embed] = nodesOf('[[a#b|c]] ![[d e.png#f|100x50]]', 'wikiLink').map(
      ({ position: _, ...rest }) => rest,
    );
    assert.deepEqual(link, {
      type: 'wikiLink',
      value: 'c',
      embed: false,
      target: 'a',
      fragment: 'b',
      label: 'c',
      size: undefined,
    });
    assert.deepEqual(embed, {
      type: 'wikiLink',
      value: 'd e.png#f',
      embed: true,
      target: 'd e.png',
      fragment: 'f',
      label: undefined,
      size: '100x50',
    });
  });
});
