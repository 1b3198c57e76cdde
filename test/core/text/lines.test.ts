import assert from 'node:assert/strict';
import { lineAt, offsetAt, positionAt, rangeOf, readLines, spanOf } from '../../../src/core/text/lines';

describe('readLines', () => {
  const starts = (text: string): readonly number[] => readLines(text).starts;

  it('ends a line at LF, CRLF and CR', () => {
    assert.deepEqual(starts(''), [0]);
    assert.deepEqual(starts('a\nb\n'), [0, 2, 4]);
    assert.deepEqual(starts('a\r\nb\rc\n\r'), [0, 3, 5, 7, 8]);
  });

  it('knows no other line ends', () => {
    assert.deepEqual(starts('a\u2028b\u0085c\fd'), [0]);
  });
});

describe('positions', () => {
  const lines = readLines('가나\r\nb🌲c\n');

  it('count UTF-16 code units', () => {
    assert.deepEqual(positionAt(lines, 7), { line: 1, character: 3 });
    assert.equal(offsetAt(lines, { line: 1, character: 3 }), 7);
  });

  it('go back and forth at every offset', () => {
    for (let offset = 0; offset <= lines.length; offset++) {
      assert.equal(offsetAt(lines, positionAt(lines, offset)), offset);
    }
    const span = { start: 1, end: 6 };
    assert.deepEqual(spanOf(lines, rangeOf(lines, span)), span);
  });

  it('are drawn into the text', () => {
    assert.deepEqual(positionAt(lines, 99), { line: 2, character: 0 });
    assert.deepEqual(positionAt(lines, -1), { line: 0, character: 0 });
    assert.equal(offsetAt(lines, { line: 9, character: 0 }), lines.length);
    assert.equal(offsetAt(lines, { line: -1, character: 5 }), 0);
    assert.equal(lineAt(lines, 99), 2);
  });
});
