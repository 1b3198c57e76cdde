import assert from 'node:assert/strict';
import { ftruncateSync, openSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../src/node/readText';
import { onDisk } from './onDisk';

const read = (content: string | Uint8Array) =>
  onDisk({ 'n.md': content }, (root) => readText(join(root, 'n.md')));

describe('readText', () => {
  it('reads UTF-8', () => {
    assert.deepEqual(read('plain\r\n'), { text: 'plain\r\n', defects: [] });
    assert.deepEqual(read('한글 🌲 é'), { text: '한글 🌲 é', defects: [] });
    assert.deepEqual(read(''), { text: '', defects: [] });
  });

  it('takes the byte order mark away, and no other', () => {
    assert.deepEqual(read('\ufeffa\ufeffb'), { text: 'a\ufeffb', defects: [] });
    assert.deepEqual(read('\ufeff'), { text: '', defects: [] });
  });

  it('replaces bytes that are no UTF-8 and says so', () => {
    assert.deepEqual(read(Uint8Array.of(0x61, 0xff, 0x62)), { text: 'a\ufffdb', defects: ['invalid-utf8'] });
    assert.deepEqual(read(Uint8Array.of(0xed, 0xa0, 0x80))?.defects, ['invalid-utf8']);
    assert.deepEqual(read(Uint8Array.of(0xff, 0xfe, 0x61, 0))?.defects, ['invalid-utf8', 'nul']);
  });

  it('keeps NUL and says so', () => {
    assert.deepEqual(read('a\0b'), { text: 'a\0b', defects: ['nul'] });
    assert.deepEqual(read('가\0'), { text: '가\0', defects: ['nul'] });
  });

  it('reads a long note whole', () => {
    const text = '가나다 abc\n'.repeat(100_000);
    assert.equal(read(text)?.text, text);
    assert.equal(read('a'.repeat(256 * 1024))?.text.length, 256 * 1024);
  });

  it('does not read more than 32 MB', () => {
    onDisk({ 'n.md': '' }, (root) => {
      const file = join(root, 'n.md');
      const descriptor = openSync(file, 'r+');
      ftruncateSync(descriptor, 32 * 1024 * 1024 + 1);
      closeSync(descriptor);
      assert.deepEqual(readText(file), { text: '', defects: ['too-large'] });
    });
  });

  it('gives nothing for a file that is not there, and a defect for what cannot be read', () => {
    onDisk({ 'a/b.md': '' }, (root) => {
      assert.equal(readText(join(root, 'none.md')), undefined);
      assert.equal(readText(join(root, 'a/b.md/c.md')), undefined);
      assert.deepEqual(readText(join(root, 'a')), { text: '', defects: ['unreadable'] });
    });
  });
});
