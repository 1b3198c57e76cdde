import assert from 'node:assert/strict';
import type { Fix } from '../../../src/core/checks/finding';
import { linkFixes } from '../../../src/core/linkcheck/linkFixes';
import { planLinks } from '../../../src/core/linkcheck/planLinks';
import { reportLinks } from '../../../src/core/linkcheck/reportLinks';
import { REASONS, type LinkOutcome, type Verdict } from '../../../src/core/linkcheck/verdict';
import { applyEdits } from '../../../src/core/text/edit';
import type { Vault } from '../../../src/core/vault/vault';
import { vaultOf } from '../../support/vaultOf';
import { SILENCE } from '../checks/fixProperty';

function outcome(url: string, verdict: Verdict, more: Partial<LinkOutcome> = {}): LinkOutcome {
  return { url, verdict, reason: REASONS[verdict][0], hops: [], ...more };
}

const moved = (url: string, to: string): LinkOutcome => outcome(url, 'redirected', { to });

/** The notes that `fix` changes, as they are then. */
function made(vault: Vault, fix: Fix): Record<string, string> {
  return Object.fromEntries(
    [...fix.edits].map(([path, edits]) => [path, applyEdits(vault.notes.get(path)!.text, edits)]),
  );
}

/** Title → the notes that it changes, of every fix of the first finding of `outcome`. */
function fixesIn(files: Record<string, string>, known: LinkOutcome): Record<string, Record<string, string>> {
  const vault = vaultOf(files);
  const plan = planLinks(vault, vault.notes.values());
  const [rated] = reportLinks(vault, { plan, outcomes: [known] });
  assert.ok(rated, 'There is no finding.');
  const fixes = linkFixes(vault, rated.finding, { outcome: known, plan });
  assert.match(fixes.at(-1)!.title, SILENCE);
  return Object.fromEntries(fixes.slice(0, -1).map((fix) => [fix.title, made(vault, fix)]));
}

/** As `fixesIn`, for one note: title → its text. */
function fixed(text: string, known: LinkOutcome, path = 'a.md'): Record<string, string | undefined> {
  const fixes = fixesIn({ [path]: text }, known);
  return Object.fromEntries(Object.entries(fixes).map(([title, notes]) => [title, notes[path]]));
}

