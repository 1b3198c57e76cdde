import assert from 'node:assert/strict';
import { hangulLength, initialOf, splitPairs } from '../../../src/core/text/hangul';

describe('hangulLength', () => {
  const finds = (typed: string, text: string): boolean => hangulLength(text, 0, splitPairs(typed)) > 0;

  it('finds a word by its initial consonants', () => {
    assert.ok(finds('ㅂㄹㄱ', '블로그'));
    assert.ok(finds('ㄲㄸ', '꽃따기'));
    assert.ok(!finds('ㅂㄱ', '블로그'));
  });

  it('finds a word by consonants and syllables mixed', () => {
    assert.ok(finds('블ㄹ', '블로그'));
    assert.ok(finds('ㅂ로', '블로그'));
  });

  it('finds a word at each key on the way to it', () => {
    for (const typed of ['ㅂ', '브', '블', '블ㄹ', '블로', '블록', '블로그'])
      assert.ok(finds(typed, '블로그'), typed);
    for (const typed of ['ㄱ', '고', '과', '괄', '관', '관ㄱ', '관고', '관광']) {
      assert.equal(finds(typed, '관광'), typed !== '괄', typed);
    }
    for (const typed of ['가', '갑', '값']) assert.ok(finds(typed, '값'), typed);
  });

  it('finds 갑사 while its second consonant is still taken for a final one', () => {
    assert.ok(finds('값', '갑사'));
  });

  it('takes two consonants apart that an input method joined', () => {
    assert.equal(splitPairs('ㅄㄳ'), 'ㅂㅅㄱㅅ');
    assert.ok(finds('ㅄ', '복사'));
  });

  it('does not take an unfinished syllable for a finished one within the word', () => {
    assert.ok(!finds('브로', '블로그'));
  });

  it('tells the number of an initial consonant', () => {
    assert.equal(initialOf('가'.charCodeAt(0)), 0);
    assert.equal(initialOf('힣'.charCodeAt(0)), 18);
    assert.equal(initialOf('ㅎ'.charCodeAt(0)), 18);
    assert.equal(initialOf('a'.charCodeAt(0)), -1);
    assert.equal(initialOf('ㅏ'.charCodeAt(0)), -1);
  });
});
