import assert from 'node:assert/strict';
import type { LinkOutcome } from '../../../src/core/linkcheck/verdict';
import type { AskProgress } from '../../../src/node/network/askOptions';
import { after, reply, silence } from './hostile/answers';
import { openSite, verdicts, type Site } from './site';

describe('A run over many addresses', function () {
  this.timeout(20_000);
  let site: Site;
  afterEach(() => site.close());

  it('gives one outcome for each address in the order given, those given twice included', async () => {
    site = await openSite([{ answers: { '/a': after(100, reply(200)), '/b': reply(403) } }]);
    const urls = [site.at('/a'), 'mailto:me@b.hostile', site.at('/b'), site.at('/a')];
    const outcomes = await site.ask(urls);
    assert.deepEqual(
      outcomes.map(({ url }) => url),
      urls,
    );
    assert.deepEqual(verdicts(outcomes), [
      'ok/answered',
      'skipped/scheme',
      'uncertain/blocked',
      'ok/answered',
    ]);
  });

  it('gives nothing for nothing', async () => {
    site = await openSite([]);
    assert.deepEqual(await site.ask([]), []);
  });

  it('tells every outcome once, as soon as it is known', async () => {
    site = await openSite([{ answers: { '/slow': after(200, reply(200)), '*': reply(200) } }]);
    const told: string[] = [];
    const urls = ['/slow', '/a', '/b', '/a'].map((path) => site.at(path));
    await site.ask(urls, { onOutcome: ({ url }) => told.push(url) });
    assert.deepEqual(told.sort(), [...new Set(urls)].sort());
    assert.notEqual(told[0], urls[0]);
  });

  it('tells how far it is, and whom it waits for', async () => {
    site = await openSite([{ answers: reply(200) }, { answers: after(400, reply(200)) }]);
    const told: AskProgress[] = [];
    const urls = [site.at('/a'), site.at('/a', 1), site.at('/b', 1)];
    await site.ask(urls, { onProgress: (progress) => told.push(progress) });
    const slow = new URL(site.at('/', 1)).host;
    assert.deepEqual(told[0], { done: 1, total: 3, hosts: 1, waitingFor: slow });
    assert.deepEqual(told.at(-1), { done: 3, total: 3, hosts: 0, waitingFor: undefined });
  });

  it('does not ask what is known, and tells it', async () => {
    site = await openSite([{ answers: reply(200, {}, '<p id=b>') }]);
    const known: LinkOutcome = {
      url: site.at('/a#a'),
      verdict: 'ok',
      reason: 'answered',
      hops: [],
      checkedAt: 1,
    };
    const told: string[] = [];
    const outcomes = await site.ask([known.url, site.at('/a#b'), site.at('/c')], {
      known: (url) => (url === known.url ? known : undefined),
      onOutcome: ({ url }) => told.push(url),
    });
    assert.equal(outcomes[0]!.checkedAt, 1);
    assert.deepEqual(site.asked().sort(), ['/a', '/c']);
    assert.equal(told.length, 3);
  });

  it('asks nothing when all is known', async () => {
    site = await openSite([{ answers: reply(200) }]);
    await site.ask([site.at('/a')], {
      known: (url) => ({ url, verdict: 'ok', reason: 'answered', hops: [] }),
    });
    assert.deepEqual(site.asked(), []);
  });

  it('stamps outcomes with the time that it is given', async () => {
    site = await openSite([{ answers: reply(200) }]);
    const [outcome] = await site.ask([site.at('/a')], { now: () => 1234 });
    assert.equal(outcome!.checkedAt, 1234);
  });

  it('ends at once when it is cancelled, and keeps what is known', async () => {
    site = await openSite([
      { answers: { '/a': reply(200), '*': silence } },
      { tls: 'silent' },
      { answers: reply(429, { 'Retry-After': '2' }) },
    ]);
    const cancel = new AbortController();
    const urls = [
      ...['/a', '/b', '/c#part'].map((path) => site.at(path)),
      site.at('/d', 1),
      site.at('/e', 2),
    ];
    const told: string[] = [];
    let cancelled = 0;
    const outcomes = await site.ask(urls, {
      signal: cancel.signal,
      onOutcome: ({ url }) => {
        told.push(url);
        if (told.length > 1) return;
        setTimeout(() => {
          cancelled = performance.now();
          cancel.abort();
        }, 100);
      },
    });
    // The servers would have been waited for twice, two seconds each.
    assert.ok(performance.now() - cancelled < 1000, `${performance.now() - cancelled}`);
    assert.deepEqual(verdicts(outcomes), ['ok/answered', ...Array<string>(4).fill('skipped/cancelled')]);
    assert.equal(told.length, urls.length);
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(site.server.open(), 0);
  });

  it('asks nothing when it is cancelled before it begins', async () => {
    site = await openSite([{ answers: reply(200) }]);
    const outcomes = await site.ask([site.at('/a'), 'tel:1'], { signal: AbortSignal.abort() });
    assert.deepEqual(verdicts(outcomes), ['skipped/cancelled', 'skipped/scheme']);
    assert.equal(site.server.connections(), 0);
  });

  it('counts the statuses that the author accepts as in order, at their hosts', async () => {
    site = await openSite([{ answers: reply(403) }, { answers: reply(418) }]);
    const host = new URL(site.at('/')).hostname;
    const accept = { [host]: [403], '*': [418] };
    const outcomes = await site.ask([site.at('/'), site.at('/', 1)], { settings: { accept } });
    assert.deepEqual(verdicts(outcomes), ['ok/answered', 'ok/answered']);
  });

  it('asks only what the author includes', async () => {
    site = await openSite([{ answers: reply(200) }, { answers: reply(200) }]);
    const include = [`${new URL(site.at('/')).hostname}`];
    const outcomes = await site.ask([site.at('/'), site.at('/', 1)], { settings: { include } });
    assert.deepEqual(verdicts(outcomes), ['ok/answered', 'skipped/excluded']);
  });

  it('asks the local network when it may', async () => {
    site = await openSite([{ answers: reply(200) }]);
    const url = `http://127.0.0.1:${site.server.port}/`;
    const isPrivate = (): boolean => true;
    const [no] = await site.ask([url], { isPrivate });
    assert.equal(no!.reason, 'private-address');
    const [yes] = await site.ask([url], { isPrivate, settings: { allowPrivate: true } });
    assert.equal(yes!.reason, 'answered');
  });
});

