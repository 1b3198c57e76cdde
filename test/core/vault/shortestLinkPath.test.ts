import assert from 'node:assert/strict';
import { findFile } from '../../../src/core/vault/findFile';
import { shortestLinkPath } from '../../../src/core/vault/shortestLinkPath';
import { randomFrom } from '../../bench/prose';
import { path, vaultOf } from '../../support/vaultOf';

const FORMATS = ['shortest', 'relative', 'absolute'] as const;

describe('shortestLinkPath', () => {
  const vault = vaultOf({
    'Foo.md': '',
    'Dup2.md': '',
    'blog/src.md': '',
    'blog/Dup.md': '',
    'blog/Dup2.md': '',
    'blog/sub/Only.md': '',
    'essay/dup.md': '',
    'Assets/Logo.PNG': '',
    'v1.0.md': '',
  });
  const written = (to: string, from = 'blog/src.md'): string[] =>
    FORMATS.map((format) => shortestLinkPath(vault, path(from), { path: path(to), format }));

  it('writes the bare name of a file when no other has it', () => {
    assert.deepEqual(written('blog/sub/Only.md'), ['Only', 'sub/Only', 'blog/sub/Only']);
    assert.deepEqual(written('Foo.md'), ['Foo', '../Foo', 'Foo']);
    assert.deepEqual(written('Assets/Logo.PNG'), ['Logo.PNG', '../Assets/Logo.PNG', 'Assets/Logo.PNG']);
    assert.deepEqual(written('v1.0.md'), ['v1.0', '../v1.0', 'v1.0']);
  });

  it('writes the whole path when another file has the name, letter case aside', () => {
    assert.deepEqual(written('blog/Dup.md'), ['blog/Dup', 'Dup', 'blog/Dup']);
    assert.deepEqual(written('essay/dup.md'), ['essay/dup', '../essay/dup', 'essay/dup']);
  });

  it('writes ./ where the bare relative name would lead to the root', () => {
    assert.deepEqual(written('blog/Dup2.md'), ['blog/Dup2', './Dup2', 'blog/Dup2']);
  });

  it('keeps .md where the name without it is another file', () => {
    const files = vaultOf({ 'pic.png': '', 'pic.png.md': '', 'a.md': '', 'a.md.md': '' });
    const to = (name: string): string =>
      shortestLinkPath(files, path('x.md'), { path: path(name), format: 'shortest' });
    assert.equal(to('pic.png.md'), 'pic.png.md');
    assert.equal(to('a.md.md'), 'a.md.md');
  });

  it('writes the whole path of a file that no link can name', () => {
    const files = vaultOf({ 'b/C# notes.md': '' });
    assert.equal(
      shortestLinkPath(files, path('x.md'), { path: path('b/C# notes.md'), format: 'shortest' }),
      'b/C# notes',
    );
  });

  it('writes what leads back to the file, in any vault', () => {
    const random = randomFrom(42);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const names = ['a', 'A', 'b', 'a.md', 'a.png', 'v1.0', '가', '가'.normalize('NFD'), 'index', 'x y'];
    const folders = ['', 'one/', 'One/', 'one/two/', 'a/', 'b/one/', '가/'];
    for (let round = 0; round < 200; round++) {
      const files = Array.from(
        { length: 12 },
        () => `${pick(folders)}${pick(names)}${pick(['.md', '.png'])}`,
      );
      const some = vaultOf(Object.fromEntries(files.map((file) => [file, ''])));
      const from = path(`${pick(folders)}x.md`);
      for (const file of files) {
        for (const format of FORMATS) {
          const text = shortestLinkPath(some, from, { path: path(file), format });
          assert.deepEqual(
            { text, ...findFile(some, from, text) },
            { text, kind: 'found', path: file, slip: undefined, rivals: [] },
          );
        }
      }
    }
  });
});
