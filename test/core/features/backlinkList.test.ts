import assert from 'node:assert/strict';
import { backlinkList } from '../../../src/core/features/backlinkList';
import { path, vaultOf } from '../../support/vaultOf';
import { contextOf, show, twice } from './asking';

/** `title: the links in their files` for each note that links to `to`. */
function list(files: Record<string, string>, to: string): string[] {
  const context = contextOf(vaultOf(files));
  return twice(() => backlinkList(context, path(to))).map(
    ({ uri, title, places }) =>
      `${title}: ${places.map(({ range }) => show(context, { uri, range })).join(' · ')}`,
  );
}

describe('backlinkList', () => {
  it('lists the notes that link to a note, each with all its links', () => {
    const files = {
      'b.md': '[[b]] [[#x]]\n\n# x\n',
      'z.md': 'no\n[t](b.md) and [[B|x]]\n',
      'a.md': '---\ntitle: First\n---\n[[b#x]]\n',
      'c.md': '[[c]] [[nope]] b\n',
    };
    assert.deepEqual(list(files, 'b.md'), [
      'First: a.md:3: ⟦[[b#x]]⟧',
      'z: z.md:1: ⟦[t](b.md)⟧ and [[B|x]] · z.md:1: [t](b.md) and ⟦[[B|x]]⟧',
    ]);
  });

  it('lists the notes that show a picture', () => {
    const files = { 'a.md': '![[p.png]]', 'x/b.md': '![](../p.png)', 'p.png': '', 'x/p.png': '' };
    assert.deepEqual(list(files, 'p.png'), ['a: a.md:0: ⟦![[p.png]]⟧', 'b: x/b.md:0: ⟦![](../p.png)⟧']);
    assert.deepEqual(list(files, 'x/p.png'), []);
  });

  it('lists nothing for a file that nobody links to, or that is not there', () => {
    assert.deepEqual(list({ 'a.md': '[[a]]' }, 'a.md'), []);
    assert.deepEqual(list({ 'a.md': '[[b]]' }, 'b.md'), []);
  });
});
