import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { makeFolder, removeFolders, writeFiles } from './support/folders';
import { eventually, TestEditor } from './support/testEditor';

describe('Diagnostics of the notes that are open', () => {
  let editor: TestEditor;
  let folder: string;

  before(async function () {
    this.timeout(30_000);
    editor = await TestEditor.start({ folders: [] });
  });
  beforeEach(async () => {
    folder = makeFolder({
      '.obsidian/app.json': '{}',
      'Home.md': '[[Other#Part]]\n',
      'Other.md': '# Part\n',
    });
    await editor.moveTo([folder]);
  });
  after(async () => {
    await editor.stop();
    removeFolders();
  });

  it('are those of the text in the editor, not of the text on the disk', async () => {
    const home = await editor.open(join(folder, 'Home.md'), '[[Nowhere]]\n');
    assert.deepEqual(await editor.findings(home), ['link/missing-note: Nowhere']);
  });

  it('follow what is typed in another note and not saved', async () => {
    const home = await editor.open(join(folder, 'Home.md'), '[[Other#Part]]\n');
    const other = await editor.open(join(folder, 'Other.md'), '# Part\n');
    assert.deepEqual(await editor.findings(home), []);
    await editor.replace(other, 'Part', 'Piece');
    assert.deepEqual(await editor.findings(home), ['link/missing-heading: Part']);
  });

  it('go back to the disk when the other note is closed without saving', async () => {
    const home = await editor.open(join(folder, 'Home.md'), '[[Other#Part]]\n');
    const other = await editor.open(join(folder, 'Other.md'), '# Piece\n');
    assert.deepEqual(await editor.findings(home), ['link/missing-heading: Part']);
    await editor.close(other);
    assert.deepEqual(
      await eventually(
        () => editor.findings(home),
        (found) => found.length === 0,
      ),
      [],
    );
  });

  it('are asked for again when a file makes a difference', async () => {
    const home = await editor.open(join(folder, 'Home.md'), '[[New]]\n');
    assert.deepEqual(await editor.findings(home), ['link/missing-note: New']);
    writeFiles(folder, { 'New.md': '' });
    await editor.notice(join(folder, 'New.md'));
    await eventually(
      () => editor.refreshes,
      (count) => count > 0,
    );
    assert.equal(editor.refreshes, 1);
    assert.deepEqual(await editor.findings(home), []);
  });

  it('are not asked for again when a file makes none', async () => {
    const home = await editor.open(join(folder, 'Home.md'), '[[New]]\n');
    await editor.findings(home);
    writeFiles(folder, { 'Elsewhere.md': '' });
    await editor.notice(join(folder, 'Elsewhere.md'));
    await eventually(
      async () => (await editor.status()).vaults[0]!.notes,
      (notes) => notes === 3,
    );
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.equal(editor.refreshes, 0);
  });

  it('are not sent a second time', async () => {
    const uri = await editor.open(join(folder, 'Home.md'), '[[Nowhere]]\n');
    const textDocument = { uri };
    const first = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    assert.ok(first.kind === 'full' && first.resultId);
    const again = { textDocument, previousResultId: first.resultId };
    const second = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, again);
    assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
  });

  it('stand at the right place in a note with CRLF', async () => {
    const home = await editor.open(join(folder, 'Home.md'), 'One\r\n\r\n한글 [[Nowhere]] 😀 [[Gone]]\r\n');
    assert.deepEqual(await editor.findings(home), ['link/missing-note: Nowhere', 'link/missing-note: Gone']);
    await editor.replace(home, '\r\n\r\n', '\r\n');
    assert.deepEqual(await editor.findings(home), ['link/missing-note: Nowhere', 'link/missing-note: Gone']);
  });

  it('have the severity that the author set', async () => {
    const home = await editor.open(join(folder, 'Home.md'), '[[Nowhere]]\n');
    await editor.findings(home);
    editor.settings = { checks: { severity: { 'link/missing-note': 'off' } } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await eventually(
      () => editor.refreshes,
      (count) => count > 0,
    );
    assert.deepEqual(await editor.findings(home), []);
  });
});
