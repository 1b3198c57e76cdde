import assert from 'node:assert/strict';
import { join } from 'node:path';
import {
  CancellationTokenSource,
  CompletionRequest,
  DocumentDiagnosticRequest,
  HoverRequest,
  LSPErrorCodes,
  WorkspaceDiagnosticRequest,
  type DidChangeWatchedFilesRegistrationOptions,
} from 'vscode-languageserver/node';
import { CONFIG_FILES_GLOB } from '../../src/core/site/detect';
import { configFoldersAbove } from '../../src/node/readSite';
import { uriOfFile } from '../../src/server/uris';
import { makeFolder, removeFolders } from './support/folders';
import { eventually, TestEditor } from './support/testEditor';

describe('The server', () => {
  let editor: TestEditor;
  let folder: string;

  before(async function () {
    this.timeout(30_000);
    editor = await TestEditor.start({ folders: [] });
  });
  beforeEach(async () => {
    folder = makeFolder({ '.obsidian/app.json': '{ broken', 'A.md': '[[B]]\n', 'B.md': '' });
    await editor.moveTo([folder]);
  });
  after(async () => {
    await editor.stop();
    removeFolders();
  });

  it('lives on after a request that makes no sense, and says in the log which one', async () => {
    const uri = await editor.open(join(folder, 'A.md'), '[[B]]\n');
    const nonsense = { textDocument: { uri }, position: null };
    assert.equal(await editor.connection.sendRequest(HoverRequest.method, nonsense), null);
    const [message] = await eventually(
      () => editor.errors,
      (errors) => errors.length > 0,
    );
    assert.match(message!, /^textDocument\/hover failed for file:.*A\.md \(version 1\): TypeError/);
    assert.deepEqual(await editor.findings(uri), []);
  });

  it('answers nonsense with the empty value of each request', async () => {
    const empty = {
      'textDocument/completion': { isIncomplete: true, items: [] },
      'textDocument/definition': [],
      'textDocument/hover': null,
      'textDocument/references': [],
      'textDocument/documentHighlight': [],
      'textDocument/documentLink': [],
      'textDocument/documentSymbol': [],
      'textDocument/codeAction': [],
      'textDocument/diagnostic': { kind: 'full', items: [] },
      'workspace/symbol': [],
      'workspace/diagnostic': { items: [] },
      'workspace/executeCommand': null,
    };
    for (const [method, expected] of Object.entries(empty)) {
      for (const params of [{}, { textDocument: null }, { textDocument: { uri: 3 } }]) {
        assert.deepEqual(await editor.connection.sendRequest(method, params), expected, method);
      }
    }
  });

  it('knows nothing of a document that is nowhere', async () => {
    const uri = 'file:///no/such/folder/Note.md';
    const report = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    assert.deepEqual(report, { kind: 'full', items: [] });
  });

  it('takes URIs of other schemes, and what is no URI, for documents outside of all vaults', async () => {
    for (const uri of ['git:/A.md?ref', 'vscode-vfs://github/o/r/A.md', 'no uri', 'file://[', '%']) {
      const position = { line: 0, character: 0 };
      const hover = await editor.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri },
        position,
      });
      assert.equal(hover, null, uri);
    }
  });

  it('gives up a question that the editor no longer asks', async () => {
    const other = await TestEditor.start({ folders: [folder] });
    const source = new CancellationTokenSource();
    const params = { previousResultIds: [] };
    const held = other.connection.sendRequest(WorkspaceDiagnosticRequest.type, params, source.token);
    setTimeout(() => source.cancel(), 100);
    await assert.rejects(held, { code: LSPErrorCodes.RequestCancelled });
    assert.equal((await other.status()).vaults.length, 1);
    await other.stop();
  });

  it('answers a question that came before the vault was read', async () => {
    const other = await TestEditor.start({ folders: [folder] });
    const uri = await other.open(join(folder, 'A.md'), '[[');
    const list = await other.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: 2 },
    });
    assert.ok(list && 'items' in list && list.items.some(({ label }) => label === 'B'));
    await other.stop();
  });

  it('starts anew after it was killed', async () => {
    editor.kill();
    editor = await TestEditor.start({ folders: [folder] });
    const uri = await editor.open(join(folder, 'A.md'), '[[C]]\n');
    assert.deepEqual(await editor.findings(uri), ['link/missing-note: C']);
  });

  it('asks the editor to watch the folder of each vault', async () => {
    const watchers = await eventually(
      () => editor.registrations.filter(({ method }) => method === 'workspace/didChangeWatchedFiles'),
      (list) => list.length > 0,
    );
    const globs = watchers.map(({ registerOptions }) =>
      (registerOptions as DidChangeWatchedFilesRegistrationOptions).watchers.map(
        ({ globPattern }) => globPattern,
      ),
    );
    const above = configFoldersAbove(folder).map((place) => ({
      baseUri: uriOfFile(place),
      pattern: CONFIG_FILES_GLOB,
    }));
    assert.deepEqual(globs, [[{ baseUri: uriOfFile(folder), pattern: '**/*' }, ...above]]);
  });

  it('leaves the outline to an editor that has one', async () => {
    assert.equal(editor.started.capabilities.documentSymbolProvider, true);
    const initializationOptions = { editorOutlinesMarkdown: true };
    const code = await TestEditor.start({ folders: [folder], initializationOptions });
    assert.equal(code.started.capabilities.documentSymbolProvider, false);
    await code.stop();
  });
});
