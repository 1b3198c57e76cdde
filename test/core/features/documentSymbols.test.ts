import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { documentSymbols } from '../../../src/core/features/documentSymbols';
import { contains, type Span } from '../../../src/core/text/span';
import { spanOf } from '../../../src/core/text/lines';
import { noteOf } from '../../support/vaultOf';
import { ask, twice } from './asking';

/** The tree, a line for each symbol: its name, indented, and the lines of its section. */
function outline(text: string, editorOutlinesMarkdown = false): string[] {
  const { context, path } = ask({ 'a.md': text }, { editorOutlinesMarkdown });
  const draw = (symbols: readonly DocumentSymbol[], indent: string): string[] =>
    symbols.flatMap(({ name, range, children }) => [
      `${indent}${name} ${range.start.line}-${range.end.line}`,
      ...draw(children ?? [], `${indent}  `),
    ]);
  return draw(
    twice(() => documentSymbols(context, path)),
    '',
  );
}

describe('documentSymbols', () => {
  it('nests headings by level, each with its section', () => {
    assert.deepEqual(outline('# A\n\n## B\ntext\n### C\n## D\n# E\nend'), [
      'A 0-6',
      '  B 2-5',
      '    C 4-5',
      '  D 5-6',
      'E 6-7',
    ]);
  });

  it('accepts levels that are skipped and headings that begin deep', () => {
    assert.deepEqual(outline('### A\n# B\n#### C\n## D'), ['A 0-1', 'B 1-3', '  C 2-3', '  D 3-3']);
  });

  it('gives a heading without text a name', () => {
    assert.deepEqual(outline('## \ntext'), ['## 0-1']);
  });

  it('keeps what is selected within the section', () => {
    const { context, path } = ask({ 'a.md': '  ## 제목 ##\r\n\r\nSet\r\n===\r\n' });
    const note = noteOf(context.vault, path);
    for (const { range, selectionRange } of documentSymbols(context, path)) {
      const [whole, selected]: Span[] = [spanOf(note.lines, range), spanOf(note.lines, selectionRange)];
      assert.ok(contains(whole!, selected!));
    }
  });

  it('is empty where the editor outlines Markdown itself', () => {
    assert.deepEqual(outline('# A', true), []);
  });
});
