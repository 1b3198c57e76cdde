import assert from 'node:assert/strict';
import { linkLenses } from '../../../src/core/features/codeLens';
import { path, vaultOf } from '../../support/vaultOf';
import { contextOf, show, twice } from './asking';

function lenses(files: Record<string, string>, of: string): string[] {
  const context = contextOf(vaultOf(files));
  return twice(() => linkLenses(context, path(of))).map(
    ({ position, title, places }) =>
      `${position.line}: ${title}: ${places.map((place) => show(context, place)).join(' · ')}`,
  );
}

describe('linkLenses', () => {
  it('counts the links to the note and to its headings', () => {
    const files = {
      'b.md': '---\ntitle: B\n---\n\n# B\n\n[[#Part]]\n\n## Part\n\n## Other\n',
      'a.md': '[[b]] [[b#B]]\n',
      'c.md': '[[b#Part]]\n',
    };
    assert.deepEqual(lenses(files, 'b.md'), [
      '4: 3 backlinks: a.md:0: ⟦[[b]]⟧ [[b#B]] · a.md:0: [[b]] ⟦[[b#B]]⟧ · c.md:0: ⟦[[b#Part]]⟧',
      '8: 2 links to this heading: b.md:6: ⟦[[#Part]]⟧ · c.md:0: ⟦[[b#Part]]⟧',
    ]);
  });

  it('says one in words of one', () => {
    assert.deepEqual(lenses({ 'b.md': 'text\n\n# P\n', 'a.md': '[[b#P]]' }, 'b.md'), [
      '0: 1 backlink: a.md:0: ⟦[[b#P]]⟧',
      '2: 1 link to this heading: a.md:0: ⟦[[b#P]]⟧',
    ]);
  });

  it('says nothing where there are none', () => {
    assert.deepEqual(lenses({ 'b.md': '# B\n\n## C\n', 'a.md': '[[c]]' }, 'b.md'), []);
    assert.deepEqual(lenses({ 'a.md': '' }, 'none.md'), []);
  });
});
