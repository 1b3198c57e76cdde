import assert from 'node:assert/strict';
import { canonical, fold } from '../../../src/core/text/fold';

describe('fold', () => {
  it('makes equal what differs by case or Unicode form', () => {
    const same: readonly (readonly [string, string])[] = [
      ['Foo', 'fOO'],
      ['Éclair', 'éclair'.normalize('NFD')],
      ['한글', '한글'.normalize('NFD')],
      ['ΟΔΟΣ', 'οδοσ'],
      ['ΟΔΟΣ.md', 'οδος.MD'],
      ['a\u00a0b', 'A b'],
      ['Å', 'å'],
    ];
    for (const [a, b] of same) assert.equal(fold(a), fold(b), `${a} ${b}`);
  });

  it('keeps apart what is not the same letter', () => {
    assert.notEqual(fold('ß'), fold('ss'));
    assert.notEqual(fold('a-b'), fold('a b'));
    assert.notEqual(fold('é'), fold('e'));
  });

  it('changes nothing when done twice', () => {
    for (const text of ['İstanbul', 'ΑΣ', 'ẞ', 'ﬁ', '가'.normalize('NFD'), '\ud800']) {
      assert.equal(fold(fold(text)), fold(text));
    }
  });
});

describe('canonical', () => {
  it('keeps letter case', () => {
    assert.equal(canonical('É A\u00a0B'.normalize('NFD')), 'É A B');
  });

  it('equals NFC for every character on its own and before a combining mark', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code);
      if (code === 0xa0) continue;
      for (const text of [character, `${character}\u0301`, `\uac00${character}`]) {
        assert.equal(canonical(text), text.normalize('NFC').replaceAll('\u00a0', ' '), code.toString(16));
      }
    }
  });
});
