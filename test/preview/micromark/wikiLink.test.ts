import assert from 'node:assert/strict';
import { markNodes } from '../markNodes';

describe('wikiLinkSyntax', () => {
  const finds = (marked: string) => {
    const text = marked.replace(/[⟦⟧]/g, '');
    assert.equal(markNodes(text, 'wikiLink'), marked);
  };

  it('finds links and embeds', () => finds('a ⟦[[b]]⟧ c ⟦![[d.png|100]]⟧e'));

  it('ends at the first two brackets', () => finds('⟦[[a]]⟧] ⟦[[b]]⟧]]'));

  it('begins anew at an inner opening', () => {
    finds('[[a ⟦[[b]]⟧ c]]');
    finds('![[a ⟦![[b]]⟧');
    finds('[⟦[[a]]⟧]');
  });

  it('lets single brackets stand inside', () => finds('⟦[[a]b]]⟧ ⟦[[a[b]]⟧'));

  it('finds none in blanks, over two lines, or behind a backslash', () => {
    finds('[[]] [[ ]] [[\t]]');
    finds('[[a\nb]]');
    finds('\\[[a]]');
  });

  it('takes backslashes and marks inside as they are', () => finds('⟦[[a\\]]⟧ ⟦[[a*b*`c`]]⟧'));

  it('finds none in code, math, HTML and comments that begin before it', () => {
    finds('`[[a]]` $[[b]]$ <b c="[[d]]"> <!-- [[e]] -->');
  });

  it('wins over what begins inside it', () => finds('⟦[[a`b]]⟧ c` ⟦[[<d]]⟧>'));

  it('stands in headings, tables, emphasis and link text', () => {
    finds('# ⟦[[a]]⟧\n\n| ⟦[[b\\|c]]⟧ |\n| - |\n\n*⟦[[d]]⟧* [⟦[[e]]⟧](f)');
  });

  it('wins over a footnote and a reference of its name', () =>
    finds('⟦[[^1]]⟧ ⟦[[a]]⟧\n\n[^1]: b\n\n[a]: c'));
});