describe('fixes of a page that has moved', () => {
  const known = moved('http://a.org/x', 'https://b.org/y?p=1&q=2#z');

  for (const [before, after] of [
    ['[x](http://a.org/x "t")', '[x](https://b.org/y?p=1&q=2#z "t")'],
    ['![x|100](<http://a.org/x>)', '![x|100](<https://b.org/y?p=1&q=2#z>)'],
    ['See http://a.org/x.', 'See https://b.org/y?p=1&q=2#z.'],
    ['<http://a.org/x>', '<https://b.org/y?p=1&q=2#z>'],
    ['[x][r]\n\n[r]: http://a.org/x "t"\n', '[x][r]\n\n[r]: https://b.org/y?p=1&q=2#z "t"\n'],
    ['<a href="http://a.org/x">x</a>', '<a href="https://b.org/y?p=1&q=2#z">x</a>'],
    ['[[http://a.org/x|y]]', '[[https://b.org/y?p=1&q=2#z|y]]'],
    ['---\ncover: http://a.org/x # old\n---\n', '---\ncover: https://b.org/y?p=1&q=2#z # old\n---\n'],
    ['---\ncover: "http://a.org/x"\n---\n', '---\ncover: "https://b.org/y?p=1&q=2#z"\n---\n'],
  ] as const) {
    it(`write its new address in \`${before.split('\n').join(' ')}\``, () => {
      assert.deepEqual(fixed(before, known), { 'Write `https://b.org/y?p=1&q=2#z`': after });
    });
  }

  it('write it here, or at every place', () => {
    const files = { 'a.md': 'http://a.org/x [y](http://a.org/x)', 'b.md': '<http://a.org/x> http://a.org/' };
    const to = 'https://b.org/';
    assert.deepEqual(fixesIn(files, moved('http://a.org/x', to)), {
      'Write `https://b.org/` here': { 'a.md': `${to} [y](http://a.org/x)` },
      'Write `https://b.org/` in all 3 places': {
        'a.md': `${to} [y](${to})`,
        'b.md': `<${to}> http://a.org/`,
      },
    });
  });

  it('leave silenced places as they are', () => {
    const silenced = '<!-- inkstone-disable-next-line -->\nhttp://a.org/x\n';
    const texts = fixed(
      `http://a.org/x <http://a.org/x>\n\n${silenced}`,
      moved('http://a.org/x', 'https://b.org/'),
    );
    assert.equal(
      texts['Write `https://b.org/` in all 2 places'],
      `https://b.org/ <https://b.org/>\n\n${silenced}`,
    );
  });

  it('change one letter where `https` is all that is new', () => {
    assert.deepEqual(
      fixed(
        '[x](http://a.org/한글?q)',
        moved('http://a.org/%ED%95%9C%EA%B8%80?q', 'https://a.org/%ED%95%9C%EA%B8%80?q'),
      ),
      {
        'Use `https`': '[x](https://a.org/한글?q)',
      },
    );
    assert.deepEqual(fixed('www.a.org', moved('http://www.a.org/', 'https://www.a.org/')), {
      'Use `https`': 'https://www.a.org/',
    });
  });

  it('write letters where the author wrote letters', () => {
    const known = moved('http://a.org/%ED%95%9C', 'https://b.org/%ED%95%9C');
    assert.deepEqual(Object.values(fixed('[x](http://a.org/한)', known)), ['[x](https://b.org/한)']);
    assert.deepEqual(Object.values(fixed('[x](http://a.org/%ED%95%9C)', known)), [
      '[x](https://b.org/%ED%95%9C)',
    ]);
  });

  it('write what reads as that address and no other, or nothing', () => {
    const to = new URL('https://b.org/a_(b)?x=[1]|2&copy;=*3*,4).').href;
    for (const [text, isPossible] of [
      ['[x](http://a.org/)', true],
      ['http://a.org/ and', true],
      ['**http://a.org/**', true],
      ['<http://a.org/>', true],
      ['| a |\n|---|\n| [x](http://a.org/) |', true],
      ['<a href="http://a.org/">x</a>', true],
      ['---\nlinks: [http://a.org/, b]\n---\n', true],
      ['[[http://a.org/|x]]', false],
    ] as const) {
      const texts = Object.values(fixed(text, moved('http://a.org/', to)));
      assert.equal(texts.length, isPossible ? 1 : 0, text);
      for (const after of texts) {
        const vault = vaultOf({ 'a.md': after! });
        const urls = planLinks(vault, vault.notes.values()).map(({ url }) => url);
        assert.deepEqual(urls, [to], after);
      }
    }
  });

  it('offer no new address where the old one leads to a start page', () => {
    const known = outcome('http://a.org/x', 'redirected', { reason: 'to-root', to: 'https://a.org/' });
    assert.deepEqual(Object.keys(fixed('http://a.org/x', known)), ['Link to a copy in the Web Archive']);
  });
});

