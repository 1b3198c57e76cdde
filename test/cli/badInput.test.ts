import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuiltCli, type Run } from './builtCli';
import { VaultFolders } from './vaultFolder';

const cli = new BuiltCli();
const folders = new VaultFolders();

/** How many findings of each code `inkstone check` has in `root`; fails when it does not end as it should. */
async function codesIn(root: string): Promise<Record<string, number>> {
  const run = await cli.run(['check', root, '--format', 'json']);
  return codesOf(run);
}

function codesOf({ stdout, stderr, exitCode, milliseconds }: Run): Record<string, number> {
  console.log(`          ${Math.round(milliseconds)} ms`);
  assert.equal(stderr, '');
  assert.ok(exitCode === 0 || exitCode === 1, `It ended with ${exitCode}.`);
  const counts: Record<string, number> = {};
  const { findings } = JSON.parse(stdout) as { findings: readonly { code: string }[] };
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const page = '# Page\n\nSome words in a paragraph, [[b]] and `code`, **bold** and [text](b.md).\n\n';

describe('bad input', function () {
  this.timeout(30_000);
  before(() => cli.build());
  after(() => {
    cli.remove();
    folders.remove();
  });

  const notes: readonly (readonly [name: string, note: string | Buffer, found: Record<string, number>])[] = [
    ['an empty note', '', {}],
    ['broken YAML', '---\ntitle: A: b\n\tx: [\n---\n[[b]]', { 'frontmatter/invalid-yaml': 2 }],
    ['a block of JavaScript', '---js\nprocess.exit(7)\n---\n', { 'frontmatter/not-yaml': 1 }],
    ['an unclosed block', '---\ntitle: x\n\n[[b]]', { 'frontmatter/unclosed': 1 }],
    ['an unclosed code fence', '```js\n[[gone]]\n', {}],
    ['unclosed math, comment and HTML', '$$\n[[b]]\n\n%%\n[[b]]\n\n<!-- [[b]]\n', {}],
    ['20 MB of text', page.repeat(20_000_000 / page.length), {}],
    ['20 MB in one line', 'x '.repeat(10_000_000), {}],
    ['20 MB of empty lines', '\n'.repeat(20_000_000), {}],
    ['33 MB', 'x'.repeat(33 * 1024 * 1024), { 'file/too-large': 1 }],
    ['100,000 links in one line', '[[b]] '.repeat(100_000), {}],
    ['100,000 Markdown links in one line', '[x](b.md) '.repeat(100_000), {}],
    ['100,000 missing links in one line', '[[gone]] '.repeat(100_000), { 'link/missing-note': 100_000 }],
    ['10,000 opening brackets', '['.repeat(10_000), {}],
    ['10,000 nested brackets', `${'['.repeat(10_000)} ${']'.repeat(10_000)}`, {}],
    ['10,000 nested links', `${'[x'.repeat(10_000)}${'](b.md)'.repeat(10_000)}`, {}],
    ['10,000 nested images', `${'![x'.repeat(10_000)}${'](b.md)'.repeat(10_000)}`, {}],
    ['10,000 nested parentheses', `[x](${'('.repeat(10_000)}${')'.repeat(10_000)})`, {}],
    ['10,000 nested quotes', `${'> '.repeat(10_000)}[[b]]\n`.repeat(3), {}],
    ['10,000 nested lists', `${'- '.repeat(10_000)}[[b]]\n`, {}],
    [
      '10,000 levels of indentation',
      Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i * 2)}- x`).join('\n'),
      {},
    ],
    ['100,000 backquotes', '`'.repeat(100_000), {}],
    ['backquotes of 1,000 lengths', Array.from({ length: 1000 }, (_, i) => '`'.repeat(i + 1)).join(' '), {}],
    ['100,000 stars', '*'.repeat(100_000), {}],
    ['100,000 dollars', '$ '.repeat(50_000), {}],
    ['100,000 less-than signs', '<'.repeat(100_000), {}],
    ['100,000 opening tags', '<a href="'.repeat(100_000), {}],
    ['100,000 comment openings', '<!--'.repeat(100_000), {}],
    ['100,000 percent signs', '%'.repeat(100_000), {}],
    ['100,000 hashes', '#'.repeat(100_000), {}],
    ['10,000 brackets in YAML', `---\na: ${'['.repeat(10_000)}\n---\n`, { 'frontmatter/invalid-yaml': 1 }],
    ['10,000 quotes in YAML', `---\na: ${'"'.repeat(10_000)}\n---\n`, { 'frontmatter/invalid-yaml': 1 }],
    ['1 MB of YAML', `---\na: ${'x y '.repeat(250_000)}\n---\n`, {}],
    ['CRLF', '---\r\ntitle: x\r\n---\r\n[[b]]\r\n\r\n# A ^x\r\n', {}],
    ['lone CR', '---\rtitle: x\r---\r[[b]]\r\r# A\r', {}],
    ['a byte-order mark', '\uFEFF---\ntitle: "[[b]]"\n---\n[[b]]', {}],
    ['NUL', 'a\u0000b [[b]]', { 'file/nul': 1 }],
    ['a lone surrogate, which UTF-8 cannot write', bytes('\xed\xa0\x80 [[b]]'), { 'file/invalid-utf8': 1 }],
    ['invalid UTF-8', bytes('\xff\xfe[\x00[\x00b\x00]\x00'), { 'file/invalid-utf8': 1, 'file/nul': 1 }],
    [
      'a picture with the name of a note',
      bytes('\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR'),
      { 'file/invalid-utf8': 1, 'file/nul': 1 },
    ],
  ];
  for (const [name, note, found] of notes) {
    it(`has ${wordsOf(found)} for ${name}`, async () => {
      assert.deepEqual(await codesIn(folders.make({ 'a.md': note, 'b.md': '' })), found);
    });
  }

  describe('on the disk', () => {
    it('passes over a folder that is named like a note', async () => {
      assert.deepEqual(await codesIn(folders.make({ 'x.md/': '', 'x.md/a.md': '[[b]]', 'b.md': '' })), {});
    });

    it('passes over links that lead nowhere, in a circle, or out of the vault', async () => {
      const root = folders.make({ 'a.md': '', 'sub/b.md': '[[a]]' });
      symlinkSync(join(root, 'nowhere'), join(root, 'dangling.md'));
      symlinkSync(join(root, 'loop.md'), join(root, 'loop.md'));
      symlinkSync(root, join(root, 'sub', 'around'), 'dir');
      symlinkSync('/', join(root, 'out'), 'dir');
      assert.deepEqual(await codesIn(root), {});
    });

    it('does not wait at a pipe that is named like a note', async function () {
      const root = folders.make({ 'a.md': '' });
      if (spawnSync('mkfifo', [join(root, 'pipe.md')]).status !== 0) return;
      symlinkSync(join(root, 'pipe.md'), join(root, 'link.md'));
      assert.deepEqual(await codesIn(root), {});
      const { exitCode, stderr } = await cli.run(['check', join(root, 'pipe.md')]);
      assert.match(stderr, /is neither a folder nor a Markdown note/);
      assert.equal(exitCode, 2);
    });

    it('leaves out a folder that may not be read', async () => {
      const root = folders.make({ 'a.md': '', 'closed/b.md': '' });
      chmodSync(join(root, 'closed'), 0);
      try {
        assert.deepEqual(await codesIn(root), {});
      } finally {
        chmodSync(join(root, 'closed'), 0o700);
      }
    });

    it('could not run in a circle of links', async () => {
      const root = folders.make({ 'a.md': '' });
      symlinkSync(join(root, 'loop'), join(root, 'loop'));
      const { exitCode, stderr } = await cli.run(['check', join(root, 'loop')]);
      assert.match(stderr, /links lead in a circle/);
      assert.equal(exitCode, 2);
    });

    it('reads two notes that differ in case alone', async () => {
      const root = folders.make({ 'Note.md': '# A', 'note.md': '# B', 'c.md': '[[Note]] [[note]]' });
      const hasTwins = !existsSync(join(root, 'NOTE.md'));
      const { stdout } = await cli.run(['check', root, '--format', 'json']);
      assert.equal((JSON.parse(stdout) as { notes: number }).notes, hasTwins ? 3 : 2);
    });

    it('reads a vault from which notes vanish meanwhile', async () => {
      const files = Object.fromEntries(
        Array.from({ length: 1500 }, (_, i) => [`${i % 40}/${i}.md`, '[[1]] '.repeat(50)]),
      );
      const root = folders.make(files);
      const running = cli.run(['check', root, '--format', 'json']);
      for (let folder = 39; folder >= 0; folder--) {
        rmSync(join(root, `${folder}`), { recursive: true });
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      codesOf(await running);
    });

    it('reads a vault whose settings are no JSON', async () => {
      const root = folders.make({ '.obsidian/app.json': '{"newLinkFormat": ', 'a.md': '' });
      assert.deepEqual(await codesIn(root), {});
      mkdirSync(join(root, '.gitignore'));
      writeFileSync(join(root, '.obsidian/app.json'), 'null');
      assert.deepEqual(await codesIn(root), {});
    });

    it('reads names that are hard to write', async () => {
      const names = [
        '-rf.md',
        'a\\b.md',
        'new\nline.md',
        '%41.md',
        '#.md',
        '한글.md',
        '..md',
        `${'x'.repeat(250)}.md`,
      ];
      const root = folders.make(Object.fromEntries(names.map((name) => [name, '[[gone]]'])));
      // `#.md` is one that no link can name.
      assert.deepEqual(await codesIn(root), {
        'link/missing-note': names.length - 1,
        'link/unlinkable-name': 1,
      });
    });
  });
});

function wordsOf(found: Record<string, number>): string {
  return Object.keys(found).join(' and ') || 'nothing';
}
