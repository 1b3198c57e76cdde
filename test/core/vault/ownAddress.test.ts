import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve as resolvePath } from 'node:path';
import { QUARTZ_SITE } from '../../../src/core/site/defaults';
import type { QuartzSite } from '../../../src/core/site/site';
import { backlinks } from '../../../src/core/vault/backlinks';
import { applyChanges } from '../../../src/core/vault/makeVault';
import { ownAddressOf } from '../../../src/core/vault/ownAddress';
import { destinationOf, resolve } from '../../../src/core/vault/resolve';
import type { Vault } from '../../../src/core/vault/vault';
import { readVault } from '../../../src/node/readVault';
import { noteOf, path, vaultOf } from '../../support/vaultOf';

const SITE: QuartzSite = { ...QUARTZ_SITE, version: '4.4.0', baseUrl: 'https://blog.example' };

const FILES = {
  'index.md': '',
  'blog/2018-04 Big Data.md':
    '---\naliases:\n  - ../articles/2018-04/Big-Data\n  - ../articles/2018-04/큰 자료\npermalink: /p/big\n---\n# A heading\n\n## 제목 둘\n',
  'blog/한글 노트.md': '',
  'blog/secret.md': '---\ndraft: true\n---\n',
  'blog/a b.png': '1',
};

/** What `url` leads to, in words. */
function ownIn(vault: Vault, url: string): string {
  const own = ownAddressOf(vault, url);
  switch (own?.kind) {
    case undefined:
      return 'another site';
    case 'note':
      return [own.path, own.heading && `#${own.heading.text}`, own.slip, own.alias && `by ${own.alias}`]
        .filter(Boolean)
        .join(' ');
    case 'asset':
      return own.path;
    case 'list':
      return 'a list';
    case 'gone':
      return `gone: ${own.urlPath}`;
  }
}

describe('ownAddressOf', () => {
  const vault = vaultOf(FILES, {}, SITE);
  const CASES: readonly (readonly [string, string])[] = [
    ['https://blog.example/blog/2018-04-Big-Data', 'blog/2018-04 Big Data.md'],
    ['http://BLOG.example/blog/2018-04-Big-Data.html?utm=1', 'blog/2018-04 Big Data.md'],
    ['https://blog.example/blog/2018-04-Big-Data/', 'blog/2018-04 Big Data.md slash'],
    ['https://blog.example/blog/2018-04-big-data', 'blog/2018-04 Big Data.md case'],
    ['https://blog.example/blog/2018-04-Big-Data#a-heading', 'blog/2018-04 Big Data.md #A heading'],
    [
      'https://blog.example/blog/2018-04-Big-Data#%EC%A0%9C%EB%AA%A9-%EB%91%98',
      'blog/2018-04 Big Data.md #제목 둘',
    ],
    ['https://blog.example/blog/2018-04-Big-Data#nowhere', 'blog/2018-04 Big Data.md'],
    [
      'https://blog.example/articles/2018-04/Big-Data',
      'blog/2018-04 Big Data.md by ../articles/2018-04/Big-Data',
    ],
    [
      'https://blog.example/articles/2018-04/%ED%81%B0%20%EC%9E%90%EB%A3%8C',
      'blog/2018-04 Big Data.md by ../articles/2018-04/큰 자료',
    ],
    ['https://blog.example/p/big', 'blog/2018-04 Big Data.md by /p/big'],
    ['https://blog.example/blog/%ED%95%9C%EA%B8%80-%EB%85%B8%ED%8A%B8', 'blog/한글 노트.md'],
    ['https://blog.example/blog/한글-노트', 'blog/한글 노트.md'],
    ['https://blog.example/blog/a-b.png', 'blog/a b.png'],
    ['https://blog.example', 'index.md'],
    ['https://blog.example/', 'index.md'],
    ['https://blog.example/blog/', 'a list'],
    ['https://blog.example/blog/secret', 'gone: /blog/secret'],
    ['https://blog.example/category/#/Review', 'gone: /category/'],
    ['https://blog.example.org/blog/', 'another site'],
    ['/blog/2018-04-Big-Data', 'another site'],
    ['mailto:me@blog.example', 'another site'],
  ];
  for (const [url, expected] of CASES) {
    it(`leads from ${url} to ${expected}`, () => assert.equal(ownIn(vault, url), expected));
  }

  it('knows no address as its own while the base URL is not known', () => {
    const unknown = vaultOf(FILES, {}, QUARTZ_SITE);
    assert.equal(ownIn(unknown, 'https://blog.example/p/big'), 'another site');
  });

  it('looks below the path of the base URL', () => {
    const below = vaultOf(FILES, {}, { ...SITE, baseUrl: 'https://me.example/notes' });
    assert.equal(ownIn(below, 'https://me.example/notes/p/big'), 'blog/2018-04 Big Data.md by /p/big');
    assert.equal(ownIn(below, 'https://me.example/p/big'), 'another site');
  });
});

