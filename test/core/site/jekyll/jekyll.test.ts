import assert from 'node:assert/strict';
import { JEKYLL_SITE } from '../../../../src/core/site/defaults';
import { anchorOf } from '../../../../src/core/site/pageOf';
import { noteOf, vaultOf } from '../../../support/vaultOf';
import { pagesOf } from '../pages';

const FM = '---\ntitle: x\n---\n';

describe('A Jekyll site', () => {
  it('has a page for each post, page and document of a collection', () => {
    const pages = pagesOf({
      '_config.yml': 'collections:\n  recipes:\n    output: true\n  authors:\n    output: false\n',
      'index.md': FM,
      'about.md': FM,
      'docs/index.md': FM,
      'docs/My Guide.md': FM,
      'README.md': '# no frontmatter',
      '_posts/2018-05-09-Next With Google.md': FM,
      '_posts/2018/2018-05-10-한글 글.md': FM,
      '_posts/no-date.md': FM,
      'movies/_posts/2009-01-02-Alien!.md': FM,
      '_drafts/idea.md': FM,
      '_recipes/soup/Hot Soup.md': FM,
      '_authors/me.md': FM,
      '_includes/x.md': FM,
    });
    assert.deepEqual(pages, {
      'index.md': '/',
      'about.md': '/about.html',
      'docs/index.md': '/docs/',
      'docs/My Guide.md': '/docs/My Guide.html',
      'README.md': '(not-content)',
      '_posts/2018-05-09-Next With Google.md': '/2018/05/09/Next-With-Google.html',
      '_posts/2018/2018-05-10-한글 글.md': '/2018/05/10/한글-글.html',
      '_posts/no-date.md': '(not-content)',
      'movies/_posts/2009-01-02-Alien!.md': '/movies/2009/01/02/Alien!.html',
      '_drafts/idea.md': '(draft)',
      '_recipes/soup/Hot Soup.md': '/recipes/soup/Hot Soup.html',
      '_authors/me.md': '(not-content)',
      '_includes/x.md': '(not-content)',
    });
  });

  for (const [style, post, page] of [
    ['date', '/cat/2018/05/09/x.html', '/about.html'],
    ['pretty', '/cat/2018/05/09/x/', '/about/'],
    ['ordinal', '/cat/2018/129/x.html', '/about.html'],
    ['weekdate', '/cat/2018/W19/Wed/x.html', '/about'],
    ['none', '/cat/x.html', '/about.html'],
    ['/articles/:year-:month/:title', '/articles/2018-05/x', '/about'],
    ['/:i_month.:i_day/:short_year/:title/', '/5.9/18/x/', '/about/'],
    ['blog/:slug:output_ext', '/blog/x.html', '/about.html'],
  ] as const) {
    it(`with \`permalink: ${style}\` has ${post} and ${page}`, () => {
      const files = {
        '_config.yml': `permalink: ${style}\n`,
        '_posts/2018-05-09-x.md': '---\ncategory: Cat\n---\n',
        'about.md': FM,
      };
      const pages = pagesOf(files);
      assert.equal(pages['_posts/2018-05-09-x.md'], post);
      assert.equal(pages['about.md'], page);
    });
  }

  it('takes what the frontmatter says: permalink, date, slug, categories, published', () => {
    const site = JEKYLL_SITE;
    const post = (frontmatter: string): string | undefined =>
      pagesOf({ '_posts/2018-05-09-x.md': `---\n${frontmatter}\n---\n` }, { site })['_posts/2018-05-09-x.md'];
    assert.equal(post('permalink: /old/:year/place'), '/old/2018/place');
    assert.equal(post('date: 2019-01-02 10:00:00 +0900'), '/2019/01/02/x.html');
    assert.equal(post('slug: Why not'), '/2018/05/09/Why-not.html');
    assert.equal(post('categories: Java  spring'), '/java/spring/2018/05/09/x.html');
    assert.equal(post('categories: [Design Pattern]'), '/design pattern/2018/05/09/x.html');
    assert.equal(post('published: false'), '(not-marked)');
  });

  it('holds back a post until its day, unless `future` is set', () => {
    const files = { '_posts/2018-05-09-x.md': FM, 'page.md': '---\ndate: 2030-01-01\n---\n' };
    assert.equal(
      pagesOf(files, { site: JEKYLL_SITE, today: '2018-05-08' })['_posts/2018-05-09-x.md'],
      '(future)',
    );
    assert.equal(pagesOf(files, { site: JEKYLL_SITE, today: '2018-05-08' })['page.md'], '/page.html');
    assert.equal(
      pagesOf(files, { site: JEKYLL_SITE, today: '2018-05-09' })['_posts/2018-05-09-x.md'],
      '/2018/05/09/x.html',
    );
    const site = { ...JEKYLL_SITE, future: true };
    assert.equal(
      pagesOf(files, { site, today: '2018-05-08' })['_posts/2018-05-09-x.md'],
      '/2018/05/09/x.html',
    );
  });

  it('reads folders that are included, and gives posts the permalink of their collection', () => {
    const pages = pagesOf({
      '_config.yml':
        'include: [_pages]\npermalink: pretty\ncollections:\n  posts: {permalink: "/blog/:title/"}\n',
      '_pages/about.md': '---\npermalink: /about/\n---\n',
      '_pages/terms.md': FM,
      '_other/x.md': FM,
      '_posts/2018-05-09-x.md': FM,
      'index.md': FM,
    });
    assert.deepEqual(pages, {
      '_pages/about.md': '/about/',
      '_pages/terms.md': '/_pages/terms/',
      '_other/x.md': '(not-content)',
      '_posts/2018-05-09-x.md': '/blog/x/',
      'index.md': '/',
    });
  });

  it('has the redirects of `redirect_from` when the plugin is there', () => {
    const text = '---\nredirect_from:\n  - /old/x.html\n  - "articles/y/"\n---\n';
    const files = { 'a.md': text, 'b.md': '---\nredirect_from: /one\n---\n' };
    const config = 'plugins: [jekyll-redirect-from]\n';
    assert.deepEqual(pagesOf({ ...files, '_config.yml': config }), {
      'a.md': '/a.html ← /old/x.html ← /articles/y/',
      'b.md': '/b.html ← /one',
    });
    assert.deepEqual(pagesOf({ ...files, '_config.yml': '' }), { 'a.md': '/a.html', 'b.md': '/b.html' });
  });

  it('follows `exclude`, `defaults` and `collections_dir`', () => {
    const pages = pagesOf({
      '_config.yml': [
        'exclude: [private, "*.tmp.md"]',
        'collections_dir: my',
        'defaults:',
        '  - scope: {path: "", type: posts}',
        '    values: {permalink: "/p/:title"}',
        '  - scope: {path: "secret"}',
        '    values: {published: false}',
      ].join('\n'),
      'private/a.md': FM,
      'b.tmp.md': FM,
      'secret/c.md': FM,
      'my/_posts/2018-05-09-x.md': FM,
    });
    assert.deepEqual(pages, {
      'private/a.md': '(ignored)',
      'b.tmp.md': '(ignored)',
      'secret/c.md': '(not-marked)',
      'my/_posts/2018-05-09-x.md': '/p/x',
    });
  });

  it('gives headings the ids of kramdown', () => {
    const headings = [
      'Hello World!',
      'Hello World!',
      'A -- B',
      '제목 한글',
      'With `code` & *em*',
      'Mine {#own-id}',
      '_it_ x',
    ];
    const vault = vaultOf({ 'a.md': headings.map((text) => `# ${text}\n`).join('\n') }, {}, JEKYLL_SITE);
    const note = noteOf(vault, 'a.md');
    assert.deepEqual(
      note.headings.map((heading) => anchorOf(JEKYLL_SITE, note, heading)),
      ['hello-world', 'hello-world-1', 'a--b', '제목-한글', 'with-code--em', 'own-id', 'it-x'],
    );
  });
});
