import assert from 'node:assert/strict';
import { markNodes } from '../markNodes';

describe('tagSyntax', () => {
  const finds = (marked: string) => {
    const text = marked.replace(/[⟦⟧]/g, '');
    assert.equal(markNodes(text, 'tag'), marked);
  };

  it('finds tags at the start of content and behind white space', () => {
    finds('⟦#a⟧ ⟦#b⟧\n⟦#c⟧\t⟦#d⟧');
    finds('# ⟦#a⟧\n\n- ⟦#b⟧\n\n> ⟦#c⟧');
  });

  it('finds none behind a character or a backslash', () => finds('a#b (#c) \\#d ##e'));

  it('takes letters of all scripts, emoji, dashes and underscores', () => finds('⟦#한글_b-c⟧ ⟦#🌲⟧'));

  it('ends at punctuation', () => finds('⟦#a⟧.b ⟦#c⟧, ⟦#d⟧++ ⟦#e⟧’s'));

  it('nests by slashes, of which none stands at the end', () => finds('⟦#a/b//c⟧/ ⟦#d⟧//'));

  it('wants more than digits and slashes', () => finds('#1 #1/2 #/ ⟦#1a⟧ ⟦#-⟧'));

  it('stands in link text, not in code, math or a wiki link', () => {
    finds('[a ⟦#b⟧](c) [#d](e) ` #f` $ #g$ [[ #h]]');
  });
});