describe('links to addresses of the own site', () => {
  it('count among the links to a note, as links by its name do', () => {
    const writers = {
      'a.md': '[x](https://blog.example/p/big) <https://blog.example/blog/2018-04-Big-Data#a-heading>',
      'b.md': 'https://BLOG.example/articles/2018-04/Big-Data and https://elsewhere.example/p/big',
      'c.md': '[[2018-04 Big Data]]',
    };
    const vault = vaultOf({ ...FILES, ...writers }, {}, SITE);
    const found = backlinks(vault, path('blog/2018-04 Big Data.md')).map(({ from }) => from.path);
    assert.deepEqual(found, ['a.md', 'a.md', 'b.md', 'c.md']);
  });

  it('lead elsewhere once the alias has moved', () => {
    const vault = vaultOf(
      { 'a.md': '[x](https://blog.example/old)', 'b.md': '---\npermalink: /old\n---\n', 'c.md': '' },
      {},
      SITE,
    );
    const moved = vaultOf({ 'b.md': '', 'c.md': '---\npermalink: /old\n---\n' });
    const changes = ['b.md', 'c.md'].map((name) => ({ kind: 'note' as const, note: noteOf(moved, name) }));
    const goal = (of: Vault): string | undefined => {
      const from = noteOf(of, 'a.md');
      return destinationOf(resolve(of, from, from.links[0]!))?.path;
    };
    assert.equal(goal(vault), 'b.md');
    assert.equal(goal(applyChanges(vault, changes)), 'c.md');
  });
});

const SHARED = resolvePath('..', 'shared');
const MEMEX = join(SHARED, 'vaults', 'memex');
const ORACLE = join(SHARED, 'oracle', 'memex-quartz-4.4.0.json');

/** Every file below `folder` that ends in `.md`. */
function textsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !/(?:^|\/)\./.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

describe('a real blog', () => {
  if (!existsSync(MEMEX) || !existsSync(ORACLE)) return;

  it('links to its own domain as often, and to as many posts, as its text and the pages of its publisher say', () => {
    const vault = readVault(MEMEX);
    const site: QuartzSite = { ...QUARTZ_SITE, version: '4.4.0', baseUrl: 'https://nesoy.github.io' };
    const known = applyChanges(vault, [{ kind: 'settings', settings: { ...vault.settings, site } }]);
    const owns = [...known.notes.values()].flatMap((note) =>
      note.links.flatMap((link) => {
        const resolution = resolve(known, note, link);
        return resolution.kind === 'external' && resolution.own ? [resolution.own] : [];
      }),
    );

    const { pages, redirects } = JSON.parse(readFileSync(ORACLE, 'utf8')) as {
      pages: Record<string, unknown>;
      redirects: Record<string, unknown>;
    };
    // In this blog no such URL holds a bracket, and all code that holds one is fenced.
    const urls = textsBelow(MEMEX).flatMap(
      (text) =>
        text.replace(/^```[^]*?^```/gm, '').match(/(?<!`)https?:\/\/nesoy\.github\.io[^\s)>"'`\]]*/g) ?? [],
    );
    const files = urls.map((url) => decodeURI(new URL(url).pathname).slice(1) + '.html');
    const leadToPost = files.filter((file) => file in pages || file in redirects);

    assert.deepEqual(
      { links: owns.length, toNotes: owns.filter(({ kind }) => kind === 'note').length },
      { links: urls.length, toNotes: leadToPost.length },
    );
    assert.ok(leadToPost.length > 30);
  });
});
