import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFileChange } from '../../src/node/readFileChange';
import { path } from '../support/vaultOf';
import { onDisk } from './onDisk';

describe('readFileChange', () => {
  it('reads a note and an asset again', () => {
    onDisk({ 'x/a.md': '# A', 'p.png': '' }, (root) => {
      const change = readFileChange(root, path('x/a.md'));
      assert.equal(change.kind === 'note' && change.note.text, '# A');
      writeFileSync(join(root, 'x/a.md'), '# B');
      const next = readFileChange(root, path('x/a.md'));
      assert.equal(next.kind === 'note' && next.note.text, '# B');
      assert.equal(readFileChange(root, path('p.png')).kind, 'asset');
    });
  });

  it('calls a file removed that is gone or a folder by now', () => {
    onDisk({ 'x/a.md': '' }, (root) => {
      assert.deepEqual(readFileChange(root, path('b.md')), { kind: 'removed', path: 'b.md' });
      mkdirSync(join(root, 'c.md'));
      assert.deepEqual(readFileChange(root, path('c.md')), { kind: 'removed', path: 'c.md' });
    });
  });

  it('does not read what lies out of the root', () => {
    onDisk({ 'secret.md': 'x', 'root/a.md': '' }, (root) => {
      const vault = join(root, 'root');
      assert.equal(readFileChange(vault, path('../secret.md')).kind, 'removed');
      if (process.platform === 'win32') return;
      symlinkSync('../secret.md', join(vault, 'link.md'));
      assert.equal(readFileChange(vault, path('link.md')).kind, 'removed');
      symlinkSync('a.md', join(vault, 'inner.md'));
      assert.equal(readFileChange(vault, path('inner.md')).kind, 'note');
    });
  });

  it('keeps the spelling of the disk', () => {
    onDisk({ 'a.md': '' }, (root) => {
      assert.deepEqual(readFileChange(root, path('A.md')), { kind: 'removed', path: 'A.md' });
    });
  });
});
