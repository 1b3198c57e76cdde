import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorkspaceSymbolRequest } from 'vscode-languageserver/node';
import { uriOfFile } from '../../src/server/uris';
import { makeFolder, removeFolders, writeFiles } from './support/folders';
import { eventually, TestEditor } from './support/testEditor';

describe('Files that others change', () => {
  let editor: TestEditor;
  let folder: string;

  before(async function () {
    this.timeout(30_000);
    editor = await TestEditor.start({ folders: [] });
  });
  beforeEach(async () => {
    folder = makeFolder({ '.obsidian/app.json': '{}', 'A.md': '', 'posts/B.md': '', 'posts/deep/C.md': '' });
    await editor.moveTo([folder]);
    await settled('3 notes');
  });
  after(async () => {
    await editor.stop();
    removeFolders();
  });

  const at = (...path: string[]): string => join(folder, ...path);

  /** Waits for `3 notes` or `3 notes, 2 assets`; fails when it does not come to that. */
  async function settled(expected: string): Promise<void> {
    const ask = async (): Promise<string> => {
      const [vault] = (await editor.status()).vaults;
      return `${vault!.notes} notes${vault!.assets > 0 ? `, ${vault!.assets} assets` : ''}`;
    };
    assert.equal(await eventually(ask, (now) => now === expected), expected);
  }

  async function notes(): Promise<string[]> {
    const found = await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' });
    return (found ?? []).map(({ name }) => name).sort();
  }

  it('come and go', async () => {
    writeFiles(folder, { 'D.md': '', 'sun.png': '' });
    await editor.notice(at('D.md'), at('sun.png'));
    await settled('4 notes, 1 assets');
    rmSync(at('D.md'));
    await editor.notice(at('D.md'));
    await settled('3 notes, 1 assets');
  });

  it('go along when their folder goes', async () => {
    rmSync(at('posts'), { recursive: true });
    await editor.notice(at('posts'));
    await settled('1 notes');
  });

  it('come along when their folder is renamed, though only the folder is spoken of', async () => {
    renameSync(at('posts'), at('articles'));
    await editor.notice(at('posts'), at('articles'));
    await settled('3 notes');
    const uri = await editor.open(at('A.md'), '[[articles/deep/C]] [[posts/B]]');
    const found = await eventually(
      () => editor.findings(uri),
      ([first]) => first === 'link/missing-note: posts/B',
    );
    assert.deepEqual(found, ['link/missing-note: posts/B']);
  });

  it('are told of by the editor itself when it renames', async () => {
    renameSync(at('A.md'), at('Z.md'));
    const file = { oldUri: uriOfFile(at('A.md')), newUri: uriOfFile(at('Z.md')) };
    await editor.connection.sendNotification('workspace/didRenameFiles', { files: [file] });
    await eventually(notes, (names) => names.includes('Z'));
    assert.deepEqual(await notes(), ['B', 'C', 'Z']);
  });

  it('are read when a thousand come at once', async () => {
    const names = Array.from({ length: 1000 }, (_, at) => `new/${at}.md`);
    writeFiles(folder, Object.fromEntries(names.map((name) => [name, '[[A]]\n'])));
    await editor.notice(...names.map((name) => at(name)));
    await settled('1003 notes');
  });

  it('are not read when git ignores them, and are once it no longer does', async () => {
    mkdirSync(at('.git'));
    writeFiles(folder, { '.gitignore': 'posts/\n' });
    await editor.notice(at('.gitignore'));
    await settled('1 notes');
    writeFiles(folder, { 'posts/E.md': '' });
    await editor.notice(at('posts/E.md'));
    writeFiles(folder, { 'F.md': '' });
    await editor.notice(at('F.md'));
    await settled('2 notes');
    writeFileSync(at('.gitignore'), '');
    await editor.notice(at('.gitignore'));
    await settled('5 notes');
  });

  it('do not replace what is typed in an open note', async () => {
    const uri = await editor.open(at('A.md'), '[[Unsaved]]');
    assert.deepEqual(await editor.findings(uri), ['link/missing-note: Unsaved']);
    writeFiles(folder, { 'A.md': '[[From the disk]]', 'Mark.md': '' });
    await editor.notice(at('A.md'), at('Mark.md'));
    await settled('4 notes');
    assert.deepEqual(await editor.findings(uri), ['link/missing-note: Unsaved']);
  });

  it('are still there for the author who has them open when they are deleted', async () => {
    const uri = await editor.open(at('A.md'), '[[Unsaved]]');
    await editor.findings(uri);
    rmSync(at('A.md'));
    await editor.notice(at('A.md'));
    assert.deepEqual(await editor.findings(uri), ['link/missing-note: Unsaved']);
    await editor.close(uri);
    await settled('2 notes');
  });

  it('change how links are written when they are the settings of the vault', async () => {
    const uri = await editor.open(at('A.md'), '[[');
    const inserted = async (): Promise<string | undefined> =>
      (await editor.completions(uri, '[[')).items.find(({ label }) => label === 'C')?.textEdit?.newText;
    assert.match((await inserted())!, /^C/);
    writeFiles(folder, { '.obsidian/app.json': '{"newLinkFormat":"absolute"}' });
    await editor.notice(at('.obsidian/app.json'));
    assert.match(
      (await eventually(inserted, (text) => text?.startsWith('posts/') === true))!,
      /^posts\/deep\/C/,
    );
  });

  it('may be a link that leads in a circle', async () => {
    symlinkSync(folder, at('posts', 'loop'), 'junction');
    await editor.notice(at('posts', 'loop'));
    writeFiles(folder, { 'D.md': '' });
    await editor.notice(at('D.md'));
    await settled('4 notes');
  });
});
