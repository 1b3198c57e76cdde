import assert from 'node:assert/strict';
import { markNodes } from '../markNodes';

describe('commentBlockSyntax', () => {
  const finds = (marked: string) => {
    const text = marked.replace(/[⟦⟧]/g, '');
    assert.equal(markNodes(text, 'comment'), marked);
  };

  it('hides whole blocks to the end of the line that closes it', () => {
    finds('⟦%%\n# a\n\n- b\n  > c\n%% d⟧\n\ne');
    finds('⟦%% a\n\nb %%⟧');
  });

  it('interrupts a paragraph, a quote and a list', () =>
    finds('a\n⟦%%\nb\n%%⟧\n- c\n⟦%%\n> d\n%%⟧\n> e\n⟦%%\n%%⟧'));

  it('goes over all kinds of line endings', () => finds('⟦%%\r\na\r\n\r\n%%⟧\r\n⟦%%\rb\r%%⟧\rc'));

  it('is none without a closing mark: the blocks behind it stay', () => {
    const text = '%% a\n\n- b\n\n# c';
    finds(text);
    assert.equal(markNodes(text, 'list'), '%% a\n\n⟦- b⟧\n\n# c');
  });

  it('is none when it closes on its line, in a container, indented as code, or in code', () => {
    finds('%%a%% b\n\n%%');
    finds('> %%\n> a\n>\n> b\n\n- %%\n\n  c');
    finds('    %%\n\n    a');
    finds('```\n%%\n```\n\na');
  });

  it('keeps the links in it and leaves other blocks as they are', () => {
    const text = '%%\n> [[a]]\n\n# [[b]] ^c\n%%\n> [[d]]\n```\ne\n```';
    assert.equal(markNodes(text, 'wikiLink').split('⟦').length - 1, 3);
    assert.equal(markNodes(text, 'heading'), text);
    assert.equal(markNodes(text, 'blockId'), text);
    assert.equal(markNodes(text, 'code'), '%%\n> [[a]]\n\n# [[b]] ^c\n%%\n> [[d]]\n⟦```\ne\n```⟧');
  });
});
