import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { LinkOutcome } from '../../src/core/linkcheck/verdict';
import { LinkCache } from '../../src/node/linkCache';
import { linkCachePlace } from '../../src/node/linkCacheFile';
import { VaultFolders } from '../cli/vaultFolder';

const folders = new VaultFolders();
const settings = { accept: {}, userAgent: '', maxAge: 3_600_000 };

function ok(url: string): LinkOutcome {
  return { url, verdict: 'ok', reason: 'answered', hops: [], checkedAt: Date.now() };
}

/** Addresses of `host` that the cache at `file` knows. */
async function knownOf(file: string, host: string): Promise<number> {
  const cache = await LinkCache.open({ settings, file });
  let known = 0;
  while (cache.known(`https://${host}/${known}`)) known++;
  return known;
}

function writer(file: string, host: string, many: number, shell?: string): ChildProcess {
  const args = ['--import', 'tsx', join(__dirname, 'writeLinkCache.ts'), file, host, String(many)];
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  if (shell === undefined) return spawn(process.execPath, args, { stdio: [...stdio] });
  return spawn('sh', ['-c', `${shell} exec "$0" "$@"`, process.execPath, ...args], { stdio: [...stdio] });
}

/** What it said until it ended. */
function ended(child: ChildProcess): Promise<string> {
  let said = '';
  child.stdout!.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => child.once('close', () => resolve(said)));
}

