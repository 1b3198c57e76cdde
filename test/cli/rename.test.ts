import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BuiltCli } from './builtCli';
import { VaultFolders } from './vaultFolder';

const JOURNAL = '.inkstone-rename.json';

describe('inkstone rename', function () {
  this.timeout(60_000);
  const cli = new BuiltCli();
  const folders = new VaultFolders();

  before(() => cli.build());
  after(() => {
    cli.remove();
    folders.remove();
  });

  const text = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

  it('renames a note and edits every link to it, canvases and byte order marks included', async () => {
    const root = folders.make({
      '.obsidian/app.json': '{}',
      'a/Old.md': '[[#x]]',
      'n.md': '\ufeff[[Old|x]]\r\n',
      'b.canvas': '{"nodes":[{"type":"file","file":"a/Old.md"}]}',
    });
    const { stdout, exitCode } = await cli.run(['rename', root, 'a/Old.md', 'b/새 글']);
    assert.equal(exitCode, 0, stdout);
    assert.match(stdout, /^Renamed a\/Old\.md to b\/새 글\.md\.\n2 links in 2 files changed\.\n/);
    assert.equal(text(root, 'n.md'), '\ufeff[[새 글|x]]\r\n');
    assert.equal(text(root, 'b/새 글.md'), '[[#x]]');
    assert.equal(text(root, 'b.canvas'), '{"nodes":[{"type":"file","file":"b/새 글.md"}]}');
    assert.deepEqual(readdirSync(join(root, 'a')), []);
    assert.ok(!existsSync(join(root, JOURNAL)));
  });

  it('changes nothing in a dry run, and says what would change', async () => {
    const root = folders.make({ '.obsidian/app.json': '{}', 'a.md': '', 'n.md': 'x\n[[a]]' });
    const { stdout } = await cli.run(['rename', root, 'a.md', 'b.md', '--dry-run', '--format', 'json']);
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      root,
      moves: [{ from: 'a.md', to: 'b.md' }],
      lost: [],
      files: [{ path: 'n.md', edits: [{ line: 1, character: 2, before: 'a', after: 'b', reason: 'link' }] }],
    });
    assert.equal(text(root, 'n.md'), 'x\n[[a]]');
    assert.ok(existsSync(join(root, 'a.md')));
  });

  it('moves a folder with all that lies in it', async () => {
    const root = folders.make({
      '.obsidian/app.json': '{}',
      'a/x.md': '',
      'a/.hidden': 'h',
      'n.md': '[t](a/x.md)',
    });
    assert.equal((await cli.run(['rename', root, 'a', 'deep/b'])).exitCode, 0);
    assert.equal(text(root, 'n.md'), '[t](deep/b/x.md)');
    assert.equal(text(root, 'deep/b/.hidden'), 'h');
  });

  it('keeps old addresses, unless told not to', async () => {
    const files = { '.obsidian/app.json': '{}', 'a.md': '---\ntitle: A\n---\n' };
    const site = ['--publisher', 'quartz', '--publisher-version', '4.5.0'];
    const root = folders.make(files);
    await cli.run(['rename', root, 'a.md', 'b.md', ...site]);
    assert.equal(text(root, 'b.md'), '---\ntitle: A\naliases: [a]\n---\n');
    const other = folders.make(files);
    await cli.run(['rename', other, 'a.md', 'b.md', ...site, '--no-aliases']);
    assert.equal(text(other, 'b.md'), files['a.md']);
  });

  it('refuses what cannot be done, and changes nothing', async () => {
    const root = folders.make({
      '.obsidian/app.json': '{}',
      'a.md': '[[b]]',
      'b.md': '',
      'bad.md': Buffer.from([0x5b, 0x5b, 0x62, 0x5d, 0x5d, 0xff]),
    });
    for (const [from, to, why] of [
      ['a.md', 'b.md', /already/],
      ['c.md', 'd.md', /no file or folder/],
      ['a.md', '../x.md', /does not lie/],
      ['b.md', 'c.md', /not valid UTF-8/],
    ] as const) {
      const { exitCode, stderr } = await cli.run(['rename', root, from, to]);
      assert.equal(exitCode, 2);
      assert.match(stderr, why);
    }
    assert.deepEqual(readdirSync(root).sort(), ['.obsidian', 'a.md', 'b.md', 'bad.md']);
  });

  it('leaves every file old or new when it is killed, and finishes when it runs again', async () => {
    const notes = Array.from({ length: 500 }, (_, at) => `n${at}.md`);
    const old = `${'words '.repeat(400)}\n[[Old]]\n`;
    const renamed = old.replace('Old', 'New');
    let caught = false;
    for (let attempt = 0; attempt < 6 && !caught; attempt++) {
      const root = folders.make({
        '.obsidian/app.json': '{}',
        'Old.md': '',
        ...Object.fromEntries(notes.map((name) => [name, old])),
      });
      const child = spawn(process.execPath, [cli.file, 'rename', root, 'Old.md', 'New.md'], {
        stdio: 'ignore',
      });
      const end = new Promise((resolve) => child.once('close', resolve));
      while (!existsSync(join(root, JOURNAL)) && child.exitCode === null) await sleep(1);
      await sleep(5 + 15 * attempt);
      child.kill('SIGKILL');
      await end;
      const texts = notes.map((name) => text(root, name));
      assert.ok(
        texts.every((one) => one === old || one === renamed),
        'a file is neither old nor new',
      );
      caught = texts.includes(old) && texts.includes(renamed);
      const again = await cli.run(['rename', root, 'Old.md', 'New.md']);
      assert.equal(again.exitCode, 0, again.stderr);
      assert.ok(notes.every((name) => text(root, name) === renamed));
      assert.deepEqual(
        readdirSync(root)
          .filter((name) => name.startsWith('.') || /^(?:Old|New)/.test(name))
          .sort(),
        ['.obsidian', 'New.md'],
      );
    }
    assert.ok(caught, 'it was never killed in the middle');
  });

  it('does not finish over a file that was changed since', async () => {
    const root = folders.make({ '.obsidian/app.json': '{}', 'a.md': '', 'n.md': '[[a]]' });
    const journal = {
      version: 1,
      from: 'a.md',
      to: 'b.md',
      texts: [{ path: 'n.md', before: '0', after: '[[b]]' }],
    };
    writeFileSync(join(root, JOURNAL), JSON.stringify(journal));
    const { exitCode, stderr } = await cli.run(['rename', root, 'a.md', 'b.md']);
    assert.equal(exitCode, 2);
    assert.match(stderr, /n\.md was changed since/);
    assert.equal(text(root, 'n.md'), '[[a]]');
  });
});

