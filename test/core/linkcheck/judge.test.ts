import assert from 'node:assert/strict';
import type { PageIds } from '../../../src/core/linkcheck/attempt';
import { idsOfFragment } from '../../../src/core/linkcheck/fragments';
import { afterAnswer, freshManners, isClosed } from '../../../src/core/linkcheck/hostManners';
import { DEFAULT_ASK_LIMITS } from '../../../src/core/linkcheck/askLimits';
import { createIdSearch } from '../../../src/core/linkcheck/idSearch';
import { judgeLink, type PageJudgement } from '../../../src/core/linkcheck/judge';
import { judgeChain } from '../../../src/core/linkcheck/judgeChain';
import { serverWait } from '../../../src/core/linkcheck/serverWait';

/** The verdict of a chain written as `status path → status path → …`, on one host. */
function chain(text: string): string {
  const hops = text.split(' → ').map((step) => {
    const [status = '', path = ''] = step.split(' ');
    return { status: Number(status), url: new URL(path, 'https://a.kr').href };
  });
  const last = hops.at(-1)!;
  const bare = hops.map(({ status, url }) => ({ status, url: url.replace(/#.*/, '') }));
  const { verdict, reason, to } = judgeChain({ hops: bare, last: last.url });
  return `${verdict}/${reason}${to === undefined ? '' : ` ${to.replace('https://a.kr', '')}`}`;
}

describe('A chain of redirects', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['200 /a', 'ok/answered'],
    ['301 /a → 200 /b', 'redirected/moved /b'],
    ['301 /a → 308 /b → 200 /c', 'redirected/moved /c'],
    ['301 /a → 302 /b → 200 /c', 'redirected/moved /b'],
    ['302 /a → 301 /b → 200 /c', 'ok/answered'],
    ['301 /a → 200 /b#c', 'redirected/moved /b#c'],
    ['301 /a → 200 /a', 'ok/answered'],
    ['301 /a/b → 200 /', 'redirected/to-root'],
    ['302 /a → 200 /', 'redirected/to-root'],
    ['301 /?p=1 → 200 /', 'redirected/to-root'],
    ['301 /index.php → 200 /', 'redirected/moved /'],
    ['301 / → 200 /ko/', 'redirected/moved /ko/'],
    ['302 /a → 200 /login', 'ok/login'],
    ['302 /a → 200 /users/sign_in', 'ok/login'],
    ['301 /a → 200 /hello?next=%2Fa', 'ok/login'],
    ['301 /login → 200 /signin', 'redirected/moved /signin'],
    ['301 /a → 200 /blogging', 'redirected/moved /blogging'],
  ];
  for (const [text, verdict] of cases) {
    it(`${text} is ${verdict}`, () => assert.equal(chain(text), verdict));
  }
});

describe('A link into a page', () => {
  const page = (ids: PageIds | undefined, rest: Partial<PageJudgement> = {}): PageJudgement => ({
    verdict: 'ok',
    reason: 'answered',
    status: 200,
    hops: [],
    ids,
    ...rest,
  });
  const ids = (isWhole: boolean): PageIds => ({ found: new Set(['a']), isWhole, seen: ['a', 'chapter-1'] });
  const verdictOf = (fragment: string | undefined, judged: PageJudgement): string => {
    const { verdict, reason } = judgeLink('https://a.kr/', fragment, judged);
    return `${verdict}/${reason}`;
  };

  it('is in order when the part is there', () =>
    assert.equal(verdictOf('a', page(ids(true))), 'ok/answered'));
  it('misses its part when the whole page was read', () => {
    assert.equal(verdictOf('b', page(ids(true))), 'fragment-missing/no-such-id');
  });
  it('is uncertain when the page was not read to its end', () => {
    assert.equal(verdictOf('b', page(ids(false))), 'uncertain/fragment-not-checked');
  });
  it('is in order when no page could prove its part', () => {
    assert.equal(verdictOf('top', page(ids(true))), 'ok/answered');
    assert.equal(verdictOf(undefined, page(ids(true))), 'ok/answered');
    assert.equal(verdictOf('b', page(undefined)), 'ok/answered');
  });
  it('has the verdict of its page where that is no good one', () => {
    const blocked = page(undefined, { verdict: 'uncertain', reason: 'blocked' });
    assert.equal(verdictOf('b', blocked), 'uncertain/blocked');
  });
  it('suggests the parts that are much like the one that is missing', () => {
    assert.deepEqual(judgeLink('https://a.kr/', 'Chapter-2', page(ids(true))).nearIds, ['chapter-1']);
  });
  it('takes its part along to the new address of the page', () => {
    const moved = page(ids(true), { verdict: 'redirected', reason: 'moved', to: 'https://b.kr/' });
    assert.equal(judgeLink('https://a.kr/', 'a', moved).to, 'https://b.kr/#a');
    assert.equal(judgeLink('https://a.kr/', 'a', { ...moved, to: 'https://b.kr/#c' }).to, 'https://b.kr/#c');
  });
});

describe('The ids that a fragment stands for', () => {
  it('are the raw one, the decoded one, and those of GitHub', () => {
    assert.deepEqual(idsOfFragment('a%20b'), ['a%20b', 'a b', 'user-content-a b', 'user-content-a%20b']);
    assert.deepEqual(idsOfFragment('%E9'), ['%E9', 'user-content-%E9']);
    assert.deepEqual(idsOfFragment('a:~:text=b'), ['a', 'user-content-a']);
  });
  for (const fragment of [
    '',
    'top',
    'Top',
    '!a',
    '/a',
    '?a',
    'L1',
    'L1-L2',
    'L1-2',
    'L1C2-L3C4',
    'page=2',
    'a&b',
    ':~:text=a',
  ]) {
    it(`are none for #${fragment}`, () => assert.equal(idsOfFragment(fragment), undefined));
  }
});

describe('A search for ids', () => {
  const PAGE =
    '<!doctype html><p title="x>y" id="a&amp;b"><a name=c>d</a><svg><style/><g id=\'e\'/></svg><h1 ID=f>';

  it('finds the same however the page is cut', () => {
    const fragments = ['a&b', 'c', 'e', 'f', 'missing'].map(encodeURIComponent);
    for (let size = 1; size <= PAGE.length; size++) {
      const search = createIdSearch(fragments);
      for (let at = 0; at < PAGE.length; at += size) search.read(PAGE.slice(at, at + size));
      const { found, seen, isWhole } = search.result(true);
      assert.deepEqual([...found].sort(), ['a%26b', 'c', 'e', 'f'], `parts of ${size}`);
      assert.deepEqual([...seen].sort(), ['a&b', 'c', 'e', 'f']);
      assert.equal(isWhole, true);
    }
  });

  it('is over when all are found', () => {
    const search = createIdSearch(['a', 'b']);
    search.read('<p id=a>');
    assert.equal(search.isDone(), false);
    search.read('<p id=b>');
    assert.equal(search.isDone(), true);
  });

  it('proves nothing by a page that ends within a tag, a comment or a script', () => {
    for (const html of ['<p><a href="x', '<p><!-- x', '<p><script>x', '<p><style>x', '']) {
      const search = createIdSearch(['a']);
      search.read(html);
      assert.equal(search.result(true).isWhole, false, html);
    }
  });
});

describe('How long a server wants to be left alone', () => {
  const NOW = Date.UTC(2026, 0, 1);
  const cases: readonly (readonly [headers: Record<string, string>, wait: number | undefined])[] = [
    [{}, undefined],
    [{ 'retry-after': '3' }, 3000],
    [{ 'retry-after': ' 3 ' }, 3000],
    [{ 'retry-after': '1.5' }, 1500],
    [{ 'retry-after': '-3' }, undefined],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '' }, undefined],
    [{ 'retry-after': new Date(NOW + 5000).toUTCString() }, 5000],
    [{ 'retry-after': new Date(NOW - 5000).toUTCString() }, 0],
    [{ 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': '9' }, undefined],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9' }, 9000],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 9) }, 9000],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW + 9000) }, 9000],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'later' }, undefined],
  ];
  for (const [headers, wait] of cases) {
    it(`${JSON.stringify(headers)} → ${wait}`, () => assert.equal(serverWait(headers, NOW), wait));
  }
});