describe('A run without a network', function () {
  this.timeout(20_000);
  let site: Site;
  afterEach(() => site.close());

  const urls = (count: number): string[] =>
    Array.from({ length: count }, (_, n) => `http://h${n}.gone.hostile/`);
  const names = (count: number, code: string): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`h${n}.gone.hostile`, code]));

  it('ends when five hosts cannot be looked up, and skips everything', async () => {
    site = await openSite([], names(20, 'EAI_AGAIN'));
    const outcomes = await site.ask(urls(20));
    assert.deepEqual(new Set(verdicts(outcomes)), new Set(['skipped/offline']));
  });

  it('ends when five hosts cannot be reached', async () => {
    site = await openSite([], names(20, 'ENETUNREACH'));
    const outcomes = await site.ask(urls(20));
    assert.deepEqual(new Set(verdicts(outcomes)), new Set(['skipped/offline']));
  });

  it('ends when five hosts are not found, and a host that is always there is not either', async () => {
    site = await openSite([], { ...names(20, 'ENOTFOUND'), 'witness.hostile': 'ENOTFOUND' });
    const outcomes = await site.ask(urls(20));
    assert.deepEqual(new Set(verdicts(outcomes)), new Set(['skipped/offline']));
  });

  it('goes on when five hosts are gone, and one that is always there is found', async () => {
    site = await openSite([{ answers: after(300, reply(200)) }], names(6, 'ENOTFOUND'));
    const outcomes = await site.ask([...urls(6), site.at('/')]);
    assert.deepEqual(verdicts(outcomes), [...Array<string>(6).fill('broken/no-such-host'), 'ok/answered']);
  });

  it('goes on when one of the first hosts is reached', async () => {
    site = await openSite([{ answers: reply(200) }], names(10, 'EAI_AGAIN'));
    const outcomes = await site.ask([site.at('/'), ...urls(10)], { settings: { concurrency: 1 } });
    assert.deepEqual(verdicts(outcomes), ['ok/answered', ...Array<string>(10).fill('uncertain/network')]);
  });

  it('claims of no host that it is gone while no name is found', async () => {
    site = await openSite([], { ...names(3, 'ENOTFOUND'), 'witness.hostile': 'ENOTFOUND' });
    const outcomes = await site.ask(urls(3));
    assert.deepEqual(new Set(verdicts(outcomes)), new Set(['uncertain/network']));
  });

  it('looks up nothing but the hosts of its addresses and, for a proof, the one that is always there', async () => {
    site = await openSite([{ answers: reply(200) }], names(1, 'ENOTFOUND'));
    const looked: string[] = [];
    const lookup = (host: string): Promise<{ address: string; family: number }[]> => {
      looked.push(host);
      const isGone = host.endsWith('.gone.hostile');
      return isGone
        ? Promise.reject(Object.assign(new Error(host), { code: 'ENOTFOUND' }))
        : Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    };
    const [outcome] = await site.ask(urls(1), { lookup });
    assert.equal(outcome!.reason, 'no-such-host');
    assert.deepEqual(looked, ['h0.gone.hostile', 'h0.gone.hostile', 'witness.hostile']);
  });
});
