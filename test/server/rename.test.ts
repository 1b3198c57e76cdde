import assert from 'node:assert/strict';
import { join } from 'node:path';
import {
  PrepareRenameRequest,
  RenameRequest,
  WillCreateFilesRequest,
  WillRenameFilesRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { uriOfFile } from '../../src/server/uris';
import { makeFolder, removeFolders } from './support/folders';
import { TestEditor } from './support/testEditor';

/** `file: start-end → text` for each edit, `*` where it is to be confirmed, and the moves. */
function tell(edit: WorkspaceEdit | null, folder: string): string[] {
  const nameOf = (uri: string): string => uri.slice(uriOfFile(folder).length + 1);
  return (edit?.documentChanges ?? []).flatMap((change) => {
    if ('kind' in change)
      return change.kind === 'rename' ? [`${nameOf(change.oldUri)} → ${nameOf(change.newUri)}`] : [];
    return change.edits.map((one) => {
      const { range, newText, annotationId } = one as typeof one & { newText: string; annotationId: string };
      const asks = edit?.changeAnnotations?.[annotationId]?.needsConfirmation ? '*' : '';
      const { start, end } = range;
      return `${nameOf(change.textDocument.uri)}:${start.line}:${start.character}-${end.character}${asks} ${newText.trim()}`;
    });
  });
}

describe('Renaming through the server', () => {
  let editor: TestEditor;

  before(async function () {
    this.timeout(30_000);
    editor = await TestEditor.start({ folders: [] });
  });
  after(async () => {
    await editor.stop();
    removeFolders();
  });

  it('edits every link before the editor moves a file, unsaved text included', async () => {
    const folder = makeFolder({
      '.obsidian/app.json': '{}',
      'a/Old.md': '',
      'n.md': 'on disk',
      'm.md': '[t](a/Old.md)',
    });
    await editor.moveTo([folder]);
    const uri = await editor.open(join(folder, 'n.md'), 'x [[Old]]');
    await editor.findings(uri);
    const edit = await editor.connection.sendRequest(WillRenameFilesRequest.type, {
      files: [{ oldUri: uriOfFile(join(folder, 'a/Old.md')), newUri: uriOfFile(join(folder, 'a/New.md')) }],
    });
    assert.deepEqual(tell(edit, folder), ['m.md:0:4-12 a/New.md', 'n.md:0:4-7 New']);
  });

  it('takes a folder apart, and asks first when many links change', async () => {
    const folder = makeFolder({
      '.obsidian/app.json': '{}',
      'a/x.md': '',
      'n.md': '[t](a/x.md)',
      'm.md': '[t](a/x.md)',
    });
    await editor.moveTo([folder], { rename: { previewFrom: 2 } });
    await editor.findings(await editor.open(join(folder, 'n.md'), '[t](a/x.md)'));
    const edit = await editor.connection.sendRequest(WillRenameFilesRequest.type, {
      files: [{ oldUri: uriOfFile(join(folder, 'a')), newUri: uriOfFile(join(folder, 'b')) }],
    });
    assert.deepEqual(tell(edit, folder), ['m.md:0:4-10* b/x.md', 'n.md:0:4-10* b/x.md']);
  });

  for (const [keepOldAddresses, expected] of [
    ['ask', ['a.md:1:0-0* aliases: [a]']],
    ['always', ['a.md:1:0-0 aliases: [a]']],
    ['never', []],
  ] as const) {
    it(`keeps old addresses: ${keepOldAddresses}`, async () => {
      const folder = makeFolder({ '.obsidian/app.json': '{}', 'a.md': '---\n---\n' });
      const site = { publisher: 'quartz', baseUrl: 'me.org', version: '4.5.0' };
      await editor.moveTo([folder], { site, rename: { keepOldAddresses } });
      await editor.findings(await editor.open(join(folder, 'a.md'), '---\n---\n'));
      const edit = await editor.connection.sendRequest(WillRenameFilesRequest.type, {
        files: [{ oldUri: uriOfFile(join(folder, 'a.md')), newUri: uriOfFile(join(folder, 'b.md')) }],
      });
      assert.deepEqual(tell(edit, folder), expected);
    });
  }

  it('edits the cards of a canvas', async () => {
    const canvas = '{"nodes":[\n{"type":"file","file":"a.md"}]}';
    const folder = makeFolder({ '.obsidian/app.json': '{}', 'a.md': '', 'n.md': '', 'b.canvas': canvas });
    await editor.moveTo([folder], {});
    await editor.findings(await editor.open(join(folder, 'n.md'), ''));
    const edit = await editor.connection.sendRequest(WillRenameFilesRequest.type, {
      files: [{ oldUri: uriOfFile(join(folder, 'a.md')), newUri: uriOfFile(join(folder, 'c/d.md')) }],
    });
    assert.deepEqual(tell(edit, folder), ['b.canvas:1:22-28 "c/d.md"']);
  });

  it('pins links that a new file would take', async () => {
    const folder = makeFolder({ '.obsidian/app.json': '{}', 'a/b/Foo.md': '', 'n.md': '[[Foo]]' });
    await editor.moveTo([folder], {});
    await editor.findings(await editor.open(join(folder, 'n.md'), '[[Foo]]'));
    const edit = await editor.connection.sendRequest(WillCreateFilesRequest.type, {
      files: [{ uri: uriOfFile(join(folder, 'Foo.md')) }],
    });
    assert.deepEqual(tell(edit, folder), ['n.md:0:2-5 a/b/Foo']);
  });

  it('answers F2 with the edits and the move, or says why not', async () => {
    const folder = makeFolder({ '.obsidian/app.json': '{}', 'a.md': '', 'b.md': '' });
    await editor.moveTo([folder], {});
    const uri = await editor.open(join(folder, 'n.md'), 'see [[a]]');
    const at = { textDocument: { uri }, position: { line: 0, character: 7 } };
    assert.deepEqual(await editor.connection.sendRequest(PrepareRenameRequest.type, at), {
      range: { start: { line: 0, character: 6 }, end: { line: 0, character: 7 } },
      placeholder: 'a',
    });
    const edit = await editor.connection.sendRequest(RenameRequest.type, { ...at, newName: 'c d' });
    assert.deepEqual(tell(edit, folder), ['n.md:0:6-7 c d', 'a.md → c%20d.md']);
    await assert.rejects(
      () => editor.connection.sendRequest(RenameRequest.type, { ...at, newName: 'b' }),
      /There is a file `b\.md` already/,
    );
  });
});