describe('The manners towards a host', () => {
  const context = { most: 6, limits: DEFAULT_ASK_LIMITS };
  const answer = (status: number, wait?: number, sent = 10, now = 20) => ({
    ending: { kind: 'answer' as const, status, headers: {} },
    wait,
    sent,
    now,
  });

  it('become more careful once for all that was on its way', () => {
    let manners = freshManners(6);
    for (let n = 0; n < 6; n++) manners = afterAnswer(manners, answer(429), context);
    assert.equal(manners.limit, 3);
    manners = afterAnswer(manners, answer(429, undefined, 30, 40), context);
    assert.equal(manners.limit, 1);
  });

  it('become bolder with every twenty good answers, up to where they began', () => {
    let manners = afterAnswer(freshManners(6), answer(429), context);
    for (let n = 0; n < 20; n++) manners = afterAnswer(manners, answer(200), context);
    assert.equal(manners.limit, 4);
    for (let n = 0; n < 200; n++) manners = afterAnswer(manners, answer(200), context);
    assert.deepEqual([manners.limit, manners.spacing], [6, 0]);
  });

  it('stay the same for one page that is out of order', () => {
    assert.equal(afterAnswer(freshManners(6), answer(503), context).limit, 6);
  });

  it('give up a host that wants long waits three times in a row', () => {
    let manners = freshManners(6);
    for (let n = 0; n < 3; n++) {
      assert.equal(isClosed(manners, DEFAULT_ASK_LIMITS), false);
      manners = afterAnswer(manners, answer(429, 3_600_000), context);
    }
    assert.equal(isClosed(manners, DEFAULT_ASK_LIMITS), true);
    assert.equal(isClosed(afterAnswer(manners, answer(200), context), DEFAULT_ASK_LIMITS), false);
  });
});
