import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openNote, positionOf, until } from './editor';

describe('Navigation', () => {
  afterEach(closeAll);

  async function ask<T>(
    command: string,
    document: vscode.TextDocument,
    needle: string,
    into = 4,
  ): Promise<T[]> {
    const position = positionOf(document, needle, into);
    return until(
      () => vscode.commands.executeCommand<T[]>(command, document.uri, position),
      (answers) => answers.length > 0,
    );
  }

  const nameOf = (uri: vscode.Uri): string => decodeURI(uri.path).split('/').at(-1)!;

  it('goes to the heading that a link names', async () => {
    const { document } = await openNote('Home.md');
    const [link] = await ask<vscode.LocationLink>(
      'vscode.executeDefinitionProvider',
      document,
      '[[Second note#D',
    );
    assert.equal(nameOf(link!.targetUri), 'Second note.md');
    assert.equal((link!.targetSelectionRange ?? link!.targetRange).start.line, 9);
  });

  it('goes to the block that a link names', async () => {
    const { document } = await openNote('Home.md');
    const [link] = await ask<vscode.LocationLink>(
      'vscode.executeDefinitionProvider',
      document,
      '[[Second note#^',
    );
    assert.equal((link!.targetSelectionRange ?? link!.targetRange).start.line, 11);
  });

  it('shows the beginning of the note under the pointer', async () => {
    const { document } = await openNote('Home.md');
    const hovers = await ask<vscode.Hover>('vscode.executeHoverProvider', document, '[[Second note]]');
    const text = hovers
      .flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value))
      .join();
    assert.match(text, /Some text about wiki links/);
  });

  it('makes a wiki link with Korean and blanks clickable', async () => {
    const { document } = await openNote('Home.md');
    const links = await until(
      () =>
        vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 50),
      (all) => all.length >= 4,
    );
    assert.ok(links.some(({ target }) => target && nameOf(target) === '첫 글.md'));
  });

  it('finds every link to a note', async () => {
    const { document } = await openNote('Home.md');
    const places = await ask<vscode.Location>('vscode.executeReferenceProvider', document, '[[Second note]]');
    const found = places.map(({ uri, range }) => `${nameOf(uri)}:${range.start.line}`);
    assert.ok(found.includes('Home.md:6') && found.includes('Home.md:7'), found.join(', '));
  });

  it('finds a heading of the vault by its name', async () => {
    await openNote('Home.md');
    const symbols = await until(
      () =>
        vscode.commands.executeCommand<vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          'Deeper',
        ),
      (all) => all.length > 0,
    );
    assert.ok(symbols.some(({ name }) => name.includes('Deeper')));
  });
});
