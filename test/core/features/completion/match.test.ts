import assert from 'node:assert/strict';
import { matchScore, readQuery, readSearchable } from '../../../../src/core/features/completion/match';

const score = (typed: string, text: string): number => matchScore(readQuery(typed), readSearchable(text));

describe('matchScore', () => {
  it('puts a whole word before the beginning of a longer one, Korean particles left out', () => {
    assert.ok(score('java', 'Java volatile이란?') > score('java', 'Javascript'));
    assert.ok(score('java', 'Java의 HashMap에 대해') > score('java', 'Javascript'));
    assert.ok(score('java', 'About Java 8') > score('java', 'A Javascript'));
    assert.ok(score('java', 'Javascript') > score('java', 'About Java'));
  });

  it('puts the whole before a beginning, a word, any place, all words, and scattered letters', () => {
    const texts = ['Boot', 'Boot Camp', 'Spring Boot', 'Spring-Boot', 'Reboot', 'B-o-o-t'];
    const scores = texts.map((text) => score('boot', text));
    assert.deepEqual(
      scores.map((one, at) => at === 0 || one <= scores[at - 1]!),
      texts.map(() => true),
      scores.join(' '),
    );
    assert.ok(scores.every((one) => one > 0));
    assert.ok(score('camp boot', 'Boot Camp') > score('bc', 'Boot Camp'));
  });

  it('finds letters at the beginnings of words, capitals and numbers', () => {
    assert.ok(score('nwg', 'Next-With-Google') > score('nwg', 'known wing'));
    assert.ok(score('cco', 'CleanCode') > score('cco', 'accelerator'));
    assert.ok(score('gc2', 'Garbage Collection 2') > 0);
  });

  it('goes back to plain order where the beginnings of words mislead', () => {
    assert.ok(score('abc', 'abxc a') > 0);
    assert.ok(score('oxa', 'fox A xa') > 0);
  });

  it('does not find what is not there', () => {
    assert.equal(score('abc', 'acb'), 0);
    assert.equal(score('ㄱㅂ', '블로그'), 0);
    assert.equal(score('x', ''), 0);
  });

  it('finds everything by nothing', () => {
    assert.equal(score('', 'Boot'), 1);
    assert.equal(score('  ', ''), 1);
  });

  it('finds Korean by initial consonants, in any Unicode form', () => {
    assert.ok(score('ㅂㄹㄱ', '블로그 만들기') > score('ㅂㄹㄱ', '검색엔진에 블로그 올리기'));
    assert.ok(score('ㅁㄷㄱ', '블로그 만들기') > 0);
    assert.ok(score('블로그', '블로그'.normalize('NFD')) > 900);
    assert.ok(score('블로그'.normalize('NFD'), '블로그') > 900);
    assert.ok(score('자바script', '자바Script') > 900);
  });

  it('stands texts whose lower case is longer', () => {
    assert.ok(score('x', 'İİİx') > 0);
  });

  it('stays quick on long texts', () => {
    const text = 'ab '.repeat(20_000);
    assert.equal(score('babab x', `x ${text}`), 0);
    assert.equal(score('ㄱ'.repeat(50), '가'.repeat(20_000)) > 0, true);
    assert.equal(score(`${'a'.repeat(500)}c`, `c${'a'.repeat(20_000)}`), 0);
  });
});
