import assert from 'node:assert/strict';
import { definition } from '../../../src/core/features/definition';
import { ask, show, twice } from './asking';

/** Each goal as `file:line: marked text`. */
function goals(files: Record<string, string>): string[] {
  const { context, path, position } = ask(files);
  return twice(() => definition(context, path, position)).map(({ targetUri, targetSelectionRange }) =>
    show(context, { uri: targetUri, range: targetSelectionRange }),
  );
}

describe('definition', () => {
  it('goes to the first line of a note', () => {
    assert.deepEqual(goals({ 'a.md': '[[b‸]]', 'b.md': 'text' }), ['b.md:0: ⟦⟧text']);
  });

  it('goes below the frontmatter and the blank lines after it', () => {
    assert.deepEqual(goals({ 'a.md': '[[b‸]]', 'b.md': '---\ntitle: B\n---\n\n# B\n' }), ['b.md:4: ⟦⟧# B']);
  });

  it('goes to the end of a note that has a frontmatter only', () => {
    assert.deepEqual(goals({ 'a.md': '[[b‸]]', 'b.md': '---\ntitle: B\n---' }), ['b.md:2: ---⟦⟧']);
  });

  it('goes to a heading, from the label, too', () => {
    const expected = ['b.md:2: ## ⟦Part one⟧'];
    assert.deepEqual(goals({ 'a.md': '[[b#Part o‸ne|x]]', 'b.md': '# B\n\n## Part one\n\ntext' }), expected);
    assert.deepEqual(goals({ 'a.md': '[[b#Part one|‸x]]', 'b.md': '# B\n\n## Part one\n\ntext' }), expected);
  });

  it('goes to the note when it has no such heading', () => {
    assert.deepEqual(goals({ 'a.md': '[[b#No‸pe]]', 'b.md': '# B' }), ['b.md:0: ⟦⟧# B']);
  });

  it('goes to a block', () => {
    assert.deepEqual(goals({ 'a.md': '![[b#^id‸]]', 'b.md': 'one\n\ntwo words ^id\n' }), [
      'b.md:2: ⟦two words⟧ ^id',
    ]);
  });

  it('goes to a heading of the note itself', () => {
    assert.deepEqual(goals({ 'a.md': '[[#En‸d]]\n\n# End' }), ['a.md:2: # ⟦End⟧']);
  });

  it('goes to an asset', () => {
    assert.deepEqual(goals({ 'a.md': '![[pic‸.png]]', 'img/pic.png': 'x' }), ['img/pic.png']);
  });

  it('offers every candidate of an ambiguous link', () => {
    assert.deepEqual(goals({ 'a.md': '[[n‸]]', 'x/n.md': 'x', 'y/n.md': 'y' }), [
      'x/n.md:0: ⟦⟧x',
      'y/n.md:0: ⟦⟧y',
    ]);
  });

  it('goes nowhere from what is missing, external, or no link', () => {
    assert.deepEqual(goals({ 'a.md': '[[nope‸]]' }), []);
    assert.deepEqual(goals({ 'a.md': '[x](https://exa‸mple.org)' }), []);
    assert.deepEqual(goals({ 'a.md': 'te‸xt' }), []);
  });

  it('goes from a reference link to its definition, and on from there', () => {
    assert.deepEqual(goals({ 'a.md': 'see [the b][bee‸]\n\n[bee]: b.md\n', 'b.md': 'B' }), [
      'a.md:2: [⟦bee⟧]: b.md',
    ]);
    assert.deepEqual(goals({ 'a.md': 'see [the b][bee]\n\n[bee]: b.m‸d\n', 'b.md': 'B' }), ['b.md:0: ⟦⟧B']);
  });

  it('goes from a footnote to its text and back', () => {
    assert.deepEqual(goals({ 'a.md': 'so[^1‸] it is[^1]\n\n[^1]: Why.\n' }), ['a.md:2: ⟦[^1]: Why.⟧']);
    assert.deepEqual(goals({ 'a.md': 'so[^1] it is[^1]\n\n[^1‸]: Why.\n' }), [
      'a.md:0: so⟦[^1]⟧ it is[^1]',
      'a.md:0: so[^1] it is⟦[^1]⟧',
    ]);
  });

  it('keeps its place in CRLF files, with NFD names and Korean', () => {
    const nfd = '한글'.normalize('NFD');
    assert.deepEqual(
      goals({
        'a.md': '첫 줄\r\n\r\n🌲 [[한글#둘째‸]]\r\n',
        [`${nfd}.md`]: '처음\r\n\r\n## 둘째\r\n\r\n끝\r\n',
      }),
      [`${nfd}.md:2: ## ⟦둘째⟧`],
    );
  });

  it('underlines the whole link and names a heading by its whole line', () => {
    const { context, path, position } = ask({ 'a.md': 'x ![[b#Part‸|y]] z', 'b.md': '## Part ##\n' });
    const [goal] = definition(context, path, position);
    assert.equal(
      show(context, { uri: context.uriOf(path), range: goal!.originSelectionRange! }),
      'a.md:0: x ⟦![[b#Part|y]]⟧ z',
    );
    assert.equal(show(context, { uri: goal!.targetUri, range: goal!.targetRange }), 'b.md:0: ⟦## Part ##⟧');
  });
});
