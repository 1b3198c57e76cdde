import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openNote, setText, until } from './editor';

describe('Suggestions in links', () => {
  afterEach(closeAll);

  /** What the line says when the first suggestion is accepted, whenever it comes up by itself after `act`. */
  async function acceptedAfter(text: string, act: () => Thenable<unknown>): Promise<string> {
    const editor = await openNote('Scratch.md');
    await setText(editor, text);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await act();
    const typed = editor.document.getText();
    return until(
      async () => {
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return editor.document.getText();
      },
      (now) => now !== typed,
      5000,
    );
  }

  it('come up by themselves when something is deleted in a link', async () => {
    assert.equal(
      await acceptedAfter('[[Secondx‸]]', () => vscode.commands.executeCommand('deleteLeft')),
      '[[Second note]]',
    );
  });

  it('come up at the first letter in a link that the caret was moved into', async () => {
    assert.equal(
      await acceptedAfter('[[Secon‸]]', () => vscode.commands.executeCommand('type', { text: 'd' })),
      '[[Second note]]',
    );
  });

  it('stay away when something is deleted outside of a link', async () => {
    assert.equal(
      await acceptedAfter('[[Second note]] Secx‸', () => vscode.commands.executeCommand('deleteLeft')),
      '[[Second note]] Sec',
    );
  });
});
