import assert from 'node:assert/strict';
import { parse } from '../../src/preview/parse';

describe('parse', () => {
  it('knows frontmatter, GFM, math and what Obsidian adds', () => {
    const types = parse('---\na: b\n---\n\n%%\n%%\n\n| a |\n| - |\n\n$$\n$$\n\n[^1]: b').children.map(
      ({ type }) => type,
    );
    assert.deepEqual(types, ['yaml', 'comment', 'table', 'math', 'footnoteDefinition']);
  });

  it('reads any text', () => {
    for (const text of [
      '',
      '\u0000',
      '\ufeff---',
      '%%',
      '[['.repeat(1000),
      '> '.repeat(200) + '%%',
      '\ud800',
    ]) {
      assert.equal(parse(text).type, 'root');
    }
  });
});
