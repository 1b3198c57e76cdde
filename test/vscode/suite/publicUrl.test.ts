import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openNote, positionOf, until, vaultUri } from './editor';

/** Says of the vault's site what no file of it says, or takes it back. */
async function setSite(publisher: string | undefined, baseUrl: string | undefined): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('inkstone.site');
  await configuration.update('publisher', publisher, vscode.ConfigurationTarget.Global);
  await configuration.update('baseUrl', baseUrl, vscode.ConfigurationTarget.Global);
}

async function hoverAt(document: vscode.TextDocument, needle: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    positionOf(document, needle, 2),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

describe('The public URL of a note', () => {
  before(() => setSite('plain', 'https://blog.example/notes'));
  after(() => setSite(undefined, undefined));
  afterEach(closeAll);

  it('stands over the title', async () => {
    const { document } = await openNote('Second note.md');
    const shown = await until(
      () => hoverAt(document, '# Second note'),
      (hover) => hover.includes('Published at'),
    );
    assert.match(shown, /Published at \[.*\]\(<https:\/\/blog\.example\/notes\/Second%20note>\)/);
  });

  it('is copied, of the note in front and of the one that is pointed at', async () => {
    const copied = async (...args: unknown[]): Promise<string> => {
      await vscode.commands.executeCommand('inkstone.copyPublicUrl', ...args);
      return vscode.env.clipboard.readText();
    };
    const { document } = await openNote('Second note.md');
    await until(
      () => hoverAt(document, '# Second note'),
      (hover) => hover.includes('blog.example'),
    );
    assert.equal(await copied(), 'https://blog.example/notes/Second%20note');
    const pointedAt = vaultUri('blog', '첫 글.md');
    assert.equal(await copied(pointedAt), 'https://blog.example/notes/blog/%EC%B2%AB%20%EA%B8%80');
  });

  it('is followed where a link writes it', async () => {
    const { document } = await openNote('Scratch.md');
    const edit = new vscode.WorkspaceEdit();
    const text = '\nSee https://blog.example/notes/Second%20note here.\n';
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, text);
    await vscode.workspace.applyEdit(edit);
    const targets = await until(
      async () => {
        const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          positionOf(document, 'blog.example', 2),
        );
        return found.map((place) => ('uri' in place ? place.uri : place.targetUri).toString());
      },
      (found) => found.length > 0,
    );
    assert.deepEqual(targets, [vaultUri('Second note.md').toString()]);
  });
});
