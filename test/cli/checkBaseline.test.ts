import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuiltCli, type Run } from './builtCli';
import { LoopbackSite } from './loopbackSite';
import { VaultFolders } from './vaultFolder';

const cli = new BuiltCli();
const folders = new VaultFolders();
const site = new LoopbackSite();

const filesIn = ({ stdout }: Run): string[] =>
  (JSON.parse(stdout) as { findings: readonly { file: string }[] }).findings.map(({ file }) => file);

describe('inkstone check, of an old blog', function () {
  this.timeout(60_000);

  before(async () => {
    await cli.build();
    await site.start();
  });
  beforeEach(() => site.reset());
  after(async () => {
    await site.stop();
    cli.remove();
    folders.remove();
  });

  const env = {
    GITHUB_WORKSPACE: '',
    GITHUB_BASE_REF: '',
    CI: '',
    NO_PROXY: '127.0.0.1',
    no_proxy: '127.0.0.1',
  };
  const run = (root: string, ...args: string[]): Promise<Run> =>
    cli.run(['check', root, '--allow-private', '--no-cache', ...args], { cwd: root, env });

  describe('with a baseline', () => {
    it('fails on new breakage alone', async () => {
      site.answers = { '/gone': 404 };
      const root = folders.make({ 'a.md': `![[none.png]] <${site.url('/gone')}>` });
      assert.equal((await run(root, '--baseline', 'known.json', '--update-baseline')).exitCode, 0);
      const again = await run(root, '--baseline', 'known.json');
      assert.match(
        again.stdout,
        /2 findings left out that the baseline knows\.\nNothing is wrong in 1 note\.\n$/,
      );
      assert.deepEqual([again.stderr, again.exitCode], ['', 0]);

      writeFileSync(join(root, 'b.md'), `<${site.url('/gone')}>`);
      const later = await run(root, '--baseline', 'known.json', '--format', 'json');
      assert.deepEqual([filesIn(later), later.exitCode], [['b.md'], 1]);
    });

    it('says when it is written, and what of it is mended', async () => {
      const root = folders.make({ 'a.md': '![[none.png]] ![[no.png]]' });
      const first = await run(root, '--update-baseline');
      assert.equal(first.stderr, 'inkstone.baseline.json now knows 2 errors.\n');
      writeFileSync(join(root, 'a.md'), '![[no.png]]');
      const { stderr, exitCode } = await run(root, '--baseline');
      assert.equal(stderr, '1 error of inkstone.baseline.json is mended: --update-baseline takes it out.\n');
      assert.equal(exitCode, 0);
      await run(root, '--update-baseline');
      assert.doesNotMatch(readFileSync(join(root, 'inkstone.baseline.json'), 'utf8'), /none/);
    });

    it('does not take for mended what the network does not tell today', async () => {
      site.answers = { '/gone': 404 };
      const root = folders.make({ 'a.md': `<${site.url('/gone')}>` });
      await run(root, '--update-baseline');
      site.answers = { '/gone': 403 };
      const walled = await run(root, '--update-baseline');
      assert.equal(walled.stderr, 'inkstone.baseline.json now knows 1 error.\n');
      assert.equal((await run(root, '--baseline', '--offline')).stderr, '');
      site.answers = { '/gone': 404 };
      assert.equal((await run(root, '--baseline')).exitCode, 0);
    });

    it('takes no other file for one', async () => {
      const root = folders.make({ 'a.md': '', 'package.json': '{"name":"x"}' });
      for (const more of [[], ['--update-baseline']]) {
        const { stderr, exitCode } = await run(root, '--baseline', 'package.json', ...more);
        assert.match(stderr, /^package\.json is no baseline\./);
        assert.equal(exitCode, 2);
      }
      assert.equal(readFileSync(join(root, 'package.json'), 'utf8'), '{"name":"x"}');
    });
  });

  describe('with --changed', () => {
    /** A repository with a branch off `main`, and files changed in each way there is. */
    function repository(): { root: string; vault: string; git: (...args: string[]) => void } {
      const root = folders.make({
        'vault/.obsidian/': '',
        'vault/same.md': '![[x.png]]',
        'vault/한글.md': '![[x.png]]',
        'vault/moved.md': '![[x.png]] enough words that git knows it by them',
        'vault/gone.md': '![[x.png]]',
        'outside.md': '![[x.png]]',
      });
      const git = (...args: string[]): void => {
        const who = ['-c', 'user.name=A', '-c', 'user.email=a@b.c', '-c', 'commit.gpgsign=false'];
        execFileSync('git', [...who, ...args], { cwd: root, stdio: 'ignore' });
      };
      git('init', '--initial-branch=main');
      git('add', '.');
      git('commit', '-m', 'first');
      git('checkout', '-b', 'post');
      return { root, vault: join(root, 'vault'), git };
    }

    it('checks the notes that are changed, moved or new since the branch left it', async () => {
      const { vault, git } = repository();
      writeFileSync(join(vault, '한글.md'), '![[y.png]]');
      git('mv', 'vault/moved.md', 'vault/new name.md');
      git('rm', 'vault/gone.md');
      git('commit', '-am', 'second');
      git('checkout', 'main');
      writeFileSync(join(vault, 'same.md'), '![[z.png]]');
      git('commit', '-am', 'on main');
      git('checkout', 'post');
      writeFileSync(join(vault, 'unknown.md'), '![[z.png]]');
      const ran = await run(vault, '--changed', 'main', '--format', 'json');
      assert.deepEqual(filesIn(ran), ['new name.md', 'unknown.md', '한글.md']);
    });

    it('goes by the last commit, or in a pull request by its target', async () => {
      const { vault, git } = repository();
      writeFileSync(join(vault, '한글.md'), '![[y.png]]');
      git('commit', '-am', 'second');
      writeFileSync(join(vault, 'same.md'), '![[y.png]]');
      assert.deepEqual(filesIn(await run(vault, '--changed', '--format', 'json')), ['same.md']);
      git('update-ref', 'refs/remotes/origin/main', 'main');
      const ran = await cli.run(['check', vault, '--offline', '--changed', '--format', 'json'], {
        env: { ...env, GITHUB_BASE_REF: 'main' },
      });
      assert.deepEqual(filesIn(ran), ['same.md', '한글.md']);
    });

    it('runs nothing that the repository names', async () => {
      const { root, vault, git } = repository();
      const trace = join(root, 'trace');
      for (const key of ['core.fsmonitor', 'diff.external']) git('config', key, `touch ${trace}; false`);
      writeFileSync(join(vault, 'same.md'), '![[y.png]]');
      assert.deepEqual(filesIn(await run(vault, '--changed', '--format', 'json')), ['same.md']);
      assert.throws(() => readFileSync(trace));
    });

    for (const [name, ref, said] of [
      ['no such commit', 'nowhere', /^What has changed since nowhere cannot be found out: /],
      ['what looks like an option', '--output=x', /^What has changed since --output=x cannot be found out: /],
    ] as const) {
      it(`cannot go by ${name}`, async () => {
        const { vault } = repository();
        const { stderr, exitCode } = await run(vault, `--changed=${ref}`);
        assert.match(stderr, said);
        assert.equal(exitCode, 2);
      });
    }

    it('needs a repository', async () => {
      const { vault, root } = repository();
      rmSync(join(root, '.git'), { recursive: true });
      const { stderr, exitCode } = await run(vault, '--changed');
      assert.match(stderr, /cannot be found out: .*not a git repository/);
      assert.equal(exitCode, 2);
    });
  });
});
