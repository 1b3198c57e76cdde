import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuiltCli, type Run } from './builtCli';
import { LoopbackSite, redirect, silence } from './loopbackSite';
import { VaultFolders } from './vaultFolder';

const cli = new BuiltCli();
const folders = new VaultFolders();
const site = new LoopbackSite();

interface LinkJson {
  readonly url: string;
  readonly verdict: string;
  readonly reason: string;
  readonly status: number | null;
  readonly final: string | null;
  readonly to: string | null;
  readonly times?: number;
  readonly places: readonly { file: string; range: { start: object; end: object } }[];
}

interface CheckJson {
  readonly findings: readonly {
    code: string;
    severity: string;
    file: string;
    range: object;
    message: string;
  }[];
  readonly links: readonly LinkJson[];
  readonly known?: number;
}

const json = ({ stdout }: Run): CheckJson => JSON.parse(stdout) as CheckJson;
const codes = (run: Run): string[] => json(run).findings.map(({ code, severity }) => `${severity} ${code}`);
const verdicts = (run: Run): string[] => json(run).links.map(({ verdict, reason }) => `${verdict}/${reason}`);

/** What a run in CI would have, so that the tests are one wherever they run; the cache is of this run alone. */
const QUIET = {
  GITHUB_WORKSPACE: '',
  GITHUB_BASE_REF: '',
  CI: '',
  NO_PROXY: '127.0.0.1',
  no_proxy: '127.0.0.1',
};

