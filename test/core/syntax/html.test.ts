import assert from 'node:assert/strict';
import { scan } from '../../../src/core/syntax/scan';
import { expectLinks, expectSpans, onlyLink } from './expectSpans';

describe('Raw HTML', () => {
  it('links by href and shows by src', () => {
    expectLinks('<a href="⟦x#y⟧">t</a> <img src=\'⟦p.png⟧\'>');
    assert.deepEqual([onlyLink('<a href=x>').embed, onlyLink('<img src=x>').embed], [false, true]);
    assert.equal(onlyLink('<img alt="a" src="u&amp;v&lt">').destination, 'u&v<');
  });

  it('has its links in blocks of several lines', () => {
    expectLinks('<iframe\n  width=1\n  src="⟦//a.b/c⟧"></iframe>\n[[x]]\n\n⟦[[y]]⟧');
  });

  it('has none in comments and scripts', () => {
    expectLinks('<!-- <a href="x"> -->\n\n<script src="⟦s.js⟧">\nlet a = \'<a href="x">\';\n</script>');
  });

  it('hides links between the lines of a block, not between inline tags', () => {
    expectLinks('<div>\n[[x]]\n</div>\n\n<b>⟦[[y]]⟧</b>');
  });

  it('ends a block as CommonMark says', () => {
    expectLinks('<pre>\n\n[[a]]\n</pre>\n⟦[[b]]⟧\n\n<!-- a -->[[b]]\n⟦[[c]]⟧\n\n<?x\n\n?>\n⟦[[d]]⟧');
  });

  it('is opaque, comments apart', () => {
    const opaque = (kind: string, marked: string) =>
      expectSpans(marked, (syntax) => syntax.opaque.filter((it) => it.kind === kind));
    opaque('html', 'a ⟦<b x="y">⟧c⟦</b>⟧ <!-- d --> < e>');
    opaque('html-comment', 'a <b x="y">c</b> ⟦<!-- d\ne -->⟧');
  });

  it('is text when its tag is broken', () => {
    assert.deepEqual(scan('<a href="x> <b@ src="y">', 0).links, []);
  });
});
