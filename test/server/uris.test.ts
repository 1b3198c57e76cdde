import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { fileInVault, fileOf, liesIn, nameOfUri, uriOfFile, vaultPathOf } from '../../src/server/uris';

describe('URIs', () => {
  const root = URI.file(resolve('/vault')).fsPath;
  const names = [
    'a b.md',
    '한글 노트.md',
    '한글.md'.normalize('NFD'),
    '100%.md',
    'a#b?.md',
    '(x) [y] & +.md',
    "it's.md",
  ];

  for (const name of names) {
    it(`of ${JSON.stringify(name)} lead there and back, in the same Unicode form`, () => {
      const file = join(root, 'deep', name);
      assert.equal(fileOf(uriOfFile(file)), file);
      const path = vaultPathOf(root, file)!;
      assert.equal(path, `deep/${name}`);
      assert.equal(fileInVault(root, path), file);
    });
  }

  it('are percent-encoded as VS Code does it', () => {
    assert.ok(uriOfFile(join(root, '한 글.md')).endsWith('/%ED%95%9C%20%EA%B8%80.md'));
  });

  it('are understood without percent-encoding, too', () => {
    assert.equal(fileOf('file:///vault/한 글.md'), URI.file('/vault/한 글.md').fsPath);
  });

  it('of other schemes name no file', () => {
    for (const uri of ['untitled:Untitled-1', 'git:/a.md', 'vscode-vfs://github/a.md', 'a.md', '']) {
      assert.equal(fileOf(uri), undefined, uri);
    }
  });

  it('say what an untitled document is called', () => {
    assert.equal(nameOfUri('untitled:Untitled-1'), 'Untitled-1');
    assert.equal(nameOfUri('untitled:/folder/%ED%95%9C.md'), '한.md');
  });

  it('tell a folder from one whose name begins the same', () => {
    assert.equal(liesIn(root, join(`${root}-2`, 'a.md')), false);
    assert.equal(liesIn(root, join(root, '..a.md')), true);
    assert.equal(liesIn(root, root), true);
    assert.equal(vaultPathOf(root, join(root, '..', 'a.md')), undefined);
    assert.equal(vaultPathOf(root, root), undefined);
  });
});
