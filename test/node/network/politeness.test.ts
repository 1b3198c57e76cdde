import assert from 'node:assert/strict';
import { after, hangUp, inTurn, redirect, reply, silence } from './hostile/answers';
import { HOSTILE_LIMITS } from './hostile/askHostile';
import type { Answer } from './hostile/behaviour';
import { openSite, verdicts, type Site } from './site';

/** Answers after some milliseconds, and counts how many requests are under way at a time. */
function counting(milliseconds: number, answer: Answer): { answer: Answer; peak: (from?: number) => number } {
  let now = 0;
  const counts: number[] = [];
  return {
    answer: (asked) => {
      counts.push(++now);
      after(milliseconds, (later) => {
        now--;
        answer(later);
      })(asked);
    },
    peak: (from = 0) => Math.max(...counts.slice(from)),
  };
}

/** Answers once so many requests wait for it, and not before: fewer at a time would never be answered. */
function together(count: number): { answer: Answer; peak: () => number } {
  const waiting: (() => void)[] = [];
  let peak = 0;
  return {
    answer: (asked) => {
      waiting.push(() => reply(200)(asked));
      peak = Math.max(peak, waiting.length);
      // A moment is left in which one too many could come.
      if (waiting.length >= count) asked.later(10, () => waiting.splice(0).forEach((answer) => answer()));
    },
    peak: () => peak,
  };
}

const many = (site: Site, count: number, host = 0): string[] =>
  Array.from({ length: count }, (_, n) => site.at(`/${n}`, host));

