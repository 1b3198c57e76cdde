import assert from 'node:assert/strict';
import { decodePercent } from '../../../src/core/text/percent';

describe('decodePercent', () => {
  it('decodes UTF-8', () => {
    assert.equal(decodePercent('My%20Note%2Fa%23b'), 'My Note/a#b');
    assert.equal(decodePercent('%ED%95%9C%EA%B8%80.md'), '한글.md');
  });

  it('leaves what is no escape as it is, and decodes the rest', () => {
    assert.equal(decodePercent('100% done%20x'), '100% done x');
    assert.equal(decodePercent('a%E0%A4%A b%20c'), 'a%E0%A4%A b c');
    assert.equal(decodePercent('%FF %zz %'), '%FF %zz %');
  });
});
