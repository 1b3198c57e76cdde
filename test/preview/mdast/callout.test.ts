import assert from 'node:assert/strict';
import { nodesOf } from '../markNodes';

/** The callouts of `text` as `type fold: title`. */
function callouts(text: string): string[] {
  return nodesOf(text, 'blockquote').flatMap(({ data }) => {
    if (!data?.callout) return [];
    const { type, fold, marker, title } = data.callout;
    const words = title ? text.slice(title.start, title.end) : 'none';
    return [`${text.slice(marker.start, marker.end)} ${type} "${fold}": ${words}`];
  });
}

describe('markCallouts', () => {
  it('reads type, fold sign and title', () => {
    assert.deepEqual(callouts('> [!note]\n> b'), ['[!note] note "": none']);
    assert.deepEqual(callouts('>[!My type|m]- **T** [[x]]  \n> b'), [
      '[!My type|m]- My type "-": **T** [[x]]',
    ]);
    assert.deepEqual(callouts('> > [!메모]+'), ['[!메모]+ 메모 "+": none']);
  });

  it('wants the marker on the first line, unescaped, with a blank behind it', () => {
    for (const text of ['> a\n> [!note]', '>\n> [!note]', '> \\[!note]', '> [!note]T', '> [!]', '> [! ]']) {
      assert.deepEqual(callouts(text), [], text);
    }
  });

  it('finds a callout in a list, in all kinds of line endings', () => {
    assert.deepEqual(callouts('- > [!a] b\r\n  > c\r\n'), ['[!a] a "": b']);
    assert.deepEqual(callouts('> [!a]- b\r> c'), ['[!a]- a "-": b']);
  });
});
