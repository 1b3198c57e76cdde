import assert from 'node:assert/strict';
import { documentLinks } from '../../../src/core/features/documentLinks';
import { ask, show, twice } from './asking';

/** Each link of `a.md` as `marked line → target`. */
function links(files: Record<string, string>, editorOutlinesMarkdown = true): string[] {
  const { context, path } = ask(files, { editorOutlinesMarkdown });
  return twice(() => documentLinks(context, path)).map(
    ({ range, target }) => `${show(context, { uri: context.uriOf(path), range })} → ${decodeURI(target!)}`,
  );
}

describe('documentLinks', () => {
  it('makes a wiki link clickable between its brackets', () => {
    assert.deepEqual(links({ 'a.md': 'x [[b|label]] ![[p.png|100]]', 'b.md': '', 'p.png': '' }), [
      'a.md:0: x [[⟦b|label⟧]] ![[p.png|100]] → file:///vault/b.md',
      'a.md:0: x [[b|label]] ![[⟦p.png|100⟧]] → file:///vault/p.png',
    ]);
  });

  it('leads to the line of a heading, a block, the text below the frontmatter', () => {
    const b = '---\ntitle: B\n---\n\n## Part\n\n- one\n- two ^id\n';
    assert.deepEqual(links({ 'a.md': '[[b#Part]]', 'b.md': b }), [
      'a.md:0: [[⟦b#Part⟧]] → file:///vault/b.md#L5,1',
    ]);
    assert.deepEqual(links({ 'a.md': '[[b#^id]]', 'b.md': b }), [
      'a.md:0: [[⟦b#^id⟧]] → file:///vault/b.md#L8,1',
    ]);
    assert.deepEqual(links({ 'a.md': '[[b]]', 'b.md': b }), ['a.md:0: [[⟦b⟧]] → file:///vault/b.md#L5,1']);
  });

  it('leaves out what is missing, ambiguous or external', () => {
    assert.deepEqual(links({ 'a.md': '[[nope]] [[n]] https://example.org', 'x/n.md': '', 'y/n.md': '' }), []);
  });

  it('leaves to the editor the Markdown links that it follows to the same file', () => {
    const files = {
      'x/a.md': '[b](b.md) [b](./b) [c](../c.md) ![p](/p.png)',
      'x/b.md': '',
      'c.md': '',
      'p.png': '',
    };
    assert.deepEqual(links(files), []);
    assert.equal(links(files, false).length, 4);
  });

  it('makes clickable the Markdown links that only a vault can follow', () => {
    assert.deepEqual(links({ 'x/a.md': '[c](c.md) [d](deep)', 'c.md': '', 'y/deep.md': '' }), [
      'x/a.md:0: [c](⟦c.md⟧) [d](deep) → file:///vault/c.md',
      'x/a.md:0: [c](c.md) [d](⟦deep⟧) → file:///vault/y/deep.md',
    ]);
  });

  it('makes clickable a Markdown link to a heading as Obsidian writes it', () => {
    assert.deepEqual(links({ 'a.md': '[t](b.md#Two%20words)', 'b.md': '# B\n\n## Two words' }), [
      'a.md:0: [t](⟦b.md#Two%20words⟧) → file:///vault/b.md#L3,1',
    ]);
  });

  it('makes clickable the links of the frontmatter', () => {
    assert.deepEqual(links({ 'a.md': '---\nup: "[[b]]"\n---\n', 'b.md': '' }), [
      'a.md:1: up: "[[⟦b⟧]]" → file:///vault/b.md',
    ]);
  });

  it('makes the destination of a definition clickable once for all its uses', () => {
    assert.deepEqual(links({ 'x/a.md': '[one][c] [two][c]\n\n[c]: c.md\n', 'c.md': '' }), [
      'x/a.md:2: [c]: ⟦c.md⟧ → file:///vault/c.md',
    ]);
  });
});
