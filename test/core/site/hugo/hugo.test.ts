import assert from 'node:assert/strict';
import { HUGO_SITE } from '../../../../src/core/site/defaults';
import { anchorOf } from '../../../../src/core/site/pageOf';
import { noteOf, vaultOf } from '../../../support/vaultOf';
import { pagesOf } from '../pages';

describe('A Hugo site', () => {
  it('has a page for each note of the content folder', () => {
    const pages = pagesOf({
      'hugo.toml': 'baseURL = "https://example.org/"\n',
      'README.md': '',
      'content/_index.md': '',
      'content/about.md': '',
      'content/posts/_index.md': '',
      'content/posts/My First Post.md': '',
      'content/posts/한글 글.md': '',
      "content/posts/What's new? C#.md": '',
      'content/posts/bundle/index.md': '',
      'content/posts/bundle/notes.md': '',
      'content/posts/bundle/sub/more.md': '',
      'content/posts/2018/deep.md': '',
    });
    assert.deepEqual(pages, {
      'README.md': '(not-content)',
      'content/_index.md': '/',
      'content/about.md': '/about/',
      'content/posts/_index.md': '/posts/',
      'content/posts/My First Post.md': '/posts/my-first-post/',
      'content/posts/한글 글.md': '/posts/한글-글/',
      "content/posts/What's new? C#.md": '/posts/whats-new-c#/',
      'content/posts/bundle/index.md': '/posts/bundle/',
      'content/posts/bundle/notes.md': '(not-content)',
      'content/posts/bundle/sub/more.md': '(not-content)',
      'content/posts/2018/deep.md': '/posts/2018/deep/',
    });
  });

  it('takes what the frontmatter says: slug, url, aliases, draft', () => {
    const page = (frontmatter: string): string | undefined =>
      pagesOf({ 'posts/Old Name.md': `---\n${frontmatter}\n---\n` }, { site: HUGO_SITE })[
        'posts/Old Name.md'
      ];
    assert.equal(page('slug: New Name'), '/posts/new-name/');
    assert.equal(page('url: /Some/Where'), '/Some/Where/');
    assert.equal(page('url: feed/x.html'), '/feed/x.html');
    assert.equal(
      page('aliases: [/old/one, beside, ../up/, page.html]'),
      '/posts/old-name/ ← /old/one/ ← /posts/beside/ ← /up/ ← /posts/page.html',
    );
    assert.equal(page('Draft: true'), '(draft)');
    assert.equal(page('headless: true'), '(not-marked)');
    assert.equal(page('build:\n  render: never'), '(not-marked)');
  });

  it('follows its configuration', () => {
    const files = {
      'posts/My Post.md': '---\ntitle: A Title\ndate: 2018-05-09T10:00:00Z\nslug: s\n---\n',
      'docs/My Doc.md': '',
      'drafts/x.md': '---\ndraft: true\n---\n',
    };
    const toml = [
      'uglyURLs = true',
      'disablePathToLower = true',
      'buildDrafts = true',
      'contentDir = "."',
      '[permalinks]',
      'posts = "/:year/:month/:contentbasename"',
    ].join('\n');
    assert.deepEqual(pagesOf({ ...files, 'hugo.toml': toml }), {
      'posts/My Post.md': '/2018/05/My-Post.html',
      'docs/My Doc.md': '/docs/My-Doc.html',
      'drafts/x.md': '/drafts/x.html',
    });
    const yaml = 'permalinks:\n  page:\n    posts: /:sections/:slug/\n    docs: /d/:title\n';
    assert.deepEqual(pagesOf({ ...files, 'hugo.yaml': yaml }), {
      'posts/My Post.md': '/posts/s/',
      'docs/My Doc.md': '/d/my-doc/',
      'drafts/x.md': '(draft)',
    });
  });

  it('takes permalinks of pages in no section, of sections, and parts of paths', () => {
    const pages = pagesOf({
      'hugo.yaml': [
        'contentDir: .',
        'permalinks:',
        '  page: {/: "/:year/:slug/", docs: "/d/:sections[1:]/:contentbasename/", posts: "/:sections[last]/:title/"}',
        '  section: {posts: "/articles/"}',
      ].join('\n'),
      'about.md': '---\ndate: 2018-05-09\nslug: who\n---\n',
      'docs/a/b/x.md': '',
      'posts/java/y.md': '',
      'posts/_index.md': '',
      'docs/_index.md': '',
      'docs/a/z.md': '---\nurl: /:section/:contentbasename.html\n---\n',
    });
    assert.deepEqual(pages, {
      'about.md': '/2018/who/',
      'docs/a/b/x.md': '/d/a/b/x/',
      'posts/java/y.md': '/java/y/',
      'posts/_index.md': '/articles/',
      'docs/_index.md': '/docs/',
      'docs/a/z.md': '/docs/z.html',
    });
  });

  it('has ugly URLs in some sections', () => {
    const files = { 'books/a.md': '', 'films/b.md': '', 'books/_index.md': '' };
    assert.deepEqual(
      pagesOf({ ...files, 'hugo.toml': 'contentDir = "."\n[uglyURLs]\nbooks = true\nfilms = false\n' }),
      {
        'books/a.md': '/books/a.html',
        'films/b.md': '/films/b/',
        'books/_index.md': '/books/',
      },
    );
  });

  it('takes date and slug from file names where it is told to', () => {
    const files = {
      'posts/2018-05-09-My Post.md': '',
      'posts/2018-05-10-x/index.md': '---\nslug: own\n---\n',
      'posts/2018-05-11.md': '',
    };
    const toml = 'contentDir = "."\n[permalinks]\nposts = "/:year/:month/:day/:slugorcontentbasename/"\n';
    assert.deepEqual(
      pagesOf({ ...files, 'hugo.toml': `${toml}[frontmatter]\ndate = [":filename", ":default"]\n` }),
      {
        'posts/2018-05-09-My Post.md': '/2018/05/09/my-post/',
        'posts/2018-05-10-x/index.md': '/2018/05/10/own/',
        'posts/2018-05-11.md': '/2018/05/11/2018-05-11/',
      },
    );
    assert.deepEqual(pagesOf({ ...files, 'hugo.toml': 'contentDir = "."\n' }), {
      'posts/2018-05-09-My Post.md': '/posts/2018-05-09-my-post/',
      'posts/2018-05-10-x/index.md': '/posts/own/',
      'posts/2018-05-11.md': '/posts/2018-05-11/',
    });
  });

  it('holds back a page until its day, of publication if that is said', () => {
    const files = {
      'a.md': '---\ndate: 2018-05-09\n---\n',
      'b.md': '---\ndate: 2018-05-01\npublishDate: 2018-06-01\n---\n',
    };
    const on = (today: string): Record<string, string> => pagesOf(files, { site: HUGO_SITE, today });
    assert.deepEqual(on('2018-05-08'), { 'a.md': '(future)', 'b.md': '(future)' });
    assert.deepEqual(on('2018-05-09T00:00'), { 'a.md': '/a/', 'b.md': '(future)' });
    assert.deepEqual(on('2018-06-01'), { 'a.md': '/a/', 'b.md': '/b/' });
  });

  it('gives headings the ids of Goldmark as Hugo has it', () => {
    const headings = [
      'Hello, World!',
      'Hello, World!',
      'A -- B',
      '제목 한글',
      '_it_ x',
      '①',
      'Mine {#own .c}',
    ];
    const vault = vaultOf({ 'a.md': headings.map((text) => `# ${text}\n`).join('\n') }, {}, HUGO_SITE);
    const note = noteOf(vault, 'a.md');
    assert.deepEqual(
      note.headings.map((heading) => anchorOf(HUGO_SITE, note, heading)),
      ['hello-world', 'hello-world-1', 'a----b', '제목-한글', '_it_-x', 'heading', 'own'],
    );
  });
});
