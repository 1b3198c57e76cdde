import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { walk } from '../../src/node/walk';
import { readWalkRules } from '../../src/node/walkRules';
import { onDisk } from './onDisk';

interface Layout {
  /** The vault's root, below the new folder. */
  readonly below?: string;
  /** Symbolic links to make: name → target. */
  readonly links?: Readonly<Record<string, string>>;
}

/** The walked files of a folder below the new one, which must be just those that the rules name one by one. */
function walked(files: Record<string, string>, { below = '', links = {} }: Layout = {}) {
  return onDisk(files, (disk) => {
    const root = join(disk, below);
    const prefix = below === '' ? '' : `${below}/`;
    for (const [name, target] of Object.entries(links)) symlinkSync(target, join(root, name));
    const rules = readWalkRules(root);
    const found = walk(root, rules).sort();
    for (const path of found) assert.ok(rules.isWalked(path), path);
    for (const path of Object.keys(files)) {
      const inRoot = path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
      if (inRoot && !found.some((walkedPath) => walkedPath === inRoot)) {
        assert.ok(!rules.isWalked(inRoot), `${inRoot} is walked by name`);
      }
    }
    return found;
  });
}

describe('walk', () => {
  it('finds notes and assets in all folders', () => {
    assert.deepEqual(walked({ 'a.md': '', 'b/c/d.png': '', 'b/한글.md': '' }), [
      'a.md',
      'b/c/d.png',
      'b/한글.md',
    ]);
  });

  it('leaves out what begins with a dot, node_modules and vaults within', () => {
    const files = {
      'a.md': '',
      '.hidden.md': '',
      '.git/x.md': '',
      '.obsidian/app.json': '',
      '.trash/a.md': '',
      'node_modules/p/README.md': '',
      'other/.obsidian/app.json': '',
      'other/b.md': '',
    };
    assert.deepEqual(walked(files), ['a.md']);
  });

  it('leaves out what a publisher built, and only that', () => {
    assert.deepEqual(walked({ 'public/a.png': '', '_site/b.md': '', 'dist/c.md': '' }), [
      '_site/b.md',
      'dist/c.md',
      'public/a.png',
    ]);
    assert.deepEqual(walked({ 'hugo.toml': '', 'public/a.png': '', 'resources/_gen/x.json': '' }), [
      'hugo.toml',
    ]);
    assert.deepEqual(walked({ 'x/public/index.html': '', 'x/a.md': '' }), ['x/a.md']);
    assert.deepEqual(walked({ '_config.yml': '', '_site/a.html': '' }), ['_config.yml']);
    assert.deepEqual(walked({ 'astro.config.mjs': '', 'public/a.png': '', 'dist/a.html': '' }), [
      'astro.config.mjs',
      'public/a.png',
    ]);
  });

  it('follows .gitignore files, the nearest first', () => {
    const files = {
      '.gitignore': 'drafts/\n*.tmp\n/only-top.md\n',
      'drafts/a.md': '',
      'x/drafts/a.md': '',
      'x/b.tmp': '',
      'only-top.md': '',
      'x/only-top.md': '',
      'x/.gitignore': '!keep.tmp\n/y/\n',
      'x/keep.tmp': '',
      'x/y/a.md': '',
      'y/a.md': '',
    };
    assert.deepEqual(walked(files), ['x/keep.tmp', 'x/only-top.md', 'y/a.md']);
  });

  it('follows .gitignore files above the vault up to the top of the repository', () => {
    const files = {
      '.gitignore': '*.log\n',
      'repo/.git/config': '',
      'repo/.gitignore': '/content/private/\n',
      'repo/content/private/a.md': '',
      'repo/content/b.md': '',
      'repo/content/c.log': '',
    };
    assert.deepEqual(walked(files, { below: 'repo/content' }), ['b.md', 'c.log']);
  });

  it('walks a vault that its repository ignores as a whole', () => {
    const files = { '.git/config': '', '.gitignore': '/vault\n*.md\n', 'vault/a.md': '', 'vault/b/c.md': '' };
    assert.deepEqual(walked(files, { below: 'vault' }), ['a.md', 'b/c.md']);
  });

  it('gives nothing for a folder that is not there', () => {
    assert.deepEqual(walked({}, { below: 'nowhere' }), []);
  });
});

// Windows asks for special rights to make them.
if (process.platform !== 'win32')
  describe('walk, with symbolic links', () => {
    it('ends although links go round in circles', () => {
      assert.deepEqual(
        walked(
          { 'a/x.md': '', 'b/y.md': '' },
          { links: { 'a/to-b': '../b', 'b/to-a': '../a', 'a/up': '..' } },
        ),
        ['a/x.md', 'b/y.md'],
      );
    });

    it('follows a link to a file and to a folder that it would not see', () => {
      assert.deepEqual(
        walked({ 'x.md': '', '.store/n.md': '' }, { links: { 'y.md': 'x.md', notes: '.store' } }),
        ['notes/n.md', 'x.md', 'y.md'],
      );
    });

    it('never leaves the root', () => {
      const files = { 'outside/secret.md': '', 'root/a.md': '', 'root2/b.md': '' };
      const links = { out: '../outside', 'b.md': '../root2/b.md', twin: '../root2', broken: 'nowhere' };
      assert.deepEqual(walked(files, { below: 'root', links }), ['a.md']);
    });
  });
