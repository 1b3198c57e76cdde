import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openNote, until } from './editor';

/** The labels of all preview tabs, with the column of each. */
function previews(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs, viewColumn }) =>
    tabs
      .filter(
        ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('inkstone.preview'),
      )
      .map(({ label }) => `${viewColumn}: ${label}`),
  );
}

function settled(expected: readonly string[]): Promise<string[]> {
  return until(previews, (labels) => labels.join() === expected.join());
}

describe('The preview', () => {
  afterEach(closeAll);

  it('opens beside the note, and leaves the keyboard where it was', async () => {
    const editor = await openNote('Second note.md');
    await vscode.commands.executeCommand('inkstone.openPreviewToSide');
    assert.deepEqual(await settled(['2: Preview Second note']), ['2: Preview Second note']);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
  });

  it('opens in place of the note', async () => {
    await openNote('Second note.md');
    await vscode.commands.executeCommand('inkstone.openPreview');
    assert.deepEqual(await settled(['1: Preview Second note']), ['1: Preview Second note']);
  });

  it('follows the note in front, in the one panel', async () => {
    await openNote('Second note.md');
    await vscode.commands.executeCommand('inkstone.openPreviewToSide');
    await settled(['2: Preview Second note']);
    await openNote('Home.md');
    assert.deepEqual(await settled(['2: Preview Home']), ['2: Preview Home']);
    await vscode.commands.executeCommand('inkstone.openPreviewToSide');
    assert.deepEqual(await settled(['2: Preview Home']), ['2: Preview Home']);
  });

  it('stays with its note when it is locked', async () => {
    await openNote('Second note.md');
    await vscode.commands.executeCommand('inkstone.openPreview');
    await settled(['1: Preview Second note']);
    await vscode.commands.executeCommand('inkstone.preview.lock');
    assert.deepEqual(await settled(['1: [Preview] Second note']), ['1: [Preview] Second note']);
    await openNote('Home.md');
    await vscode.commands.executeCommand('inkstone.openPreviewToSide');
    const both = ['1: [Preview] Second note', '2: Preview Home'];
    assert.deepEqual(await settled(both), both);
  });

  it('leads back to its source', async () => {
    const { document } = await openNote('Second note.md');
    await vscode.commands.executeCommand('inkstone.openPreview');
    await settled(['1: Preview Second note']);
    await vscode.commands.executeCommand('inkstone.preview.showSource');
    const active = await until(
      () => vscode.window.activeTextEditor?.document.uri.toString(),
      (uri) => uri === document.uri.toString(),
    );
    assert.equal(active, document.uri.toString());
  });
});
