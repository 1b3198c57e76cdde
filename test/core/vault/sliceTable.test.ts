import assert from 'node:assert/strict';
import { makeSliceTable } from '../../../src/core/vault/sliceTable';
import { randomFrom } from '../../bench/prose';

describe('A slice table', () => {
  it('knows what a map of the slices knows', () => {
    const random = randomFrom(11);
    const text = Array.from({ length: 4000 }, () => 'ab 가\u{1f600}'[Math.floor(random() * 6)]).join('');
    const table = makeSliceTable<number>();
    const map = new Map<string, number>();
    for (let step = 0; step < 20_000; step++) {
      const start = Math.floor(random() * text.length);
      const end = Math.min(text.length, start + Math.floor(random() * 12));
      const slice = text.slice(start, end);
      assert.equal(table.get(text, start, end), map.get(slice), JSON.stringify(slice));
      if (map.has(slice)) continue;
      map.set(slice, step);
      table.set(slice, step);
    }
    for (const [slice, value] of map) assert.equal(table.get(slice, 0, slice.length), value);
    assert.ok(map.size > 2000, `only ${map.size} slices`);
  });

  it('tells apart texts that were made to fall into one slot', () => {
    // `Aa` and `BB` have the same number by the usual hash; so has any row of them.
    const colliding = Array.from({ length: 4096 }, (_, number) =>
      number.toString(2).padStart(12, '0').replaceAll('0', 'Aa').replaceAll('1', 'BB'),
    );
    const table = makeSliceTable<number>();
    for (const [at, slice] of colliding.entries()) {
      assert.equal(table.get(slice, 0, slice.length), undefined);
      table.set(slice, at);
    }
    for (const [at, slice] of colliding.entries()) {
      assert.equal(table.get(`[[${slice}]]`, 2, 2 + slice.length), at);
    }
  });
});
