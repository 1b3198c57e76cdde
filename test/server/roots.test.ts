import assert from 'node:assert/strict';
import { renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { URI } from 'vscode-uri';
import { makeFolder, removeFolders, writeFiles } from './support/folders';
import { eventually, TestEditor } from './support/testEditor';

describe('Which vaults are open', () => {
  let editor: TestEditor;

  before(async function () {
    this.timeout(30_000);
    editor = await TestEditor.start({ folders: [] });
  });
  after(async () => {
    await editor.stop();
    removeFolders();
  });

  /** The vaults as `folder: notes + assets`, once all are read. */
  async function vaults(): Promise<string[]> {
    const { vaults: all } = await eventually(
      () => editor.status(),
      (status) => status.vaults.length > 0 && status.vaults.every(({ ready }) => ready),
    );
    return all.map(({ root, notes, assets }) => `${basename(URI.parse(root).fsPath)}: ${notes} + ${assets}`);
  }

  async function offered(uri: string, behind: string): Promise<string[]> {
    return (await editor.completions(uri, behind)).items.map(({ label }) => label);
  }

  it('is the workspace folder when there is no .obsidian', async () => {
    const folder = makeFolder({ 'A.md': '', 'pictures/a.png': '' });
    await editor.moveTo([folder]);
    assert.deepEqual(await vaults(), [`${basename(folder)}: 1 + 1`]);
  });

  it('is the folder above when that has the .obsidian', async () => {
    const folder = makeFolder({ '.obsidian/app.json': '{}', 'A.md': '', 'posts/B.md': '' });
    await editor.moveTo([join(folder, 'posts')]);
    assert.deepEqual(await vaults(), [`${basename(folder)}: 2 + 0`]);
  });

  it('is each folder of a workspace that has several, and none sees the notes of another', async () => {
    const one = makeFolder({ '.obsidian/app.json': '{}', 'First.md': '' });
    const two = makeFolder({ '.obsidian/app.json': '{}', 'Second.md': '' });
    await editor.moveTo([one, two]);
    const uri = await editor.open(join(two, 'Second.md'), '[[');
    assert.deepEqual(await offered(uri, '[['), ['Second']);
    assert.equal((await vaults()).length, 2);
  });

  it('is one for a folder of the workspace that lies in another', async () => {
    const folder = makeFolder({ 'A.md': '', 'content/B.md': '' });
    await editor.moveTo([folder, join(folder, 'content')]);
    assert.deepEqual(await vaults(), [`${basename(folder)}: 2 + 0`]);
  });

  it('is a vault within the workspace folder, too, which keeps its notes to itself', async () => {
    const folder = makeFolder({
      'README.md': '',
      'content/.obsidian/app.json': '{}',
      'content/Post.md': '',
      'content/deep/.obsidian/app.json': '{}',
      'content/deep/Deep.md': '',
    });
    await editor.moveTo([folder]);
    const post = await editor.open(join(folder, 'content/Post.md'), '[[');
    assert.deepEqual(await offered(post, '[['), ['Post']);
    const deep = await editor.open(join(folder, 'content/deep/Deep.md'), '[[');
    assert.deepEqual(await offered(deep, '[['), ['Deep']);
    const readme = await editor.open(join(folder, 'README.md'), '[[');
    assert.deepEqual(await offered(readme, '[['), ['README']);
  });

  it('changes when a folder of the vault becomes one itself', async () => {
    const folder = makeFolder({ 'A.md': '', 'content/B.md': '' });
    await editor.moveTo([folder]);
    assert.deepEqual(await vaults(), [`${basename(folder)}: 2 + 0`]);
    writeFiles(folder, { 'content/.obsidian/app.json': '{}' });
    await editor.notice(join(folder, 'content/.obsidian'), join(folder, 'content/.obsidian/app.json'));
    const both = await eventually(vaults, (all) => all.length === 2);
    assert.deepEqual(both, [`${basename(folder)}: 1 + 0`, 'content: 1 + 0']);
    rmSync(join(folder, 'content/.obsidian'), { recursive: true });
    await editor.notice(join(folder, 'content/.obsidian'));
    const one = await eventually(vaults, (all) => all.length === 1);
    assert.deepEqual(one, [`${basename(folder)}: 2 + 0`]);
  });

  it('follows the folders of the workspace', async () => {
    const one = makeFolder({ 'A.md': '' });
    const two = makeFolder({ 'B.md': '', 'C.md': '' });
    await editor.moveTo([one]);
    await vaults();
    await editor.moveTo([two]);
    assert.deepEqual(await eventually(vaults, ([first]) => first?.endsWith('2 + 0') === true), [
      `${basename(two)}: 2 + 0`,
    ]);
  });

  it('is the vault around a note opened without a folder, as long as it is open', async () => {
    const folder = makeFolder({ '.obsidian/app.json': '{}', 'A.md': '', 'posts/B.md': '' });
    await editor.moveTo([]);
    const uri = await editor.open(join(folder, 'posts/B.md'), '[[');
    assert.deepEqual((await offered(uri, '[[')).sort(), ['A', 'B']);
    await editor.close(uri);
    assert.deepEqual((await editor.status()).vaults, []);
  });

  it('is the folder of a note opened without any vault, without the folders in it', async () => {
    const folder = makeFolder({ 'A.md': '', 'B.md': '', 'deep/C.md': '' });
    await editor.moveTo([]);
    const uri = await editor.open(join(folder, 'A.md'), '[[');
    assert.deepEqual((await offered(uri, '[[')).sort(), ['A', 'B']);
    const deep = await editor.open(join(folder, 'deep/C.md'), '[[');
    assert.deepEqual(await offered(deep, '[['), ['C']);
  });

  it('is the first one for an untitled document, which no other note sees', async () => {
    const folder = makeFolder({ '.obsidian/app.json': '{}', 'A.md': '' });
    await editor.moveTo([folder]);
    const untitled = await editor.open('untitled:Untitled-1', '[[A]] [[B]] [[');
    assert.deepEqual(await editor.findings(untitled), ['link/missing-note: B']);
    assert.ok((await offered(untitled, '[[B]] [[')).includes('A'));
    const note = await editor.open(join(folder, 'A.md'), '[[');
    assert.deepEqual(await offered(note, '[['), ['A']);
  });

  it('answers for an untitled document without any folder', async () => {
    await editor.moveTo([]);
    const untitled = await editor.open('untitled:Untitled-1', '# Part\n\n[[#Part]] [[#Gone]] [[#');
    assert.deepEqual(await editor.findings(untitled), ['link/missing-heading: Gone']);
    assert.deepEqual(await offered(untitled, '[[#'), ['Part']);
  });

  it('leaves out what the settings exclude, and reads it when they no longer do', async () => {
    const folder = makeFolder({ 'A.md': '', 'drafts/B.md': '', 'drafts/C.md': '' });
    await editor.moveTo([folder], { files: { exclude: ['drafts/**'] } });
    assert.deepEqual(await vaults(), [`${basename(folder)}: 1 + 0`]);
    editor.settings = {};
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await eventually(vaults, ([vault]) => vault?.endsWith('3 + 0') === true), [
      `${basename(folder)}: 3 + 0`,
    ]);
  });

  it('holds when the whole folder is gone', async () => {
    const folder = makeFolder({ 'A.md': '' });
    await editor.moveTo([folder]);
    await vaults();
    renameSync(folder, `${folder}-gone`);
    await editor.notice(join(folder, 'A.md'));
    const empty = await eventually(vaults, ([vault]) => vault?.endsWith('0 + 0') === true);
    assert.deepEqual(empty, [`${basename(folder)}: 0 + 0`]);
    rmSync(`${folder}-gone`, { recursive: true });
  });
});
