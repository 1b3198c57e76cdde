import assert from 'node:assert/strict';
import { markNodes } from '../markNodes';

describe('blockIdSyntax', () => {
  const finds = (marked: string) => {
    const text = marked.replace(/[⟦⟧]/g, '');
    assert.equal(markNodes(text, 'blockId'), marked);
  };

  it('finds an id at the end of a paragraph', () => {
    finds('a ⟦^b-C_1⟧\n\nc\nd\t⟦^e⟧  \n\nf\n⟦^g⟧');
    finds('- a ⟦^b⟧\n  - c ⟦^d⟧\n\n> e ⟦^f⟧');
  });

  it('finds an id on its own', () => finds('- a\n\n⟦^b⟧'));

  it('wants a blank before and nothing behind it', () => finds('a^b\n\nc ^d e\n\nf ^\n\ng ^한글\n\n*h ^i*'));

  it('is text in headings and table cells', () => {
    finds('# a ^b\n\n| c ^d |\n| - |\n\ne ^f\n===');
    assert.equal(markNodes('# a ^b', 'text'), '# ⟦a ^b⟧');
  });
});
