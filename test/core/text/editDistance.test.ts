import assert from 'node:assert/strict';
import { editDistance } from '../../../src/core/text/editDistance';
import { randomFrom } from '../../bench/prose';

/** The same without any limit, as the textbook has it. */
function plainDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      rows[i]![j] = Math.min(change, rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        rows[i]![j] = Math.min(rows[i]![j]!, rows[i - 2]![j - 2]! + 1);
      }
    }
  }
  return rows[a.length]![b.length]!;
}

describe('editDistance', () => {
  it('counts insertions, deletions, changes and swaps', () => {
    assert.equal(editDistance('kubernetes', 'kubernetse', 3), 1);
    assert.equal(editDistance('블로그', '블로구', 3), 1);
    assert.equal(editDistance('same', 'same', 0), 0);
    assert.equal(editDistance('', 'abc', 3), 3);
  });

  it('gives the limit and one when the texts are further apart', () => {
    assert.equal(editDistance('abcdef', 'uvwxyz', 2), 3);
    assert.equal(editDistance('a', 'abcdefgh', 3), 4);
  });

  it('agrees with the plain algorithm up to the limit', () => {
    const random = randomFrom(1);
    const word = (): string =>
      Array.from({ length: Math.floor(random() * 9) }, () => 'abc'[Math.floor(random() * 3)]).join('');
    for (let round = 0; round < 3000; round++) {
      const [a, b, limit] = [word(), word(), Math.floor(random() * 5)];
      assert.equal(editDistance(a, b, limit), Math.min(plainDistance(a, b), limit + 1), `${a} ${b} ${limit}`);
    }
  });
});
