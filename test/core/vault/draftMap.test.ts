import assert from 'node:assert/strict';
import { draftMap } from '../../../src/core/vault/draftMap';
import { randomFrom } from '../../bench/prose';

type Value = { readonly n: number };

const sortedEntries = (map: ReadonlyMap<string, Value>) =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { n }]) => [key, n]);

describe('A map that is changed', () => {
  it('has what a copy with the same changes has, in every version, whichever was changed next', () => {
    const random = randomFrom(5);
    const below = (n: number): number => Math.floor(random() * n);
    const versions: { map: ReadonlyMap<string, Value>; copy: Map<string, Value> }[] = [
      { map: new Map(), copy: new Map() },
    ];
    for (let step = 0; step < 3000; step++) {
      // Mostly the newest one, sometimes an older one again.
      const before = versions[random() < 0.9 ? versions.length - 1 : below(versions.length)]!;
      const draft = draftMap(before.map);
      const copy = new Map(before.copy);
      for (let n = below(step % 50 === 0 ? 200 : 4); n > 0; n--) {
        const key = `${below(300)}`;
        if (random() < 0.4) {
          draft.delete(key);
          copy.delete(key);
        } else {
          draft.set(key, { n: step });
          copy.set(key, { n: step });
        }
        assert.equal(draft.get(key)?.n, copy.get(key)?.n);
      }
      versions.push({ map: draft.done(), copy });
      if (versions.length > 40) versions.shift();
    }
    for (const { map, copy } of versions) {
      assert.equal(map.size, copy.size);
      assert.deepEqual(sortedEntries(map), sortedEntries(copy));
      assert.deepEqual([...map.keys()].sort(), [...copy.keys()].sort());
      assert.equal([...map.values()].length, copy.size);
      const visited = new Map<string, Value>();
      map.forEach((value, key) => visited.set(key, value));
      assert.deepEqual(sortedEntries(visited), sortedEntries(copy));
      for (let n = 0; n < 300; n++) {
        assert.equal(map.has(`${n}`), copy.has(`${n}`));
        assert.equal(map.get(`${n}`)?.n, copy.get(`${n}`)?.n);
      }
    }
    assert.ok(versions.at(-1)!.map.size > 50);
  });

  it('is the very same when nothing was changed', () => {
    const map = new Map([['a', { n: 1 }]]);
    const draft = draftMap(map);
    draft.delete('b');
    assert.equal(draft.done(), map);
  });

  it('keeps its order, new keys last', () => {
    const draft = draftMap(new Map(['a', 'b', 'c'].map((key) => [key, { n: 1 }])));
    draft.set('d', { n: 2 });
    draft.set('b', { n: 2 });
    draft.delete('a');
    assert.deepEqual(
      Array.from(draft.done(), ([key, { n }]) => `${key}${n}`),
      ['b2', 'c1', 'd2'],
    );
  });
});