describe('LinkCache', function () {
  this.timeout(60_000);
  after(() => folders.remove());

  it('knows in the next run what it was told in the last', async () => {
    const file = join(folders.make({}), 'deep/er/cache.json');
    const first = await LinkCache.open({ settings, file });
    first.learn(ok('https://a.org/'));
    assert.equal(await first.save(), true);
    assert.equal((await LinkCache.open({ settings, file })).known('https://a.org/')?.verdict, 'ok');
    assert.deepEqual(readdirSync(join(file, '..')), ['cache.json']);
  });

  it('forgets, on the disk, too', async () => {
    const file = join(folders.make({}), 'cache.json');
    const cache = await LinkCache.open({ settings, file });
    cache.learn(ok('https://a.org/'));
    await cache.save();
    await cache.forget();
    assert.equal(cache.last('https://a.org/'), undefined);
    assert.equal((await LinkCache.open({ settings, file })).last('https://a.org/'), undefined);
  });

  it('touches no disk when it is told so', async () => {
    const cache = await LinkCache.open({ settings, file: false });
    cache.learn(ok('https://a.org/'));
    assert.equal(await cache.save(), true);
    assert.equal(cache.known('https://a.org/')?.verdict, 'ok');
  });

  it('writes nothing when there is nothing new', async () => {
    const file = join(folders.make({}), 'cache.json');
    const cache = await LinkCache.open({ settings, file });
    cache.learn(ok('https://a.org/'));
    await cache.save();
    utimesSync(file, 1, 1);
    cache.learn(cache.known('https://a.org/')!);
    await cache.save();
    assert.equal(statSync(file).mtimeMs, 1000);
  });

  for (const [what, text] of [
    ['is empty', ''],
    ['was cut', '{"kind":"link-cache","version":1,"pages":{"https://a.o'],
    ['is of another version', '{"kind":"link-cache","version":9,"pages":{"https://a.org/":{"":{}}}}'],
    ['is something else', '{"name":"x"}'],
    ['is null', 'null'],
  ] as const) {
    it(`starts anew when the file ${what}`, async () => {
      const file = join(folders.make({ 'cache.json': text }), 'cache.json');
      const cache = await LinkCache.open({ settings, file });
      assert.equal(cache.known('https://a.org/'), undefined);
      cache.learn(ok('https://a.org/'));
      assert.equal(await cache.save(), true);
      assert.equal(await knownOf(file, 'a.org'), 0);
      assert.equal((await LinkCache.open({ settings, file })).known('https://a.org/')?.verdict, 'ok');
    });
  }

  it('keeps what another process wrote meanwhile', async () => {
    const file = join(folders.make({}), 'cache.json');
    const [one, other] = [await LinkCache.open({ settings, file }), await LinkCache.open({ settings, file })];
    one.learn(ok('https://a.org/0'));
    other.learn(ok('https://b.org/0'));
    await Promise.all([one.save(), other.save()]);
    assert.deepEqual([await knownOf(file, 'a.org'), await knownOf(file, 'b.org')], [1, 1]);
  });

  it('loses nothing when two processes write at once', async () => {
    const file = join(folders.make({}), 'cache.json');
    await Promise.all([ended(writer(file, 'a.org', 100)), ended(writer(file, 'b.org', 100))]);
    assert.deepEqual([await knownOf(file, 'a.org'), await knownOf(file, 'b.org')], [100, 100]);
  });

  it('has all that was saved when it is killed at any moment', async () => {
    const file = join(folders.make({}), 'cache.json');
    for (const [round, saves] of [5, 17, 40].entries()) {
      const child = writer(file, `host${round}.org`, 100_000);
      let said = '';
      child.stdout!.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.length >= saves) child.kill('SIGKILL');
      });
      await new Promise((resolve) => child.once('close', resolve));
      assert.ok((await knownOf(file, `host${round}.org`)) >= saves);
      // A lock that it may have left would have the next one wait.
      for (const name of readdirSync(join(file, '..'))) {
        if (name.endsWith('.lock')) utimesSync(join(file, '..', name), 1, 1);
      }
    }
    assert.ok((await knownOf(file, 'host0.org')) >= 5);
  });

  it('clears away what killed processes left', async () => {
    const folder = folders.make({
      'cache.json.1-ab.tmp': 'x',
      'cache.json.2-ab.tmp': 'x',
      'cache.json.lock': '',
    });
    utimesSync(join(folder, 'cache.json.1-ab.tmp'), 1, 1);
    utimesSync(join(folder, 'cache.json.lock'), 1, 1);
    const cache = await LinkCache.open({ settings, file: join(folder, 'cache.json') });
    cache.learn(ok('https://a.org/'));
    assert.equal(await cache.save(), true);
    assert.deepEqual(readdirSync(folder).sort(), ['cache.json', 'cache.json.2-ab.tmp']);
  });

  it('says that it cannot be written, and stays as it is, where a folder stands', async () => {
    const file = join(folders.make({ 'cache.json/': '' }), 'cache.json');
    const cache = await LinkCache.open({ settings, file });
    cache.learn(ok('https://a.org/'));
    assert.equal(await cache.save(), false);
    assert.equal(cache.known('https://a.org/')?.verdict, 'ok');
  });

  if (process.platform !== 'win32') {
    it('keeps the old cache whole when the disk is full', async () => {
      const file = join(folders.make({}), 'cache.json');
      await ended(writer(file, 'a.org', 2));
      // Files may have one block of 512 bytes; a longer write fails as on a full disk.
      const said = await ended(writer(file, 'b.org', 20, "trap '' XFSZ; ulimit -f 1;"));
      assert.match(said, /-$/);
      assert.equal(await knownOf(file, 'a.org'), 2);
      assert.deepEqual(readdirSync(join(file, '..')), ['cache.json']);
      await ended(writer(file, 'c.org', 20));
      assert.equal(await knownOf(file, 'c.org'), 20);
    });

    it('never replaces what is no file, and follows a link to one that is', async () => {
      const folder = folders.make({ 'real.json': '' });
      const server = createServer().listen(join(folder, 'socket'));
      await once(server, 'listening');
      symlinkSync(join(folder, 'socket'), join(folder, 'a.json'));
      symlinkSync(join(folder, 'real.json'), join(folder, 'b.json'));
      for (const [name, isWritten] of [
        ['a.json', false],
        ['b.json', true],
      ] as const) {
        const cache = await LinkCache.open({ settings, file: join(folder, name) });
        cache.learn(ok('https://a.org/'));
        assert.equal(await cache.save(), isWritten, name);
      }
      assert.match(readFileSync(join(folder, 'real.json'), 'utf8'), /a\.org/);
      assert.ok(statSync(join(folder, 'socket')).isSocket());
      await new Promise((resolve) => server.close(resolve));
    });
  }

  it('is one file for the settings that change what an answer means', () => {
    const env = { XDG_CACHE_HOME: mkdirSync(join(folders.make({}), 'c'), { recursive: true })! };
    const place = (more: object): string => linkCachePlace({ ...settings, ...more }, env);
    assert.ok(place({}).startsWith(join(env.XDG_CACHE_HOME, 'inkstone')));
    assert.equal(place({ maxAge: 1 }), place({}));
    assert.equal(place({ accept: { a: [1, 2], b: [] } }), place({ accept: { b: [], a: [2, 1] } }));
    assert.notEqual(place({ accept: { 'a.org': [403] } }), place({}));
    assert.notEqual(place({ userAgent: 'x' }), place({}));
  });
});
