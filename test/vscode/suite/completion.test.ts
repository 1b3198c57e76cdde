import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, completionsAt, labelOf, openNote, setText, until, vaultUri } from './editor';

describe('Completion', () => {
  afterEach(closeAll);

  async function offeredFor(text: string, trigger?: string): Promise<vscode.CompletionItem[]> {
    const editor = await openNote('Scratch.md');
    const position = await setText(editor, text);
    return until(
      () => completionsAt(vaultUri('Scratch.md'), position, trigger),
      (items) => items.length > 0,
    );
  }

  async function accept(text: string): Promise<string> {
    const editor = await openNote('Scratch.md');
    await setText(editor, text);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    return until(
      () => editor.document.getText(),
      (now) => now !== text.replace('‸', ''),
    );
  }

  it('offers notes by name, title and alias after [[', async () => {
    const labels = (await offeredFor('[[‸]]', '[')).map(labelOf);
    assert.ok(labels.includes('Second note'), labels.join(', '));
    assert.ok(labels.includes('Another name'), labels.join(', '));
    assert.ok(
      labels.some((label) => label.includes('첫 글')),
      labels.join(', '),
    );
  });

  it('offers assets first after ![[', async () => {
    const items = await offeredFor('![[‸]]', '[');
    assert.match(labelOf(items[0]!), /\.png$/);
  });

  it('offers the headings of the note before #', async () => {
    const labels = (await offeredFor('[[Second note#‸]]', '#')).map(labelOf);
    assert.ok(
      labels.some((label) => label.includes('Details')),
      labels.join(', '),
    );
    assert.ok(
      labels.some((label) => label.includes('Deeper')),
      labels.join(', '),
    );
  });

  it('offers the blocks of the note after ^', async () => {
    const items = await offeredFor('[[Second note#^‸]]', '^');
    assert.ok(items.some((item) => JSON.stringify(item).includes('quote')));
  });

  it('finds a Korean name by its initial consonants', async () => {
    const labels = (await offeredFor('[[ㅊ‸]]')).map(labelOf);
    assert.ok(
      labels.some((label) => label.includes('첫 글')),
      labels.join(', '),
    );
  });

  it('puts the chosen note between the brackets that are there already', async () => {
    assert.equal(await accept('[[Seco‸]]'), '[[Second note]]');
  });

  it('writes an alias as file and label', async () => {
    assert.equal(await accept('[[Another na‸]]'), '[[Second note|Another name]]');
  });

  it('is silent in a code block', async () => {
    const editor = await openNote('Scratch.md');
    const position = await setText(editor, '```\n[[‸]]\n```');
    const labels = (await completionsAt(editor.document.uri, position, '[')).map(labelOf);
    assert.ok(!labels.includes('Second note'), labels.join(', '));
  });
});
