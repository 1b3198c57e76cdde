import assert from 'node:assert/strict';
import { basename, join } from 'node:path';
import { WorkspaceDiagnosticRequest, type PreviousResultId } from 'vscode-languageserver/node';
import { methods, type CheckVaultResult } from '../../src/protocol/requests';
import { makeFolder, removeFolders, writeFiles } from './support/folders';
import { TestEditor } from './support/testEditor';

describe('Diagnostics of the notes that are not open', () => {
  let editor: TestEditor;
  let folder: string;
  /** What the editor has been told: URI → name of the report. */
  let known: Map<string, string>;

  async function start(scope: string): Promise<void> {
    folder = makeFolder({
      '.obsidian/app.json': '{}',
      'A.md': '[[B]] [[nowhere]]\n',
      'B.md': '# Part\n',
      'C.md': '[[B#Part]]\n',
    });
    known = new Map();
    editor = await TestEditor.start({ folders: [folder], settings: { diagnostics: { scope } } });
  }

  /** Asks as editors do, with what they have, and gives `name: number of findings` of each report in the answer. */
  async function ask(): Promise<string[]> {
    const previousResultIds: PreviousResultId[] = [...known].map(([uri, value]) => ({ uri, value }));
    const { items } = await editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds,
    });
    return items.map((item) => {
      assert.ok(item.kind === 'full' && item.resultId);
      known.set(item.uri, item.resultId);
      return `${basename(decodeURIComponent(item.uri))}: ${item.items.length}`;
    });
  }

  /** Whether the server has answered `question` within half a second. */
  function isAnswered(question: Promise<unknown>): Promise<boolean> {
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 500));
    return Promise.race([question.then(() => true), late]);
  }

  before(function () {
    this.timeout(30_000);
  });
  afterEach(() => editor.stop());
  after(removeFolders);

  it('are told of every note with findings when the author wants the whole vault', async () => {
    await start('vault');
    assert.deepEqual(await ask(), ['A.md: 1']);
  });

  it('are told again only when something has changed', async () => {
    await start('vault');
    await ask();
    const question = ask();
    assert.equal(await isAnswered(question), false);
    writeFiles(folder, { 'B.md': '# Piece\n' });
    await editor.notice(join(folder, 'B.md'));
    assert.deepEqual(await question, ['C.md: 1']);
  });

  it('go when what is wrong is mended', async () => {
    await start('vault');
    await ask();
    writeFiles(folder, { 'nowhere.md': '' });
    await editor.notice(join(folder, 'nowhere.md'));
    assert.deepEqual(await ask(), ['A.md: 0']);
  });

  it('are not told as long as the author wants only the open notes', async () => {
    await start('openNotes');
    const question = ask();
    assert.equal(await isAnswered(question), false);
    await editor.connection.sendRequest(methods.checkVault, {});
    assert.deepEqual(await question, ['A.md: 1']);
  });

  it('are taken back when a note is closed', async () => {
    await start('openNotes');
    const uri = await editor.open(join(folder, 'A.md'), '[[B]] [[nowhere]]\n');
    assert.deepEqual(await ask(), ['A.md: 1']);
    const question = ask();
    await editor.close(uri);
    assert.deepEqual(await question, ['A.md: 0']);
  });

  it('are told of a note that stays open with no editor to show it', async () => {
    await start('openNotes');
    await editor.open(join(folder, 'A.md'), '[[B]] [[nowhere]]\n');
    assert.deepEqual(await ask(), ['A.md: 1']);
    const question = ask();
    writeFiles(folder, { 'nowhere.md': '' });
    await editor.notice(join(folder, 'nowhere.md'));
    assert.deepEqual(await question, ['A.md: 0']);
  });

  it('are counted by the command that checks everything', async () => {
    await start('openNotes');
    const result = await editor.connection.sendRequest<CheckVaultResult>(methods.checkVault, {});
    assert.deepEqual(result, { notes: 3, counts: { error: 0, warning: 1, information: 0, hint: 0 } });
  });
});
