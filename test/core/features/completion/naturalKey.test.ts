import assert from 'node:assert/strict';
import { naturalKey } from '../../../../src/core/features/completion/naturalKey';

describe('naturalKey', () => {
  it('orders numbers by their size and letters without case', () => {
    const names = ['b10', 'B9', 'a2x1', 'a2x10', 'a10', 'a 1', '2020-01-10', '2020-01-9', '007', '8', '08a'];
    const ordered = [...names].sort((a, b) => (naturalKey(a) < naturalKey(b) ? -1 : 1));
    assert.deepEqual(ordered, [
      '007',
      '8',
      '08a',
      '2020-01-9',
      '2020-01-10',
      'a 1',
      'a2x1',
      'a2x10',
      'a10',
      'B9',
      'b10',
    ]);
  });
});