describe('inkstone check, of web addresses', function () {
  this.timeout(60_000);
  let env: NodeJS.ProcessEnv;

  before(async () => {
    await cli.build();
    await site.start();
  });
  beforeEach(() => {
    env = {
      ...QUIET,
      XDG_CACHE_HOME: folders.make({}),
      LOCALAPPDATA: folders.make({}),
      HOME: folders.make({}),
    };
    site.reset();
  });
  after(async () => {
    await site.stop();
    cli.remove();
    folders.remove();
  });

  const ARGS = ['--allow-private'];
  const run = (root: string, ...args: string[]): Promise<Run> =>
    cli.run(['check', root, ...ARGS, ...args], { cwd: root, env });
  const runJson = (root: string, ...args: string[]): Promise<Run> => run(root, '--format', 'json', ...args);

  describe('the answer', () => {
    it('names every place of a dead address, and fails', async () => {
      site.answers = { '/gone': 404 };
      const gone = site.url('/gone');
      const root = folders.make({
        'a.md': `[x](${gone})\n\n<${site.url('/')}>\n`,
        'b.md': `---\ncover: ${gone}\n---\n`,
      });
      const { stdout, stderr, exitCode } = await run(root);
      const lines = stdout.split('\n');
      assert.match(lines[0]!, /^a\.md:1:5 error url\/broken There is no such page \(404\)\. Asked on \d{4}-/);
      assert.match(lines[2]!, /^b\.md:2:8 error url\/broken /);
      assert.match(stdout, /\n2 web addresses: 1 in order, 1 broken\.\n2 errors in 2 notes\.\n$/);
      assert.deepEqual([stderr, exitCode], ['', 1]);
    });

    it('lists every address with its verdict and places, as JSON', async () => {
      site.answers = {
        '/gone': 410,
        '/old': redirect(301, '/new'),
        '/wall': 403,
        '/part': '<p id="here">x</p>',
      };
      const root = folders.make({
        'a.md': ['/gone', '/old', '/wall', '/part#here', '/part#gone']
          .map((path) => site.url(path))
          .join('\n'),
      });
      const ran = await runJson(root);
      assert.deepEqual(
        json(ran).links.map(({ url, verdict, reason, status, final, to }) => [
          url,
          verdict,
          reason,
          status,
          final,
          to,
        ]),
        [
          [site.url('/gone'), 'broken', 'gone', 410, site.url('/gone'), null],
          [site.url('/old'), 'redirected', 'moved', 200, site.url('/new'), site.url('/new')],
          [site.url('/wall'), 'uncertain', 'blocked', 403, site.url('/wall'), null],
          [site.url('/part#here'), 'ok', 'answered', 200, site.url('/part'), null],
          [site.url('/part#gone'), 'fragment-missing', 'no-such-id', 200, site.url('/part'), null],
        ],
      );
      assert.deepEqual(json(ran).links[1]!.places, [
        {
          file: 'a.md',
          range: { start: { line: 1, character: 0 }, end: { line: 1, character: site.url('/old').length } },
        },
      ]);
      assert.deepEqual(codes(ran), [
        'error url/broken',
        'information url/redirected',
        'warning url/fragment-missing',
      ]);
      assert.equal(ran.exitCode, 1);
    });

    it('is that nothing is wrong where nothing is proved', async () => {
      site.answers = {
        '/wall': 403,
        '/sick': 503,
        '/limit': 429,
        '/shy': silence,
        '/moved': redirect(302, '/ok'),
      };
      const paths = Object.keys(site.answers);
      const root = folders.make({ 'a.md': paths.map((path) => `<${site.url(path)}>`).join(' ') });
      const ran = await runJson(root, '--timeout', '1');
      assert.deepEqual(codes(ran), []);
      assert.deepEqual(
        json(ran).links.map(({ verdict }) => verdict),
        ['uncertain', 'uncertain', 'uncertain', 'timeout', 'ok'],
      );
      assert.equal(ran.exitCode, 0);
    });

    it('comes of one question an address, however often it stands in the notes', async () => {
      const text = `<${site.url('/a')}> <${site.url('/b')}#top> `.repeat(3);
      await run(folders.make(Object.fromEntries([1, 2, 3].map((n) => [`${n}.md`, text]))));
      assert.deepEqual([...site.asked].sort(), ['/a', '/b']);
    });

    it('is silent where a comment wants it so, and such an address is not asked', async () => {
      site.answers = { '/gone': 404, '/off': 404 };
      const root = folders.make({
        'a.md': `<!-- inkstone-disable-next-line url/broken -->\n<${site.url('/gone')}>\n\n<!-- inkstone-disable-next-line -->\n<${site.url('/off')}>\n`,
      });
      const ran = await runJson(root);
      assert.deepEqual([codes(ran), ran.exitCode], [[], 0]);
      assert.ok(!site.asked.includes('/off'));
    });
  });

  describe('what is asked', () => {
    it('is nothing with --offline', async () => {
      const root = folders.make({ 'a.md': `<${site.url('/')}> [[gone]]` });
      const ran = await cli.run(['check', root, '--offline', '--allow-private', '--format', 'json'], { env });
      assert.deepEqual([verdicts(ran), codes(ran)], [['skipped/offline'], ['warning link/missing-note']]);
      assert.equal(
        (await cli.run(['check', root, '--offline'], { env })).stdout.split('\n').at(-2),
        '1 warning in 1 note.',
      );
      assert.deepEqual(site.asked, []);
    });

    it('is no address of this machine by default, and no example', async () => {
      const root = folders.make({
        'a.md': `<${site.url('/')}> <http://localhost:1/> <https://example.com/>`,
      });
      const ran = await cli.run(['check', root, '--format', 'json'], { env });
      assert.deepEqual(verdicts(ran), [
        'skipped/private-address',
        'skipped/private-address',
        'skipped/example',
      ]);
      assert.deepEqual([site.asked, ran.exitCode], [[], 0]);
    });

    it('is what --include names, without what --exclude does', async () => {
      const root = folders.make({
        'a.md': ['/a/1', '/a/2', '/b'].map((path) => `<${site.url(path)}>`).join(' '),
      });
      const ran = await runJson(root, '--include', '/\\/a\\//', '--exclude', site.url('/a/2'));
      assert.deepEqual(site.asked, ['/a/1']);
      assert.deepEqual(verdicts(ran), ['ok/answered', 'skipped/excluded', 'skipped/excluded']);
    });
  });

  describe('the options', () => {
    it('take for good what --accept names', async () => {
      site.answers = { '/wall': 403, '/gone': 404 };
      const root = folders.make({ 'a.md': `<${site.url('/wall')}> <${site.url('/gone')}>` });
      assert.deepEqual(verdicts(await runJson(root, '--accept', '403', '--accept', '127.0.0.1=404')), [
        'ok/answered',
        'ok/answered',
      ]);
    });

    it('fail on what --fail-on names, and on nothing else', async () => {
      site.answers = { '/gone': 404, '/wall': 403, '/old': redirect(308, '/new') };
      const root = folders.make({
        'a.md': ['/gone', '/wall', '/old'].map((path) => `<${site.url(path)}>`).join(' '),
      });
      const strict = await runJson(root, '--fail-on', 'uncertain,redirected');
      assert.deepEqual(codes(strict), ['warning url/broken', 'error url/uncertain', 'error url/redirected']);
      assert.equal(strict.exitCode, 1);
      assert.equal((await run(root, '--fail-on', 'none')).exitCode, 0);
    });

    for (const [args, said] of [
      [['--fail-on', 'dead'], /There is broken, fragment-missing, redirected, /],
      [['--accept', 'ok'], /no list of statuses/],
      [['--timeout', 'long'], /no time such as 30s/],
      [['--user-agent', '한글'], /no header of HTTP can hold/],
      [['--concurrency', '0'], /no whole number from 1 to 256/],
      [['--config', 'none.json'], /none\.json: there is no inkstone\.config\.json that can be read/],
      [
        ['--baseline', 'none.json'],
        /none\.json: there is no such baseline\. Run once with --update-baseline/,
      ],
    ] as const) {
      it(`are refused where they make no sense: ${args.join(' ')}`, async () => {
        const { stdout, stderr, exitCode } = await run(folders.make({ 'a.md': '' }), ...args);
        assert.match(stderr, said);
        assert.deepEqual([stdout, exitCode], ['', 2]);
      });
    }
  });

  describe('the configuration file', () => {
    it('is found in the vault and above it, and gives way to the command line', async () => {
      site.answers = { '/gone': 404 };
      const config = {
        'inkstone.links.exclude': [site.url('/gone')],
        'inkstone.checks.severity': { 'link/missing-note': 'error' },
      };
      const root = folders.make({
        '.git/': '',
        'inkstone.config.json': JSON.stringify(config),
        'notes/.obsidian/': '',
        'notes/a.md': `<${site.url('/gone')}> [[gone]]`,
      });
      const ran = await runJson(join(root, 'notes'));
      assert.deepEqual([verdicts(ran), codes(ran)], [['skipped/excluded'], ['error link/missing-note']]);
      assert.equal(ran.exitCode, 1);
      const other = join(folders.make({ 'other.json': '{}' }), 'other.json');
      assert.deepEqual(verdicts(await runJson(join(root, 'notes'), '--config', other)), ['broken/not-found']);
    });

    it('can turn a finding off for good', async () => {
      site.answers = { '/gone': 404 };
      const config = {
        'inkstone.checks.severity': { 'url/broken': 'off' },
        'inkstone.files.exclude': ['drafts'],
      };
      const root = folders.make({
        'inkstone.config.json': JSON.stringify(config),
        'a.md': site.url('/gone'),
        'drafts/b.md': '![[none.png]]',
      });
      const ran = await runJson(root);
      assert.deepEqual([codes(ran), ran.exitCode], [[], 0]);
    });

    it('decides what fails, unless the command line does', async () => {
      site.answers = { '/gone': 404 };
      const config = { 'inkstone.checks.severity': { 'url/broken': 'hint' } };
      const root = folders.make({
        'inkstone.config.json': JSON.stringify(config),
        'a.md': site.url('/gone'),
      });
      const ran = await runJson(root);
      assert.deepEqual([codes(ran), ran.exitCode], [['hint url/broken'], 0]);
      assert.equal((await run(root, '--fail-on', 'broken')).exitCode, 1);
    });

    it('is refused when it says what nobody understands', async () => {
      const root = folders.make({ 'inkstone.config.json': '{"inkstone.links.timeot": 3}', 'a.md': '' });
      const { stderr, exitCode } = await run(root);
      assert.match(
        stderr,
        /inkstone\.config\.json has a setting that there is not: .*timeot`\. Did you mean .*timeout`\?\n$/,
      );
      assert.equal(exitCode, 2);
    });
  });

  describe('the cache', () => {
    const cacheIn = (root: string): string[] => ['--cache', join(root, '.cache.json')];

    it('has a second run ask nothing', async () => {
      site.answers = { '/gone': 404, '/old': redirect(301, '/new') };
      const root = folders.make({
        'a.md': ['/', '/gone', '/old'].map((path) => `<${site.url(path)}>`).join(' '),
      });
      const first = await runJson(root);
      const asked = site.asked.length;
      const second = await runJson(root);
      assert.equal(site.asked.length, asked);
      assert.equal(second.stdout, first.stdout);
      console.log(`          ${Math.round(second.milliseconds)} ms`);
    });

    it('asks again when the author wants it, and remembers since when an address is dead', async () => {
      site.answers = { '/gone': 404 };
      const root = folders.make({ 'a.md': site.url('/gone') });
      await run(root);
      const [link] = json(await runJson(root, '--max-age', '0')).links;
      assert.equal(link!.times, 2);
    });

    it('is shared by the runs that accept the same, and by no others', async () => {
      site.answers = { '/gone': 404 };
      const root = folders.make({ 'a.md': site.url('/gone') });
      assert.deepEqual(verdicts(await runJson(root)), ['broken/not-found']);
      assert.deepEqual(verdicts(await runJson(root, '--accept', '404')), ['ok/answered']);
      assert.deepEqual(verdicts(await runJson(root)), ['broken/not-found']);
    });

    it('is not there with --no-cache', async () => {
      const root = folders.make({ 'a.md': site.url('/') });
      await run(root, '--no-cache');
      await run(root, '--no-cache');
      assert.deepEqual(site.asked, ['/', '/']);
      assert.deepEqual(readdirSync(env['XDG_CACHE_HOME']!), []);
    });

    it('starts anew when the file is damaged, and spares a file that is another one', async () => {
      const root = folders.make({
        'a.md': site.url('/'),
        '.cache.json': '{"kind":"link-ca',
        'own.json': '{"name":"x"}',
      });
      assert.equal((await run(root, ...cacheIn(root))).exitCode, 0);
      await run(root, ...cacheIn(root));
      assert.deepEqual(site.asked, ['/']);
      for (const name of ['own.json', 'a.md']) {
        const { stderr, exitCode } = await run(root, '--cache', name);
        assert.ok(stderr.startsWith(`${name} is no cache of Inkstone.`));
        assert.equal(exitCode, 2);
      }
      assert.equal(readFileSync(join(root, 'own.json'), 'utf8'), '{"name":"x"}');
    });

    it('keeps what was learnt when the run is killed', async () => {
      const quick = Array.from({ length: 20 }, (_, index) => `/${index}`);
      site.answers = { '/slow': silence };
      const root = folders.make({
        'a.md': [...quick, '/slow'].map((path) => `<${site.url(path)}>`).join('\n'),
      });
      const child = spawn(process.execPath, [cli.file, 'check', root, ...ARGS, ...cacheIn(root)], {
        env: { ...process.env, ...env },
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => child.once('close', resolve));
      await site.whenAsked([...quick, '/slow']);
      while (!existsSync(join(root, '.cache.json'))) await new Promise((resolve) => setTimeout(resolve, 20));
      child.kill('SIGKILL');
      await ended;
      site.reset();
      const ran = await runJson(root, ...cacheIn(root));
      assert.deepEqual(site.asked, ['/slow']);
      assert.deepEqual([...new Set(verdicts(ran))], ['ok/answered']);
      assert.equal(ran.exitCode, 0);
    });

    it('knows what two runs at once have learnt', async () => {
      const roots = ['/a', '/b'].map((path) =>
        folders.make({
          'a.md': Array.from({ length: 50 }, (_, n) => `<${site.url(`${path}${n}`)}>`).join('\n'),
        }),
      );
      const cache = cacheIn(folders.make({}));
      const runs = await Promise.all(roots.map((root) => run(root, ...cache)));
      assert.deepEqual(
        runs.map(({ exitCode }) => exitCode),
        [0, 0],
      );
      site.reset();
      for (const root of roots) await run(root, ...cache);
      assert.deepEqual(site.asked, []);
    });

    if (process.platform !== 'win32') {
      it('is as it was when the disk is full, and the run is right all the same', async () => {
        const paths = Array.from({ length: 20 }, (_, index) => `/${index}`);
        const root = folders.make({ 'a.md': site.url('/first') });
        await run(root, ...cacheIn(root));
        const before = readFileSync(join(root, '.cache.json'), 'utf8');
        site.answers = { '/7': 404 };
        writeFileSync(join(root, 'a.md'), paths.map((path) => `<${site.url(path)}>`).join('\n'));
        const shell = `trap '' XFSZ; ulimit -f 1; exec "$0" "$@"`;
        const args = [cli.file, 'check', root, ...ARGS, ...cacheIn(root)];
        const child = spawn('sh', ['-c', shell, process.execPath, ...args], {
          env: { ...process.env, ...env },
        });
        let said = '';
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
        assert.equal(await new Promise((resolve) => child.once('close', resolve)), 1);
        assert.match(said, /20 web addresses: 19 in order, 1 broken\./);
        assert.match(said, /could not be written into the cache/);
        assert.equal(readFileSync(join(root, '.cache.json'), 'utf8'), before);
        const next = await runJson(root, ...cacheIn(root));
        assert.equal(next.exitCode, 1);
        assert.deepEqual(readdirSync(root).sort(), ['.cache.json', 'a.md']);
      });
    }
  });

  describe('no network', () => {
    it('ends it with what is known, with 2, and never with 1', async () => {
      const closed = new LoopbackSite();
      await closed.start();
      const proxy = closed.url('');
      await closed.stop();
      const addresses = Array.from({ length: 6 }, (_, index) => `<http://host${index}.org/>`);
      const root = folders.make({ 'a.md': `${addresses.join(' ')} ![[none.png]]` });
      // What cannot reach its proxy reaches nothing, and asks no other machine for names.
      const away = { ...env, HTTP_PROXY: proxy, http_proxy: proxy, NO_PROXY: '', no_proxy: '' };
      const { stdout, stderr, exitCode } = await cli.run(['check', root], { cwd: root, env: away });
      assert.match(
        stdout,
        /^a\.md:1:\d+ error asset\/missing .*\n\n6 web addresses: 6 not asked\.\n1 error in 1 note\.\n$/,
      );
      assert.match(
        stderr,
        /^The network cannot be reached: 6 of 6 web addresses were not asked\. Run with --offline /,
      );
      assert.equal(exitCode, 2);
    });
  });

  describe('Ctrl+C', () => {
    it('ends it with what is known, and with 2', async () => {
      site.answers = { '/gone': 404, '/slow': silence };
      const root = folders.make({ 'a.md': `<${site.url('/gone')}> <${site.url('/slow')}> ![[none.png]]` });
      const child = spawn(process.execPath, [cli.file, 'check', root, ...ARGS, '--format', 'json'], {
        env: { ...process.env, ...env },
      });
      let [stdout, stderr] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      const ended = new Promise((resolve) => child.once('close', resolve));
      await site.whenAsked(['/gone', '/slow']);
      // A dead page is asked for twice.
      while (site.asked.filter((path) => path === '/gone').length < 2)
        await new Promise((r) => setTimeout(r, 20));
      await new Promise((resolve) => setTimeout(resolve, 200));
      child.kill('SIGINT');
      assert.equal(await ended, 2);
      const { links, findings } = JSON.parse(stdout) as CheckJson;
      assert.deepEqual(
        links.map(({ verdict, reason }) => `${verdict}/${reason}`),
        ['broken/not-found', 'skipped/cancelled'],
      );
      assert.deepEqual(
        findings.map(({ code }) => code),
        ['url/broken', 'asset/missing'],
      );
      assert.equal(stderr, 'Cancelled: 1 of 2 web addresses were not asked.\n');
    });
  });
});