describe('inkstone backlinks and unused', function () {
  this.timeout(60_000);
  const cli = new BuiltCli();
  const folders = new VaultFolders();

  before(() => cli.build());
  after(() => {
    cli.remove();
    folders.remove();
  });

  it('lists the links to a file, with their line', async () => {
    const root = folders.make({
      '.obsidian/app.json': '{}',
      'a.md': '',
      'n.md': 'x\n  - see [[a|A]] there\n',
    });
    const { stdout } = await cli.run(['backlinks', root, 'a.md']);
    assert.equal(stdout, 'n.md:2:9  - see [[a|A]] there\n1 link to a.md.\n');
    const json = await cli.run(['backlinks', root, 'a.md', '--format', 'json']);
    assert.deepEqual((JSON.parse(json.stdout) as { backlinks: unknown }).backlinks, [
      { file: 'n.md', line: 1, character: 8, text: '- see [[a|A]] there' },
    ]);
    assert.equal((await cli.run(['backlinks', root, 'b.md'])).exitCode, 2);
  });

  it('lists files that nothing speaks of, and none of which there is doubt', async () => {
    const root = folders.make({
      '.obsidian/app.json': '{}',
      'n.md': '![[used.png]] `in-code.png` <img src="in%20html.png"> <!-- comment.jpg -->\n![](x/1.png)',
      'style.css': 'a { background: url(styled.png) }',
      'b.canvas': '{"nodes":[{"type":"file","file":"card.pdf"}]}',
      'used.png': '',
      'in-code.png': '',
      'in html.png': '',
      'comment.webp': '',
      'styled.png': '',
      'card.pdf': '',
      'x/1.png': '',
      'y/1.png': '12345',
      'lonely.mp4': '',
    });
    const { stdout } = await cli.run(['unused', root, '--format', 'json']);
    assert.deepEqual((JSON.parse(stdout) as { unused: unknown }).unused, [
      { path: 'lonely.mp4', bytes: 0 },
      { path: 'y/1.png', bytes: 5 },
    ]);
    assert.match((await cli.run(['unused', root])).stdout, /2 files that nothing speaks of, 0\.0 kB in all/);
  });
});
