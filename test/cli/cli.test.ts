import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { version } from '../../package.json';
import { BuiltCli } from './builtCli';
import { VaultFolders } from './vaultFolder';

const cli = new BuiltCli();
const folders = new VaultFolders();

interface FindingJson {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly range: object;
  readonly message: string;
}

interface CheckJson {
  readonly root: string;
  readonly notes: number;
  readonly assets: number;
  readonly findings: readonly FindingJson[];
}

const checked = (stdout: string): CheckJson => JSON.parse(stdout) as CheckJson;
const linked = (stdout: string): { links: readonly Record<string, unknown>[] } =>
  JSON.parse(stdout) as { links: readonly Record<string, unknown>[] };

describe('the command line', () => {
  before(async function () {
    this.timeout(60_000);
    await cli.build();
  });
  after(() => {
    cli.remove();
    folders.remove();
  });

  describe('inkstone', () => {
    it('prints its version', async () => {
      const { stdout, exitCode } = await cli.run(['--version']);
      assert.deepEqual([stdout, exitCode], [`${version}\n`, 0]);
    });

    it('prints its help', async () => {
      const { stdout, exitCode } = await cli.run(['--help']);
      assert.match(stdout, /^Usage: inkstone .*check .*links .*Exit codes:/s);
      assert.equal(exitCode, 0);
    });

    for (const [args, said] of [
      [[], /^Usage: inkstone/],
      [['chek', '.'], /unknown command 'chek'/],
      [['check'], /missing required argument 'folder'/],
      [['check', '.', '--fast'], /unknown option '--fast'/],
      [['check', '.', '--format', 'xml'], /Allowed choices are text, json/],
      [['links', '.', '--format', 'text'], /Allowed choices are json/],
      [['check', 'no/such/folder'], /^no\/such\/folder: there is no such folder or note\.\n$/],
      [['links', 'no/such/folder'], /^no\/such\/folder: there is no such folder or note\.\n$/],
      [['check', __filename], /is neither a folder nor a Markdown note\.\n$/],
    ] as const) {
      it(`says why it could not run \`${['inkstone', ...args].join(' ').replace(__dirname, '…')}\``, async () => {
        const { stdout, stderr, exitCode } = await cli.run(args);
        assert.match(stderr, said);
        assert.deepEqual([stdout, exitCode], ['', 2]);
      });
    }
  });

  describe('inkstone check', () => {
    const broken = {
      '.obsidian/': '',
      'a.md': '# A\n\n![[x.png]] [[b]]\n',
      'sub/b.md': '[[gone]]\n',
      'i.png': '',
    };

    it('ends with 0 and says so when nothing is wrong', async () => {
      const { stdout, stderr, exitCode } = await cli.run([
        'check',
        folders.make({ 'a.md': '[[b]]', 'b.md': '' }),
      ]);
      assert.deepEqual([stdout, stderr, exitCode], ['Nothing is wrong in 2 notes.\n', '', 0]);
    });

    it('ends with 0 when nothing is an error', async () => {
      const { stdout, exitCode } = await cli.run(['check', folders.make({ 'a.md': '[[gone]]' })]);
      assert.match(stdout, /\n1 warning in 1 note\.\n$/);
      assert.equal(exitCode, 0);
    });

    it('ends with 1 when there are errors, each with its place from 1', async () => {
      const root = folders.make(broken);
      const { stdout, exitCode } = await cli.run(['check', root, '--offline'], { cwd: root });
      const [a, nothing, b] = stdout.split('\n');
      assert.match(a!, /^a\.md:3:\d+ error asset\/missing \S/);
      assert.equal(nothing, '');
      assert.match(b!, /^sub\/b\.md:1:\d+ warning link\/missing-note \S/);
      assert.match(stdout, /\n\n1 error, 1 warning in 2 notes\.\n$/);
      assert.equal(exitCode, 1);
    });

    it('writes JSON with places from 0', async () => {
      const root = folders.make(broken);
      const { stdout, exitCode } = await cli.run(['check', root, '--format', 'json']);
      const { findings, ...head } = checked(stdout);
      assert.deepEqual(head, { version: 1, root, notes: 2, assets: 1, links: [] });
      assert.deepEqual(
        findings.map(({ code, severity, file }) => [code, severity, file]),
        [
          ['asset/missing', 'error', 'a.md'],
          ['link/missing-note', 'warning', 'sub/b.md'],
        ],
      );
      assert.deepEqual(Object.keys(findings[0]!), ['code', 'severity', 'file', 'range', 'message']);
      const { start } = findings[0]!.range as { start: { line: number } };
      assert.equal(start.line, 2);
      assert.equal(exitCode, 1);
    });

    it('checks a folder of a vault, and resolves its links in the whole', async () => {
      const root = folders.make({ '.obsidian/': '', 'a.md': '[[gone]]', 'sub/b.md': '[[a]] [[lost]]' });
      const { stdout } = await cli.run(['check', join(root, 'sub'), '--format', 'json']);
      const { findings, ...head } = checked(stdout);
      assert.deepEqual(head, { version: 1, root, notes: 1, assets: 0, links: [] });
      assert.deepEqual(
        findings.map(({ file }) => file),
        ['sub/b.md'],
      );
      assert.match(findings[0]!.message, /lost/);
    });

    it('checks one note, in the vault of the working directory when no .obsidian tells it', async () => {
      const root = folders.make({ 'a.md': '', 'sub/b.md': '[[a]] [[lost]]' });
      const { stdout } = await cli.run(['check', 'sub/b.md', '--format', 'json'], { cwd: root });
      assert.deepEqual(checked(stdout).root, root);
      assert.deepEqual(checked(stdout).findings.length, 1);
    });

    it('refuses a note that .gitignore leaves out', async () => {
      const root = folders.make({ '.git/': '', '.gitignore': 'private\n', 'private/a.md': '' });
      const { stderr, exitCode } = await cli.run(['check', 'private/a.md'], { cwd: root });
      assert.match(stderr, /is no part of the vault/);
      assert.equal(exitCode, 2);
    });

    it('writes no colour into a pipe', async () => {
      const { stdout } = await cli.run(['check', folders.make(broken)], {
        env: { FORCE_COLOR: '1', TERM: 'xterm' },
      });
      assert.ok(!stdout.includes('\u001b'));
    });

    it('lets no note write to the terminal as it likes', async () => {
      const { stdout } = await cli.run(['check', folders.make({ 'a.md': '[[\u001b]0;owned\u0007x]]' })]);
      assert.match(stdout, /link\/missing-note/);
      assert.ok(!stdout.includes('\u001b') && !stdout.includes('\u0007'));
    });
  });

  describe('inkstone links', () => {
    it('lists every link and where it leads', async () => {
      const root = folders.make({
        'a.md': 'x [[b#One|l]] ![[i.png|100]] [t](https://x.y/z#f) [[gone]] [[b#^id]]\n',
        'sub/b.md': '# One\n\ntext ^id\n',
        'i.png': '',
      });
      const { stdout, exitCode } = await cli.run(['links', root, '--format', 'json']);
      const { links, ...head } = linked(stdout);
      assert.deepEqual([head, exitCode], [{ version: 1, root }, 0]);
      const nowhere = { path: null, heading: null, block: null };
      assert.deepEqual(links[0], {
        file: 'a.md',
        range: { start: { line: 0, character: 2 }, end: { line: 0, character: 13 } },
        form: 'wiki',
        embed: false,
        target: 'b',
        fragment: 'One',
        label: 'l',
        resolution: { kind: 'note', path: 'sub/b.md', heading: 'One', block: null },
      });
      assert.deepEqual(
        links
          .slice(1)
          .map(({ form, embed, target, fragment, label, resolution }) => [
            [form, embed, target, fragment, label],
            resolution,
          ]),
        [
          [['wiki', true, 'i.png', null, null], { ...nowhere, kind: 'asset', path: 'i.png' }],
          [['markdown', false, 'https://x.y/z', 'f', 't'], { ...nowhere, kind: 'external' }],
          [['wiki', false, 'gone', null, null], { ...nowhere, kind: 'missing' }],
          [['wiki', false, 'b', '^id', null], { ...nowhere, kind: 'note', path: 'sub/b.md', block: 'id' }],
        ],
      );
    });

    it('counts positions in UTF-16 code units and lines of any ending', async () => {
      const root = folders.make({ 'a.md': '한\r\n🌲한 [[a]]\r\n' });
      const { links } = linked((await cli.run(['links', root])).stdout);
      assert.deepEqual(links[0]?.['range'], {
        start: { line: 1, character: 4 },
        end: { line: 1, character: 9 },
      });
    });

    it('writes all of a long list into a pipe', async () => {
      const root = folders.make({ 'a.md': '[[gone]] text\n'.repeat(50_000) });
      const { stdout, exitCode } = await cli.run(['links', root]);
      assert.equal(linked(stdout).links.length, 50_000);
      assert.equal(exitCode, 0);
    });

    it('ends in peace when its reader has read enough', async () => {
      const root = folders.make({ 'a.md': '[[gone]] text\n'.repeat(50_000) });
      const child = spawn(process.execPath, [cli.file, 'links', root], { stdio: ['ignore', 'pipe', 'pipe'] });
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      child.stdout.once('data', () => child.stdout.destroy());
      const exitCode = await new Promise((resolve) => child.once('close', resolve));
      assert.deepEqual([stderr, exitCode], ['', 0]);
    });
  });
});
