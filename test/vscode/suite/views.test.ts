import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openNote, until, vaultUri } from './editor';

describe('The views', () => {
  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(vaultUri(name), new TextEncoder().encode(text));

  before(async () => {
    await write('Seen.md', '# Seen\n\n## Part\n');
    await write('Seer.md', 'one\n\nSee [[Seen]] and [[Seen#Part]].\n');
  });
  afterEach(closeAll);
  after(async () => {
    for (const name of ['Seen.md', 'Seer.md']) await vscode.workspace.fs.delete(vaultUri(name));
    await vscode.workspace.getConfiguration('inkstone').update('codeLens.backlinks', undefined);
  });

  it('have their commands', async () => {
    await openNote('Seen.md');
    const commands = await until(
      () => vscode.commands.getCommands(true),
      (all) => all.includes('inkstone.posts.refresh'),
    );
    const { contributes } = vscode.extensions.getExtension('inkstone.inkstone')!.packageJSON as {
      contributes: { commands: { command: string }[]; views: { explorer: { id: string }[] } };
    };
    const own = contributes.commands
      .map(({ command }) => command)
      .filter((id) => /^inkstone\.(views|backlinks|outgoingLinks|posts)\./.test(id));
    assert.ok(own.length >= 10);
    assert.deepEqual(
      own.filter((id) => !commands.includes(id)),
      [],
    );
    for (const { id } of contributes.views.explorer) assert.ok(commands.includes(`${id}.focus`), id);
  });

  it('open, and are asked for what they show', async () => {
    await openNote('Seen.md');
    for (const view of ['backlinks', 'outgoingLinks', 'posts']) {
      await vscode.commands.executeCommand(`inkstone.${view}.focus`);
    }
    await vscode.commands.executeCommand('inkstone.posts.groupByTag');
    await vscode.commands.executeCommand('inkstone.posts.refresh');
    await vscode.commands.executeCommand('inkstone.posts.groupByYear');
  });

  it('go to the place behind a row, in the editor or beside it', async () => {
    await openNote('Seen.md');
    const uri = vaultUri('Seer.md').toString();
    const range = { start: { line: 2, character: 4 }, end: { line: 2, character: 12 } };
    await vscode.commands.executeCommand('inkstone.views.show', { uri, range });
    const editor = await until(
      () => vscode.window.activeTextEditor,
      (active) => active?.document.uri.toString() === uri,
    );
    assert.ok(editor);
    assert.equal(editor.document.getText(editor.selection), '[[Seen]]');
    const place = { range, line: { text: '', highlight: [0, 0] } };
    const note = { uri, title: 'Seer', path: 'Seer.md', places: [place] };
    const parent = { kind: 'note', id: 'x', note, isMention: false };
    const row = { kind: 'place', id: 'x 0', parent, uri, place };
    await vscode.commands.executeCommand('inkstone.views.openToSide', row);
    await until(
      () => vscode.window.tabGroups.all.length,
      (groups) => groups === 2,
    );
    assert.equal(vscode.window.tabGroups.all.length, 2);
  });

  it('count the links above a note and its headings, where that is wanted', async () => {
    const { document } = await openNote('Seen.md');
    const lenses = async (): Promise<(vscode.Command | undefined)[]> => {
      const list = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
      );
      return list.map(({ command }) => command).filter((command) => /link/.test(command?.title ?? ''));
    };
    assert.deepEqual(await lenses(), []);
    await vscode.workspace.getConfiguration('inkstone').update('codeLens.backlinks', true);
    const shown = await until(lenses, (all) => all.length === 2);
    assert.deepEqual(
      shown.map((command) => command?.title),
      ['2 backlinks', '1 link to this heading'],
    );
    await vscode.commands.executeCommand(shown[0]!.command, ...(shown[0]!.arguments as unknown[]));
  });
});
