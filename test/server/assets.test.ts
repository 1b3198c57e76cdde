import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetMethods, type InsertFilesResult, type UnusedFile } from '../../src/protocol/assets';
import { uriOfFile } from '../../src/server/uris';
import { makeFolder, removeFolders } from './support/folders';
import { TestEditor } from './support/testEditor';

describe('Files of notes through the server', () => {
  let editor: TestEditor;

  before(async function () {
    this.timeout(30_000);
    editor = await TestEditor.start({ folders: [] });
  });
  after(async () => {
    await editor.stop();
    removeFolders();
  });

  function insert(uri: string, files: readonly { name: string; uri?: string }[]) {
    return editor.connection.sendRequest<InsertFilesResult | null>(assetMethods.insertFiles, {
      uri,
      position: { line: 0, character: 0 },
      files,
    });
  }

  it('are stored beside the pictures of the note as it is being typed', async () => {
    const folder = makeFolder({ '.obsidian/app.json': '{}', 'n.md': '', 'img/1.png': '', 'x.png': '' });
    await editor.moveTo([folder]);
    const uri = await editor.open(join(folder, 'n.md'), '![[img/1.png]]');
    assert.deepEqual(await insert(uri, [{ name: 'photo.png' }]), {
      text: '![[img/2.png]]',
      stored: [{ file: 0, uri: uriOfFile(join(folder, 'img/2.png')) }],
    });
    assert.deepEqual(await insert(uri, [{ name: 'x.png', uri: uriOfFile(join(folder, 'x.png')) }]), {
      text: '![[x.png]]',
      stored: [],
    });
  });

  it('follow the setting, and take no place of a file that the vault leaves out', async () => {
    const folder = makeFolder({ '.obsidian/app.json': '{}', 'n.md': '', '.files/a.png': '' });
    await editor.moveTo([folder], { assets: { pattern: '.files/${name}.${ext}' } });
    const uri = await editor.open(join(folder, 'n.md'), '');
    const result = await insert(uri, [{ name: 'a.png' }]);
    assert.deepEqual(result?.stored, [{ file: 0, uri: uriOfFile(join(folder, '.files/a 1.png')) }]);
  });

  it('have no place beside a note that has none', async () => {
    await editor.moveTo([makeFolder({ '.obsidian/app.json': '{}' })]);
    assert.equal(await insert('untitled:Untitled-1', [{ name: 'a.png' }]), null);
  });

  it('are unused when nothing names them, what is left out of the vault included', async () => {
    const folder = makeFolder({
      '.obsidian/app.json': '{}',
      '.gitignore': 'drafts\n',
      'n.md': '',
      'drafts/later.md': '![[in a draft.png]]',
      '.obsidian/snippets/blog.css': 'body { background: url(../../paper.png) }',
      'in a draft.png': '',
      'paper.png': '',
      'typed just now.png': '',
      'b/lonely.png': 'twelve bytes',
    });
    await editor.moveTo([folder]);
    await editor.findings(await editor.open(join(folder, 'n.md'), '![[typed just now.png]]'));
    const ask = () => editor.connection.sendRequest<UnusedFile[]>(assetMethods.unusedFiles, {});
    const lonely = { path: 'b/lonely.png', uri: uriOfFile(join(folder, 'b/lonely.png')), bytes: 12 };
    assert.deepEqual(await ask(), [lonely]);
    mkdirSync(join(folder, 'drafts/more'));
    writeFileSync(join(folder, 'drafts/more/new.md'), 'b/lonely.png');
    assert.deepEqual(await ask(), []);
  });
});
