import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { describe as describeItem } from '../../../../src/core/features/completion/describe';
import { itemOf, offeredAt, type Offered } from './offered';

const FILES = {
  'blog/Post.md':
    '---\ntitle: A post\n---\nThe beginning.\n\n## Part\n\nIn the part.\n\n## Next\n\nA block. ^block\n',
  'Assets/a (1).png': '12345',
  'Assets/big.pdf': 'x'.repeat(2500),
};

describe('describe', () => {
  function described(offered: Offered, label: string): string {
    const item = JSON.parse(JSON.stringify(itemOf(offered, label))) as ReturnType<typeof itemOf>;
    return (describeItem(offered.context, item).documentation as MarkupContent).value;
  }

  it("shows a note's beginning and its path", () => {
    const text = described(offeredAt('[[Pos‸', { files: FILES }), 'Post');
    assert.match(text, /^The beginning\./);
    assert.match(text, /`blog\/Post\.md`/);
    assert.doesNotMatch(text, /title:/);
  });

  it('shows a section, and a block', () => {
    const section = described(offeredAt('[[Post#pa‸', { files: FILES }), 'Part');
    assert.match(section, /In the part/);
    assert.doesNotMatch(section, /beginning|Next/);
    assert.match(described(offeredAt('[[Post#^bl‸', { files: FILES }), 'A block.'), /^A block\.\s*\n/);
  });

  it('shows a picture, its path and its size', () => {
    const offered = offeredAt('![[‸', { files: FILES });
    assert.equal(
      described(offered, 'a (1).png'),
      '![](file:///vault/Assets/a%20%281%29.png|width=240)\n\n``Assets/a (1).png`` · 5 B',
    );
    assert.equal(described(offered, 'big.pdf'), '``Assets/big.pdf`` · 3 kB');
  });

  it('leaves an item alone that leads nowhere, or that is not ours', () => {
    const { context } = offeredAt('[[‸', { files: FILES });
    for (const data of [
      undefined,
      'x',
      { kind: 'file' },
      { kind: 'file', path: 'gone.md' },
      { kind: 'heading', path: 'a' },
    ]) {
      const item = { label: 'x', data };
      assert.deepEqual(describeItem(context, item), item);
    }
  });
});
