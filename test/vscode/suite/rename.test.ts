import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openNote, positionOf, until, vaultUri } from './editor';

describe('Renaming', () => {
  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(vaultUri(name), new TextEncoder().encode(text));
  const exists = (name: string): Thenable<boolean> =>
    vscode.workspace.fs.stat(vaultUri(name)).then(
      () => true,
      () => false,
    );

  /** Opens `Mover.md`, which links to `Moved.md`, once the server knows both. */
  async function openMover(): Promise<vscode.TextEditor> {
    await write('Moved.md', '# Part\n\nText #some-tag\n');
    await write('Mover.md', '[[Moved#Part|label]] and [text](Moved.md#part) #some-tag\n');
    const editor = await openNote('Mover.md');
    await until(
      () =>
        vscode.commands.executeCommand<vscode.Location[]>(
          'vscode.executeDefinitionProvider',
          editor.document.uri,
          positionOf(editor.document, '[[Moved', 4),
        ),
      (places) => places.length > 0,
    );
    return editor;
  }

  afterEach(async () => {
    await closeAll();
    for (const name of ['Moved.md', 'Mover.md', 'New place', 'New name.md']) {
      if (await exists(name)) await vscode.workspace.fs.delete(vaultUri(name), { recursive: true });
    }
  });

  it('has links follow a file that is moved', async () => {
    const { document } = await openMover();
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(vaultUri('Moved.md'), vaultUri('New place', 'New name.md'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    const text = await until(
      () => document.getText(),
      (now) => now.includes('New'),
    );
    assert.equal(text, '[[New name#Part|label]] and [text](New%20place/New%20name.md#part) #some-tag\n');
    assert.ok(await exists('New place/New name.md'));
  });

  async function rename(needle: string, into: number, newName: string): Promise<vscode.TextDocument> {
    const { document } = await openMover();
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, needle, into),
      newName,
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until(
      () => document.getText(),
      (now) => now.includes(newName.split(' ')[0]!),
    );
    return document;
  }

  it('renames a note by a link to it (F2), its file along', async () => {
    const document = await rename('[[Moved', 4, 'New name');
    assert.equal(document.getText(), '[[New name#Part|label]] and [text](New%20name.md#part) #some-tag\n');
    assert.ok(await exists('New name.md'));
    assert.ok(!(await exists('Moved.md')));
  });

  it('renames a heading by a link to it', async () => {
    const document = await rename('#Part', 2, 'Other words');
    assert.equal(
      document.getText(),
      '[[Moved#Other words|label]] and [text](Moved.md#other-words) #some-tag\n',
    );
    const moved = await vscode.workspace.openTextDocument(vaultUri('Moved.md'));
    assert.equal(moved.getText(), '# Other words\n\nText #some-tag\n');
  });

  it('renames a tag in every note', async () => {
    const document = await rename('#some-tag', 3, 'another');
    assert.ok(document.getText().endsWith('#another\n'));
    const moved = await vscode.workspace.openTextDocument(vaultUri('Moved.md'));
    assert.ok(moved.getText().endsWith('Text #another\n'));
  });

  it('leaves everything as it is where a name cannot be', async () => {
    const { document } = await openMover();
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, '[[Moved', 4),
      'Second note',
    );
    assert.equal(edit.size, 0);
  });
});
