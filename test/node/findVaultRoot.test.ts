import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findVaultRoot } from '../../src/node/findVaultRoot';
import { onDisk } from './onDisk';

describe('findVaultRoot', () => {
  it('is the nearest folder with .obsidian, above the workspace folder too', () => {
    const files = {
      '.obsidian/app.json': '',
      'a/inner/.obsidian/app.json': '',
      'a/inner/b/n.md': '',
      'a/n.md': '',
    };
    onDisk(files, (root) => {
      assert.equal(findVaultRoot(join(root, 'a/n.md'), [join(root, 'a')]), root);
      assert.equal(findVaultRoot(join(root, 'a/inner/b/n.md'), [root]), join(root, 'a/inner'));
    });
  });

  it('is the innermost workspace folder around the file without .obsidian', () => {
    onDisk({ 'a/b/c/n.md': '', 'ab/n.md': '' }, (root) => {
      const folders = [join(root, 'a'), join(root, 'a/b'), join(root, 'other')];
      assert.equal(findVaultRoot(join(root, 'a/b/c/n.md'), folders), join(root, 'a/b'));
      assert.equal(findVaultRoot(join(root, 'ab/n.md'), folders), join(root, 'ab'));
    });
  });

  it('is the folder of the file without either, never the home folder for what is deep in it', () => {
    assert.equal(findVaultRoot(join(homedir(), 'x/y/n.md'), []), join(homedir(), 'x/y'));
  });
});
