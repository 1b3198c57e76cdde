import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openNote, setText, until } from './editor';

describe('VS Code’s own validation', () => {
  const validate = (): vscode.WorkspaceConfiguration =>
    vscode.workspace.getConfiguration('markdown.validate');
  const { Global, Workspace } = vscode.ConfigurationTarget;

  afterEach(async () => {
    await validate().update('enabled', undefined, Global);
    await validate().update('referenceLinks.enabled', undefined, Workspace);
    await closeAll();
  });

  it('is offered to be quiet about wiki links, and is when one says so', async () => {
    await validate().update('enabled', true, Global);
    const editor = await openNote('Scratch.md');
    await setText(editor, 'See [[Second note]].\n');
    const marked = await until(
      () => vscode.languages.getDiagnostics(editor.document.uri).map(({ code }) => JSON.stringify(code)),
      (codes) => codes.some((code) => code.includes('link.no-such-reference')),
    );
    assert.ok(marked.length > 0, 'VS Code has nothing to say of a wiki link any more.');
    const level = await until(
      async () => {
        await vscode.commands.executeCommand('notification.acceptPrimaryAction');
        return validate().inspect('referenceLinks.enabled')?.workspaceValue;
      },
      (value) => value !== undefined,
    );
    assert.equal(level, 'ignore');
    const left = await until(
      () => vscode.languages.getDiagnostics(editor.document.uri).map(({ code }) => JSON.stringify(code)),
      (codes) => !codes.some((code) => code.includes('link.no-such-reference')),
    );
    assert.deepEqual(
      left.filter((code) => code.includes('link.no-such-reference')),
      [],
    );
  });
});