describe('How politely hosts are asked', function () {
  this.timeout(20_000);
  let site: Site;
  afterEach(() => site.close());

  it('asks for a page once, whatever the number of its links and their fragments', async () => {
    site = await openSite([{ answers: reply(200, {}, '<p id=a><p id=b>') }]);
    const urls = ['#a', '#b', '', '#c', '#a', '#top'].map((fragment) => site.at(`/page${fragment}`));
    const outcomes = await site.ask(urls);
    assert.deepEqual(verdicts(outcomes), [
      'ok/answered',
      'ok/answered',
      'ok/answered',
      'fragment-missing/no-such-id',
      'ok/answered',
      'ok/answered',
    ]);
    assert.deepEqual(
      outcomes.map(({ url }) => url),
      urls,
    );
    assert.deepEqual(site.asked(), ['/page']);
  });

  it('asks a host for six pages at a time, over connections that it uses again', async () => {
    const { answer, peak } = together(6);
    site = await openSite([{ answers: answer }]);
    const outcomes = await site.ask(many(site, 36));
    assert.deepEqual(new Set(verdicts(outcomes)), new Set(['ok/answered']));
    assert.equal(peak(), 6);
    assert.ok(site.server.connections() <= 6, `${site.server.connections()}`);
  });

  it('asks all hosts together for no more than it may', async () => {
    const { answer, peak } = together(7);
    site = await openSite([{ answers: answer }, { answers: answer }, { answers: answer }]);
    const urls = [0, 1, 2].flatMap((host) => many(site, 14, host));
    const outcomes = await site.ask(urls, { settings: { concurrency: 7 } });
    assert.deepEqual(new Set(verdicts(outcomes)), new Set(['ok/answered']));
    assert.equal(peak(), 7);
  });

  it('begins with the host that has the most to be asked', async () => {
    site = await openSite([{ answers: reply(200) }, { answers: reply(200) }]);
    await site.ask([site.at('/few'), ...many(site, 3, 1)], { settings: { concurrency: 1 } });
    assert.deepEqual(site.asked().slice(0, 2), ['/0', '/1']);
  });

  it('asks again behind all else of the host', async () => {
    site = await openSite([{ answers: { '/0': inTurn(reply(404), reply(200)), '*': reply(200) } }]);
    await site.ask(many(site, 4), { settings: { hostConcurrency: 1 } });
    assert.deepEqual(site.asked(), ['/0', '/1', '/2', '/3', '/0']);
  });

  it('goes on with a chain of redirects before all else of the host', async () => {
    site = await openSite([{ answers: { '/0': redirect(302, '/new'), '*': reply(200) } }]);
    await site.ask(many(site, 3), { settings: { hostConcurrency: 1 } });
    assert.deepEqual(site.asked(), ['/0', '/new', '/1', '/2']);
  });

  it('asks who did not answer once more when all else is asked', async () => {
    site = await openSite([
      { answers: { '/0': inTurn(silence, reply(200)), '*': after(50, reply(200)) } },
      { answers: after(300, reply(200)) },
    ]);
    const urls = [...many(site, 3), ...many(site, 4, 1)];
    const outcomes = await site.ask(urls, { settings: { hostConcurrency: 1, timeout: 500 } });
    assert.deepEqual(new Set(verdicts(outcomes)), new Set(['ok/answered']));
    assert.equal(site.asked().at(-1), '/0');
  });

  it('leaves a whole host alone for as long as one of its pages wants', async () => {
    site = await openSite([
      { answers: { '/0': inTurn(reply(429, { 'Retry-After': '1' }), reply(200)), '*': reply(200) } },
    ]);
    const outcomes = await site.ask(many(site, 5), { settings: { hostConcurrency: 1 } });
    assert.deepEqual(new Set(verdicts(outcomes)), new Set(['ok/answered']));
    assert.deepEqual(site.asked(), ['/0', '/1', '/2', '/3', '/4', '/0']);
    assert.ok(site.log[1]!.at - site.log[0]!.at >= 990, `${site.log[1]!.at - site.log[0]!.at}`);
  });

  it('lets another host wait for nobody', async () => {
    site = await openSite([
      { answers: inTurn(reply(429, { 'Retry-After': '1' }), reply(200)) },
      { answers: reply(200) },
    ]);
    await site.ask([site.at('/slow'), ...many(site, 3, 1)], { settings: { concurrency: 1 } });
    assert.deepEqual(site.asked().slice(-1), ['/slow']);
    assert.equal(site.asked().length, 5);
  });

  it('asks a host that limits its visitors by half as many requests', async () => {
    const { answer, peak } = counting(30, reply(200));
    site = await openSite([{ answers: { '/0': inTurn(reply(429), reply(200)), '*': answer } }]);
    await site.ask(many(site, 24));
    // Five were on their way when the first one was refused.
    assert.ok(peak(5) <= 3, `${peak(5)}`);
  });

  it('asks a host as before when one of its pages is out of order', async () => {
    site = await openSite([{ answers: { '/0': inTurn(reply(503), reply(200)), '*': together(6).answer } }]);
    const outcomes = await site.ask(many(site, 25));
    assert.deepEqual(new Set(verdicts(outcomes)), new Set(['ok/answered']));
  });

  it('asks a host no more that wants no more requests for a long time', async () => {
    site = await openSite([{ answers: reply(429, { 'Retry-After': '3600' }) }]);
    const outcomes = await site.ask(many(site, 10), { settings: { hostConcurrency: 1 } });
    assert.deepEqual(new Set(verdicts(outcomes)), new Set(['uncertain/rate-limited']));
    assert.equal(site.log.length, 3);
  });

  it('goes on with a host of which one page alone is limited for a long time', async () => {
    site = await openSite([{ answers: { '/0': reply(429, { 'Retry-After': '3600' }), '*': reply(200) } }]);
    const outcomes = await site.ask(many(site, 5), { settings: { hostConcurrency: 1 } });
    assert.deepEqual(verdicts(outcomes), ['uncertain/rate-limited', ...Array<string>(4).fill('ok/answered')]);
  });

  it('proves that a page is gone over a new connection', async () => {
    site = await openSite([{ answers: reply(404) }]);
    await site.ask([site.at('/page')]);
    assert.equal(new Set(site.log.map(({ connection }) => connection)).size, 2);
  });

  it('gives up a chain of redirects of which each step takes its time', async () => {
    const slow: Answer = (asked) =>
      after(150, redirect(302, `/${asked.path.length}x${asked.path.slice(1)}`))(asked);
    site = await openSite([{ answers: slow }]);
    const outcomes = await site.ask([site.at('/0')], { limits: { ...HOSTILE_LIMITS, addressTime: 500 } });
    assert.deepEqual(verdicts(outcomes), ['timeout/whole']);
    assert.ok(site.log.length <= 4, `${site.log.length}`);
  });

  it('takes cookies from no address to another', async () => {
    site = await openSite([
      { answers: { '/a': redirect(302, '/b', { 'Set-Cookie': 'a=1' }), '*': reply(200) } },
    ]);
    await site.ask([site.at('/a'), site.at('/c')], { settings: { concurrency: 1 } });
    const cookies = site.log.map(({ path, headers }) => `${path} ${headers['cookie'] ?? '-'}`);
    assert.deepEqual(cookies, ['/a -', '/b a=1', '/c -']);
  });

  it('says who asks and which language the reader has', async () => {
    site = await openSite([{ answers: reply(200) }]);
    await site.ask([site.at('/a')], { language: 'ko, en;q=0.8', settings: { userAgent: 'Mine/1.0' } });
    const { headers } = site.log[0]!;
    assert.equal(headers['user-agent'], 'Mine/1.0');
    assert.equal(headers['accept-language'], 'ko, en;q=0.8');
  });

  it('keeps no connection to a host for which nothing is left', async () => {
    let open = 0;
    const answer: Answer = (asked) => {
      open++;
      asked.socket.once('close', () => open--);
      reply(200)(asked);
    };
    site = await openSite([
      { answers: answer },
      {
        answers: after(300, (asked) => {
          assert.equal(open, 0);
          reply(200)(asked);
        }),
      },
    ]);
    const outcomes = await site.ask([site.at('/a'), site.at('/b', 1)]);
    assert.deepEqual(verdicts(outcomes), ['ok/answered', 'ok/answered']);
  });

  it('asks at once again when a connection that was kept has just been closed', async () => {
    site = await openSite([
      { answers: (asked) => (asked.beforeOnConnection > 0 ? hangUp : reply(200))(asked) },
    ]);
    const outcomes = await site.ask(many(site, 4), { settings: { hostConcurrency: 1 } });
    assert.deepEqual(new Set(verdicts(outcomes)), new Set(['ok/answered']));
  });
});
