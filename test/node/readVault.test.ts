import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { resolve } from '../../src/core/vault/resolve';
import { readVault } from '../../src/node/readVault';
import { readWalkRules } from '../../src/node/walkRules';
import { path } from '../support/vaultOf';
import { onDisk } from './onDisk';

describe('readVault', () => {
  it('reads notes, assets and settings', () => {
    onDisk(
      { 'a.md': '[[b]]', 'x/b.md': '', 'p.png': 'x', '.obsidian/app.json': '{"useMarkdownLinks":true}' },
      (root) => {
        const vault = readVault(root);
        const note = vault.notes.get(path('a.md'))!;
        assert.deepEqual([...vault.notes.keys()].sort(), ['a.md', 'x/b.md']);
        assert.deepEqual([...vault.assets.values()], [{ kind: 'asset', path: 'p.png', bytes: undefined }]);
        assert.equal(vault.settings.obsidian.useMarkdownLinks, true);
        assert.equal(resolve(vault, note, note.links[0]!).kind, 'note');
      },
    );
  });

  it('takes a root from the working folder on, whatever git ignores above it', () => {
    onDisk({ '.git/HEAD': '', '.gitignore': 'gone.md\n', 'in/a.md': '[[b]]', 'in/gone.md': '' }, (root) => {
      const before = process.cwd();
      process.chdir(root);
      try {
        for (const folder of ['in', './in', 'in/', 'in/../in']) {
          assert.deepEqual([...readVault(folder).notes.keys()], ['a.md'], folder);
        }
      } finally {
        process.chdir(before);
      }
    });
  });

  it('takes the defaults for settings that are broken', () => {
    onDisk({ '.obsidian/app.json': '{', 'a.md': '' }, (root) => {
      assert.equal(readVault(root).settings.obsidian.newLinkFormat, 'shortest');
    });
  });

  it('leaves out a file that goes while the vault is read', () => {
    onDisk({ 'a.md': '', 'b.md': '' }, (root) => {
      const rules = readWalkRules(root);
      const vault = readVault(root, {
        ...rules,
        takesFile(file) {
          if (file === 'b.md') rmSync(join(root, 'b.md'));
          return rules.takesFile(file);
        },
      });
      assert.deepEqual([...vault.notes.keys()], ['a.md']);
    });
  });

  it('keeps two files apart whose names differ by case alone, where the disk does', () => {
    onDisk({ 'a.md': '1', 'A.md': '2' }, (root) => {
      const { notes } = readVault(root);
      const texts = [...notes.values()].map(({ text }) => text).sort();
      assert.ok(notes.size === 2 ? texts.join() === '1,2' : texts.join() === '2');
    });
  });

  // The super-user may read everything.
  const mayRefuse = process.platform !== 'win32' && process.getuid?.() !== 0;
  if (mayRefuse)
    it('reads what it may and names what it may not', () => {
      onDisk({ 'a.md': 'x', 'b.md': '', 'closed/c.md': '' }, (root) => {
        chmodSync(join(root, 'a.md'), 0);
        chmodSync(join(root, 'closed'), 0);
        const { notes } = readVault(root);
        chmodSync(join(root, 'closed'), 0o700);
        assert.deepEqual(notes.get(path('a.md'))?.defects, ['unreadable']);
        assert.equal(notes.size, 2);
      });
    });

  it('takes a folder named like a note for a folder', () => {
    onDisk({ 'x.md/y.md': '' }, (root) => {
      assert.deepEqual([...readVault(root).notes.keys()], ['x.md/y.md']);
      mkdirSync(join(root, 'z.md'));
      assert.equal(readVault(root).notes.size, 1);
    });
  });
});
