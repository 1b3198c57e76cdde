import assert from 'node:assert/strict';
import { convertLinks, type LinkManner } from '../../../src/core/rename/convertLinks';
import { applyEdits } from '../../../src/core/text/edit';
import { noteOf, vaultOf } from '../../support/vaultOf';

const FILES = {
  'a/Note one.md': '# Part & two\n\ntext ^b1',
  'p/Pic (1).png': '',
  'x/Twin.md': '',
  'y/Twin.md': '',
};

function converted(text: string, manner: LinkManner): string {
  const vault = vaultOf({ ...FILES, 'd/n.md': text });
  const note = noteOf(vault, 'd/n.md');
  return applyEdits(text, convertLinks(vault, note, manner));
}

describe('convertLinks', () => {
  const PAIRS: readonly (readonly [wiki: string, markdown: string])[] = [
    ['[[Note one]]', '[Note one](a/Note%20one.md)'],
    ['[[Note one|label]]', '[label](a/Note%20one.md)'],
    ['[[Note one#Part & two|x]]', '[x](a/Note%20one.md#Part%20&%20two)'],
    ['[[Note one#^b1|x]]', '[x](a/Note%20one.md#^b1)'],
    ['![[Pic (1).png]]', '![](p/Pic%20%281%29.png)'],
    ['![[Pic (1).png|alt|100]]', '![alt|100](p/Pic%20%281%29.png)'],
    ['[[x/Twin|T]]', '[T](x/Twin.md)'],
  ];

  it('writes wiki links as Markdown links', () => {
    for (const [wiki, markdown] of PAIRS) {
      const made = converted(wiki, { style: 'markdown', path: 'absolute' });
      assert.equal(made, markdown);
    }
  });

  it('writes Markdown links as wiki links', () => {
    for (const [wiki, markdown] of PAIRS) assert.equal(converted(markdown, { style: 'wiki' }), wiki);
  });

  it('names files as the vault does', () => {
    assert.equal(converted('[[Note one]]', { style: 'markdown' }), '[Note one](Note%20one.md)');
    assert.equal(
      converted('[[Note one]]', { style: 'markdown', path: 'relative' }),
      '[Note one](../a/Note%20one.md)',
    );
  });

  it('shows what Obsidian shows of a link to a part', () => {
    assert.equal(
      converted('[[Note one#Part & two]] [[#Own]]\n\n# Own', { style: 'markdown' }),
      '[Note one > Part & two](Note%20one.md#Part%20&%20two) [Own](#Own)\n\n# Own',
    );
  });

  it('writes the bar of a table so that it does not end the cell', () => {
    const text = '| a | b |\n| - | - |\n| [x](a/Note%20one.md) | c |';
    assert.equal(converted(text, { style: 'wiki' }), '| a | b |\n| - | - |\n| [[Note one\\|x]] | c |');
  });

  it('changes paths alone, each link in its own style', () => {
    assert.equal(
      converted(
        '[[Note one|x]] [t](../a/Note%20one.md "T") [u](<../a/Note one.md>) ![[Pic (1).png]] [[#q]]',
        { path: 'absolute' },
      ),
      '[[a/Note one|x]] [t](../a/Note%20one.md "T") [u](a/Note%20one.md) ![[p/Pic (1).png]] [[#q]]',
    );
    assert.equal(
      converted('[[a/Note one]] [t](a/Note%20one.md)', { path: 'shortest' }),
      '[[Note one]] [t](Note%20one.md)',
    );
    assert.equal(converted('[[x/Twin]]', { path: 'shortest' }), '[[x/Twin]]');
  });

  it('leaves alone what the other style cannot say', () => {
    for (const text of [
      '![[Note one]]',
      '[t](a/Note%20one.md "Title")',
      '[**b**](a/Note%20one.md)',
      '[![](p/Pic%20%281%29.png)](a/Note%20one.md)'.replace('![]', '![|]'),
      '[t][r]\n\n[r]: a/Note%20one.md',
      '<a href="a/Note%20one.md">x</a>',
      '[[Missing]] [m](Missing.md) [w](https://example.com)',
      '`[[Note one]]`',
      '---\nup: "[[Note one]]"\n---\n',
    ]) {
      const style =
        text.startsWith('![[') || text.includes('[[Note') || text.includes('[[Miss') ? 'markdown' : 'wiki';
      assert.equal(converted(text, { style }), text);
    }
  });
});
