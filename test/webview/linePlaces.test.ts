import assert from 'node:assert/strict';
import { firstThat, lineAtTop, topOfLine } from '../../src/webview/linePlaces';

const places = [
  { line: 2, top: 100 },
  { line: 4, top: 200 },
  { line: 10, top: 500 },
];

describe('Lines and their places on the page', () => {
  it('lie between the places that are known', () => {
    assert.equal(topOfLine(places, 2), 100);
    assert.equal(topOfLine(places, 3), 150);
    assert.equal(topOfLine(places, 8.5), 425);
    assert.equal(lineAtTop(places, 150), 3);
  });

  it('stay at the first and the last place beyond them', () => {
    assert.equal(topOfLine(places, 0), 100);
    assert.equal(topOfLine(places, 99), 500);
    assert.equal(lineAtTop(places, 0), 2);
    assert.equal(lineAtTop(places, 9999), 10);
  });

  it('are the beginning where nothing is known', () => {
    assert.equal(topOfLine([], 7), 0);
    assert.equal(lineAtTop([], 7), 0);
  });

  it('lead to and fro', () => {
    for (let line = 2; line <= 10; line += 0.25) {
      assert.ok(Math.abs(lineAtTop(places, topOfLine(places, line)) - line) < 1e-9);
    }
  });

  it('do not divide by zero where two lines stand at one height', () => {
    const level = [
      { line: 1, top: 50 },
      { line: 2, top: 50 },
    ];
    assert.equal(topOfLine(level, 1.5), 50);
    assert.equal(lineAtTop(level, 50), 2);
  });
});

describe('firstThat', () => {
  it('finds where something begins to hold', () => {
    assert.equal(
      firstThat(10, (index) => index >= 7),
      7,
    );
    assert.equal(
      firstThat(10, () => false),
      10,
    );
    assert.equal(
      firstThat(0, () => true),
      0,
    );
  });
});
