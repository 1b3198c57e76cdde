import assert from 'node:assert/strict';
import { workspaceSymbols } from '../../../src/core/features/workspaceSymbols';
import { ask, twice } from './asking';

/** `name (container)` of each symbol, best first. */
function found(files: Record<string, string>, query: string, editorOutlinesMarkdown = false): string[] {
  const { context } = ask(files, { editorOutlinesMarkdown });
  return twice(() => workspaceSymbols(context, query)).map(
    ({ name, containerName }) => `${name} (${containerName})`,
  );
}

describe('workspaceSymbols', () => {
  it('finds notes by file name, title and alias', () => {
    const files = { 'x/2020-01-02-tea.md': '---\ntitle: On tea\naliases: [Camellia]\n---\n', 'b.md': '' };
    assert.deepEqual(found(files, 'tea'), ['On tea (x/2020-01-02-tea.md)', '2020-01-02-tea (x)']);
    assert.deepEqual(found(files, 'camel'), ['Camellia (x/2020-01-02-tea.md)']);
  });

  it('finds headings, and once a title that is written twice', () => {
    const files = { 'Tea.md': '# Tea\n\n## Green tea\n' };
    assert.deepEqual(found(files, 'tea'), ['Tea ()', 'Green tea (Tea.md)']);
  });

  it('leaves headings to an editor that lists them', () => {
    assert.deepEqual(found({ 'Tea.md': '# On tea\n\n## Green tea\n' }, 'tea', true), ['Tea ()']);
  });

  it('finds Korean by initial consonants and by NFC in NFD names', () => {
    assert.deepEqual(found({ '블로그.md': '', 'b.md': '' }, 'ㅂㄹ'), ['블로그 ()']);
    const nfd = '블로그'.normalize('NFD');
    assert.deepEqual(found({ [`${nfd}.md`]: '' }, '블로그'), [`${nfd} ()`]);
  });

  it('gives every note for an empty query, and at most 500', () => {
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`n${index}.md`, '']));
    assert.equal(found(many, '').length, 500);
    assert.equal(found({ 'a.md': '', 'b.md': '' }, '').length, 2);
  });

  it('leads to the heading', () => {
    const { context } = ask({ 'a.md': 'x\n\n## Part\n' });
    const [symbol] = workspaceSymbols(context, 'part');
    assert.deepEqual(symbol!.location.range.start, { line: 2, character: 0 });
  });
});
