import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as vscode from 'vscode';
import { closeAll, findingsIn, openNote, positionOf, setText, until } from './editor';

describe('The check of links of the web', () => {
  const links = () => vscode.workspace.getConfiguration('inkstone.links');
  const asked: string[] = [];
  let site: Server;
  let at: string;

  before(async () => {
    site = createServer((request, response) => {
      asked.push(request.url ?? '');
      const location = `${at}/new`;
      if (request.url === '/old') response.writeHead(301, { location }).end();
      else response.writeHead(request.url === '/gone' ? 404 : 200, { 'content-type': 'text/html' }).end();
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    at = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    await links().update('allowPrivate', true, vscode.ConfigurationTarget.Global);
  });
  beforeEach(() => {
    asked.length = 0;
  });
  afterEach(closeAll);
  after(async () => {
    await links().update('allowPrivate', undefined, vscode.ConfigurationTarget.Global);
    site.closeAllConnections();
    await new Promise((resolve) => site.close(resolve));
  });

  async function fixesAt(document: vscode.TextDocument, needle: string): Promise<vscode.CodeAction[]> {
    const position = positionOf(document, needle, 1);
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(position, position),
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
  }

  it('asks nobody before its command is run, then marks what leads nowhere', async () => {
    const editor = await openNote('Scratch.md');
    await setText(editor, `[one](${at}/gone) [two](${at}/there)\n`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(asked.length, 0, asked.join(', '));
    await vscode.commands.executeCommand('inkstone.checkLinksInNote');
    const found = await until(
      () => findingsIn(editor.document),
      (findings) => findings.length === 1,
    );
    assert.deepEqual(found, [`url/broken@0: ${at}/gone`]);
    assert.ok(asked.includes('/there'));
  });

  it('writes the new address of a page that has moved', async () => {
    const editor = await openNote('Scratch.md');
    const { document } = editor;
    await setText(editor, `[one](${at}/old)\n`);
    await vscode.commands.executeCommand('inkstone.checkLinksInNote');
    await until(
      () => findingsIn(document),
      (findings) => findings.length === 1,
    );
    const [first] = await fixesAt(document, '/old');
    await vscode.workspace.applyEdit(first!.edit!);
    assert.equal(document.getText(), `[one](${at}/new)\n`);
    const left = await until(
      () => findingsIn(document),
      (findings) => findings.length === 0,
    );
    assert.deepEqual(left, []);
  });

  it('ignores an address from now on when it is told to', async () => {
    const editor = await openNote('Scratch.md');
    const { document } = editor;
    await setText(editor, `[one](${at}/gone)\n`);
    await vscode.commands.executeCommand('inkstone.checkLinksInNote');
    await until(
      () => findingsIn(document),
      (findings) => findings.length === 1,
    );
    const fixes = await fixesAt(document, '/gone');
    const ignore = fixes.find(({ title }) => title === 'Ignore this address from now on');
    assert.ok(ignore?.command, fixes.map(({ title }) => title).join('\n'));
    const { command, arguments: list = [] } = ignore.command;
    await vscode.commands.executeCommand(command, ...(list as unknown[]));
    try {
      assert.deepEqual(links().get('exclude'), [`${at}/gone`]);
      const left = await until(
        () => findingsIn(document),
        (findings) => findings.length === 0,
      );
      assert.deepEqual(left, []);
    } finally {
      await links().update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('says over an address what came of it', async () => {
    const editor = await openNote('Scratch.md');
    await setText(editor, `[one](${at}/there)\n`);
    await vscode.commands.executeCommand('inkstone.checkLinksInNote');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      positionOf(editor.document, '/there', 1),
    );
    const texts = hovers.flatMap(({ contents }) =>
      contents.map((content) => (typeof content === 'string' ? content : content.value)),
    );
    assert.ok(
      texts.some((text) => /The page is there \(200\)\. Asked on/.test(text)),
      texts.join('\n'),
    );
  });

  it('asks the new addresses of a note that is saved, where that is wanted', async () => {
    const editor = await openNote('Scratch.md');
    const { document } = editor;
    const before = document.getText();
    await links().update('checkOnSave', true, vscode.ConfigurationTarget.Global);
    try {
      await setText(editor, `[one](${at}/gone) [two](${at}/new-one)\n`);
      await document.save();
      await until(
        () => asked.length,
        (count) => count > 0,
      );
      assert.deepEqual([...new Set(asked)], ['/new-one']);
    } finally {
      await links().update('checkOnSave', undefined, vscode.ConfigurationTarget.Global);
      await setText(editor, before);
      await document.save();
    }
  });

  it('copies its report as Markdown', async () => {
    const editor = await openNote('Scratch.md');
    await setText(editor, `[one](${at}/gone)\n`);
    await vscode.commands.executeCommand('inkstone.checkLinksInNote');
    await vscode.commands.executeCommand('inkstone.links.copyReport');
    const text = await vscode.env.clipboard.readText();
    assert.match(text, /^# Link report\n\n\d+ address/);
    assert.match(
      text,
      /## Broken \(1\)\n\n- <http:\/\/127\.0\.0\.1:\d+\/gone>: There is no such page \(404\)\./,
    );
  });
});
