import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  completionsAt,
  findingsIn,
  labelOf,
  openNote,
  positionOf,
  setText,
  until,
  vaultUri,
} from './editor';

describe('Frontmatter', () => {
  afterEach(closeAll);

  /** What is offered, once `expected` is among it: VS Code offers words of the text before we are asked. */
  async function offeredFor(text: string, expected: string): Promise<string[]> {
    const editor = await openNote('Scratch.md');
    const position = await setText(editor, text);
    const items = await until(
      () => completionsAt(vaultUri('Scratch.md'), position),
      (all) => all.some((item) => labelOf(item) === expected),
    );
    return items.map(labelOf);
  }

  it('offers the fields that the note lacks', async () => {
    const labels = await offeredFor('---\ntitle: A\nta‸\n---\n', 'tags');
    assert.ok(labels.includes('tags'), labels.join(', '));
  });

  it('offers the tags of the vault as values', async () => {
    await setText(await openNote('Mistakes.md'), '---\ntags: [inkstone-suite]\n---\n');
    const labels = await offeredFor('---\ntags: [ink‸]\n---\n', 'inkstone-suite');
    assert.ok(labels.includes('inkstone-suite'), labels.join(', '));
  });

  it('explains a field under the pointer', async () => {
    const editor = await openNote('Scratch.md');
    await setText(editor, '---\naliases: [x]\n---\n');
    const hovers = await until(
      () =>
        vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          editor.document.uri,
          positionOf(editor.document, 'aliases', 2),
        ),
      (all) => all.length > 0,
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value))
      .join();
    assert.match(text, /Other names of the note/);
  });

  it('marks an unquoted colon and quotes it by the first quick fix', async () => {
    const editor = await openNote('Scratch.md');
    await setText(editor, '---\ntitle: One: two\ntags: [a]\n---\n');
    const findings = await until(
      () => findingsIn(editor.document),
      (all) => all.some((finding) => finding.startsWith('frontmatter/invalid-yaml')),
    );
    assert.equal(
      findings.filter((finding) => finding.startsWith('frontmatter/invalid-yaml')).length,
      1,
      findings.join('\n'),
    );
    const [diagnostic] = vscode.languages
      .getDiagnostics(editor.document.uri)
      .filter(({ source, message }) => source === 'inkstone' && /colon|:/.test(message));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      diagnostic!.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const quote = actions.find(({ title }) => title.startsWith('Quote'));
    assert.ok(quote?.edit, actions.map(({ title }) => title).join(', '));
    assert.ok(await vscode.workspace.applyEdit(quote.edit));
    assert.equal(editor.document.getText(), '---\ntitle: "One: two"\ntags: [a]\n---\n');
  });
});
