import assert from 'node:assert/strict';
import { markNodes } from '../markNodes';

describe('commentSyntax', () => {
  const finds = (marked: string) => {
    const text = marked.replace(/[⟦⟧]/g, '');
    assert.equal(markNodes(text, 'inlineComment'), marked);
  };

  it('hides what stands between two marks', () => finds('a ⟦%%b%%⟧ c ⟦%%%%⟧ d'));

  it('goes over the lines of a paragraph, not beyond', () => {
    finds('a ⟦%%b\nc%%⟧ d');
    finds('a %%b\n\nc%% d');
    finds('> a ⟦%%b\n> c%%⟧ d');
  });

  it('gives way to code and math that begin before it', () => finds('`%%a%%` $%%b%%$ ⟦%%c`%%⟧ `'));

  it('wins over what begins inside it', () => finds('⟦%%[a%%⟧](b) ⟦%%*c%%⟧*'));

  it('keeps the links and tags in it, line by line', () => {
    const text = 'a %%[[b]]\n#c [d\ne](f)%% [[g]]';
    assert.equal(markNodes(text, 'wikiLink'), 'a %%⟦[[b]]⟧\n#c [d\ne](f)%% ⟦[[g]]⟧');
    assert.equal(markNodes(text, 'tag'), 'a %%[[b]]\n⟦#c⟧ [d\ne](f)%% [[g]]');
    assert.equal(markNodes(text, 'link'), text);
  });
});