describe('fixes of a page that is gone', () => {
  const gone = outcome('https://a.org/x', 'broken');
  const ARCHIVE = 'Link to a copy in the Web Archive';
  const REMOVE = 'Remove the link and keep its text';

  it('link to the copy of the day of the post', () => {
    const archived = (note: string, path?: string): string | undefined => fixed(note, gone, path)[ARCHIVE];
    assert.equal(
      archived('---\ndate: 2018-05-09\n---\nhttps://a.org/x'),
      '---\ndate: 2018-05-09\n---\nhttps://web.archive.org/web/20180509/https://a.org/x',
    );
    assert.equal(
      archived('[x](https://a.org/x "t")', '2017-01-31-TDD.md'),
      '[x](https://web.archive.org/web/20170131/https://a.org/x "t")',
    );
    assert.equal(
      archived('<https://a.org/x>', '2016/05/x.md'),
      '<https://web.archive.org/web/201605/https://a.org/x>',
    );
    assert.equal(archived('https://a.org/x'), 'https://web.archive.org/web/https://a.org/x');
  });

  it('keep the words of the address, down to a slash that is not there', () => {
    assert.equal(
      fixed('[x](https://a.org)', outcome('https://a.org/', 'broken'))[ARCHIVE],
      '[x](https://web.archive.org/web/https://a.org)',
    );
    assert.equal(
      fixed('[x](https://한글.kr/한)', outcome('https://xn--bj0bj06e.kr/%ED%95%9C', 'broken'))[ARCHIVE],
      '[x](https://web.archive.org/web/https://xn--bj0bj06e.kr/한)',
    );
  });

  it('write a whole address before one that lacks its scheme', () => {
    assert.equal(
      fixed('www.a.org', outcome('http://www.a.org/', 'broken'))[ARCHIVE],
      'https://web.archive.org/web/http://www.a.org/',
    );
  });

  for (const [before, after] of [
    ['See [the *text*](https://a.org/x "t").', 'See the *text*.'],
    ['[![p](p.png)](https://a.org/x)', '![p](p.png)'],
    ['[x][r], [r]\n\n[r]: https://a.org/x\n[b]: c\n', 'x, r\n\n[b]: c\n'],
    ['[[https://a.org/x|the text]]', 'the text'],
  ] as const) {
    it(`remove the link in \`${before.split('\n').join(' ')}\``, () => {
      assert.equal(fixed(before, gone)[REMOVE], after);
    });
  }

  for (const text of [
    'https://a.org/x',
    '<https://a.org/x>',
    '![p](https://a.org/x)',
    '[](https://a.org/x)',
    '[#tag](https://a.org/x)',
    '<a href="https://a.org/x">x</a>',
    '[[https://a.org/x]]',
    '---\ncover: https://a.org/x\n---\n',
  ]) {
    it(`remove nothing from \`${text.split('\n').join(' ')}\``, () => {
      assert.deepEqual(Object.keys(fixed(text, gone)), [ARCHIVE]);
    });
  }
});

describe('fixes of a part that is missing', () => {
  it('link to the ids that are much like it, or to the page', () => {
    const known = outcome('https://a.org/x#setup', 'fragment-missing', {
      nearIds: ['set-up', '설정', 'a b', 'd'],
    });
    assert.deepEqual(fixed('[x](https://A.org/x#setup "t")', known), {
      'Link to `#set-up`': '[x](https://A.org/x#set-up "t")',
      'Link to `#설정`': '[x](https://A.org/x#설정 "t")',
      'Link to `#a b`': '[x](https://A.org/x#a%20b "t")',
      'Link to the page as a whole': '[x](https://A.org/x "t")',
    });
  });
});

describe('fixes', () => {
  it('are only to silence it where nothing can be done', () => {
    const vault = vaultOf({ 'a.md': 'https://a.org' });
    const known = outcome('https://a.org/', 'insecure');
    const plan = planLinks(vault, vault.notes.values());
    const [rated] = reportLinks(vault, { plan, outcomes: [known] });
    assert.deepEqual(
      linkFixes(vault, rated!.finding, { outcome: known, plan }).map(({ title }) => title),
      ['Silence `url/insecure` here with a comment'],
    );
  });

  it('change nothing in a note that has changed since', () => {
    const vault = vaultOf({ 'a.md': 'https://a.org' });
    const known = moved('https://a.org/', 'https://b.org/');
    const plan = planLinks(vault, vault.notes.values());
    const [rated] = reportLinks(vault, { plan, outcomes: [known] });
    for (const text of ['https://c.org', 'nothing']) {
      const titles = linkFixes(vaultOf({ 'a.md': text }), rated!.finding, { outcome: known, plan }).map(
        ({ title }) => title,
      );
      assert.deepEqual(titles, ['Silence `url/redirected` here with a comment']);
    }
    assert.deepEqual(linkFixes(vaultOf({}), rated!.finding, { outcome: known, plan }), []);
  });
});
