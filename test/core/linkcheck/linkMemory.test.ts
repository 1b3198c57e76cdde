import assert from 'node:assert/strict';
import { LinkMemory } from '../../../src/core/linkcheck/linkMemory';
import { REASONS, type LinkOutcome, type Verdict } from '../../../src/core/linkcheck/verdict';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const START = Date.UTC(2026, 10, 23);

function seen(
  url: string,
  verdict: Verdict,
  checkedAt: number,
  more: Partial<LinkOutcome> = {},
): LinkOutcome {
  return { url, verdict, reason: REASONS[verdict][0], hops: [{ url, status: 200 }], checkedAt, ...more };
}

/** What is believed of `url` that long after `START`. */
function believed(memory: LinkMemory, url: string, after: number): Verdict | undefined {
  return memory.known(url, { now: START + after, maxAge: WEEK })?.verdict;
}

function rewritten(memory: LinkMemory, now = START): LinkMemory {
  return LinkMemory.read(JSON.parse(JSON.stringify(memory.write(now))));
}

describe('LinkMemory', () => {
  for (const [verdict, age] of [
    ['ok', WEEK],
    ['redirected', WEEK],
    ['fragment-missing', DAY],
    ['broken', HOUR],
    ['uncertain', HOUR],
    ['timeout', HOUR],
    ['insecure', HOUR],
  ] as const) {
    it(`believes ${verdict} for ${age / HOUR} h`, () => {
      const memory = new LinkMemory();
      memory.learn(seen('https://a.org/#x', verdict, START));
      assert.equal(believed(memory, 'https://a.org/#x', age - 1), verdict);
      assert.equal(believed(memory, 'https://a.org/#x', age), undefined);
      assert.equal(believed(memory, 'https://a.org/#x', -1), undefined);
    });
  }

  it('believes nothing when the author wants everything asked', () => {
    const memory = new LinkMemory();
    memory.learn(seen('https://a.org/', 'ok', START));
    assert.equal(memory.known('https://a.org/', { now: START, maxAge: 0 }), undefined);
  });

  it('takes in nothing that was not asked', () => {
    const memory = new LinkMemory();
    memory.learn({ url: 'https://a.org/', verdict: 'skipped', reason: 'excluded', hops: [] });
    memory.learn(seen('https://b.org/', 'skipped', START));
    assert.equal(memory.last('https://a.org/'), undefined);
    assert.equal(memory.last('https://b.org/'), undefined);
  });

  it('comes back from the disk as it was, without what proves nothing', () => {
    const memory = new LinkMemory();
    const ok = seen('https://a.org/#x', 'ok', START, { status: 200 });
    const moved = seen('https://b.org/', 'redirected', START, { to: 'https://c.org/' });
    const missing = seen('https://c.org/#x', 'fragment-missing', START, { nearIds: ['y'] });
    for (const outcome of [ok, moved, missing, seen('https://d.org/', 'uncertain', START)])
      memory.learn(outcome);
    const again = rewritten(memory);
    assert.deepEqual(
      ['https://a.org/#x', 'https://b.org/', 'https://c.org/#x', 'https://d.org/'].map((url) =>
        again.last(url),
      ),
      [ok, moved, missing, undefined],
    );
  });

  it('remembers since when and how often a page was dead, whatever proved nothing in between', () => {
    const memory = new LinkMemory();
    memory.learn(seen('https://a.org/', 'broken', START));
    const restarted = rewritten(memory);
    restarted.learn(seen('https://a.org/', 'timeout', START + DAY));
    assert.equal(restarted.last('https://a.org/')?.verdict, 'timeout');
    const { firstSeen, times } = restarted.learn(seen('https://a.org/', 'broken', START + WEEK));
    assert.deepEqual([firstSeen, times], [START, 2]);
    restarted.learn(seen('https://a.org/', 'ok', START + WEEK + 1));
    const later = restarted.learn(seen('https://a.org/', 'broken', START + WEEK + 2));
    assert.deepEqual([later.firstSeen, later.times], [START + WEEK + 2, 1]);
  });

  it('counts one look once', () => {
    const memory = new LinkMemory();
    memory.learn(seen('https://a.org/', 'broken', START));
    assert.equal(memory.learn(seen('https://a.org/', 'broken', START)).times, 1);
  });

  it('keeps a page and its parts apart that were seen at one moment', () => {
    const memory = new LinkMemory();
    memory.learn(seen('https://a.org/#x', 'fragment-missing', START));
    memory.learn(seen('https://a.org/', 'redirected', START, { to: 'https://b.org/' }));
    assert.equal(memory.last('https://a.org/')?.verdict, 'redirected');
    assert.equal(memory.last('https://a.org/#x')?.verdict, 'fragment-missing');
  });

  it('knows of a page what it knows of a part of it', () => {
    const memory = new LinkMemory();
    memory.learn(seen('https://a.org/#x', 'fragment-missing', START));
    memory.learn(seen('https://b.org/#x', 'redirected', START, { to: 'https://c.org/#x' }));
    assert.equal(believed(memory, 'https://a.org/', 0), 'ok');
    assert.equal(believed(memory, 'https://a.org/#y', 0), undefined);
    assert.equal(memory.last('https://b.org/')?.to, 'https://c.org/');
  });

  it('believes nothing of the parts of a page that has died since, nor of its death when it lives', () => {
    const memory = new LinkMemory();
    memory.learn(seen('https://a.org/#x', 'ok', START));
    memory.learn(seen('https://a.org/#y', 'broken', START + 1));
    assert.equal(believed(memory, 'https://a.org/#x', 2), undefined);
    memory.learn(seen('https://a.org/', 'ok', START + 2));
    assert.equal(believed(memory, 'https://a.org/#y', 3), undefined);
    assert.equal(believed(memory, 'https://a.org/', 3), 'ok');
  });

  it('takes from another what is newer', () => {
    const memory = new LinkMemory();
    memory.learn(seen('https://a.org/', 'ok', START + 1));
    memory.learn(seen('https://b.org/', 'ok', START));
    const other = new LinkMemory();
    other.learn(seen('https://a.org/', 'broken', START));
    other.learn(seen('https://b.org/', 'broken', START + 1));
    other.learn(seen('https://c.org/', 'ok', START));
    memory.merge(other);
    assert.deepEqual(
      ['https://a.org/', 'https://b.org/', 'https://c.org/'].map((url) => memory.last(url)?.verdict),
      ['ok', 'broken', 'ok'],
    );
  });

  it('writes down nothing that is long past, the dead longest', () => {
    const memory = new LinkMemory();
    memory.learn(seen('https://a.org/', 'ok', START));
    memory.learn(seen('https://b.org/', 'broken', START));
    assert.deepEqual(Object.keys(memory.write(START + 100 * DAY)), ['https://b.org/']);
    assert.deepEqual(memory.write(START + 500 * DAY), {});
  });

  it('reads nothing into what is not of its kind', () => {
    const page = { '': { verdict: 'ok', reason: 'answered', hops: [], checkedAt: START } };
    for (const written of [
      undefined,
      null,
      7,
      'x',
      [],
      [page],
      { 'https://a.org/': null },
      { 'https://a.org/': { '': [] } },
      { 'https://a.org/': { '': { ...page[''], verdict: 'fine' } } },
      { 'https://a.org/': { '': { ...page[''], verdict: 'toString', reason: 'a' } } },
      { 'https://a.org/': { '': { ...page[''], reason: 'gone' } } },
      { 'https://a.org/': { '': { ...page[''], checkedAt: '1' } } },
      { 'https://a.org/': { '': { ...page[''], verdict: 'uncertain', reason: 'blocked' } } },
    ]) {
      assert.equal(LinkMemory.read(written).last('https://a.org/'), undefined);
    }
    assert.equal(LinkMemory.read({ 'https://a.org/': page }).last('https://a.org/')?.verdict, 'ok');
    const odd = { ...page[''], hops: [7, { url: 'x' }], to: 7, times: '2', nearIds: [1, 'y'] };
    assert.deepEqual(LinkMemory.read({ 'https://a.org/': { '': odd } }).last('https://a.org/'), {
      ...page[''],
      url: 'https://a.org/',
      nearIds: ['y'],
    });
  });
});
