import assert from 'node:assert/strict';
import { TextDocumentEdit, type CodeAction } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { refactorings } from '../../../src/core/features/refactorings';
import { positionAt, readLines } from '../../../src/core/text/lines';
import { path, vaultOf } from '../../support/vaultOf';
import { contextOf } from './asking';

/** `title → the note` of each refactoring offered for what stands between the two `‸`, or at the only one. */
function offered(marked: string): string[] {
  const [before = '', ...rest] = marked.split('‸');
  const text = before + rest.join('');
  const context = contextOf(vaultOf({ 'n.md': text, 'a/Note.md': '# H', 'p.png': '' }));
  const end = rest.length > 1 ? before.length + rest[0]!.length : before.length;
  const lines = readLines(text);
  const range = { start: positionAt(lines, before.length), end: positionAt(lines, end) };
  return refactorings(context, path('n.md'), range).map(
    (action) => `${action.title} → ${textAfter(text, action)}`,
  );
}

function textAfter(text: string, { edit }: CodeAction): string {
  const [change] = edit!.documentChanges!;
  assert.ok(TextDocumentEdit.is(change));
  const edits = change.edits.filter((one) => 'newText' in one);
  return TextDocument.applyEdits(TextDocument.create('', 'markdown', 0, text), edits);
}

describe('refactorings', () => {
  it('writes the link at the caret in the other form', () => {
    assert.deepEqual(offered('a [[No‸te|b]] c'), ['Convert to Markdown link → a [b](Note.md) c']);
    assert.deepEqual(offered('a [b](a/Note.md#h‸) c'), ['Convert to wiki link → a [[Note#h|b]] c']);
    assert.deepEqual(offered('![[p.png|‸100]]'), ['Convert to Markdown link → ![|100](p.png)']);
  });

  it('writes all links of a selection', () => {
    assert.deepEqual(offered('‸[[Note]] and [b](a/Note.md), [[Note|c]]‸ [[Note]]'), [
      'Convert 2 links to Markdown links → [Note](Note.md) and [b](a/Note.md), [c](Note.md) [[Note]]',
      'Convert to wiki link → [[Note]] and [[Note|b]], [[Note|c]] [[Note]]',
    ]);
  });

  it('offers nothing where there is no link, or where it leads to no file of the vault', () => {
    assert.deepEqual(offered('a ‸b [[Note]]'), []);
    assert.deepEqual(offered('[[No‸where]] [x](https://a.org)'), []);
    assert.deepEqual(offered('---\nup: "[[No‸te]]"\n---\n'), []);
  });
});
