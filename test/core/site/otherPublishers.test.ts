import assert from 'node:assert/strict';
import { ASTRO_SITE, OBSIDIAN_PUBLISH_SITE, PLAIN_SITE } from '../../../src/core/site/defaults';
import { pagesOf } from './pages';

describe('An Astro site', () => {
  it('has a page for each entry of its collections', () => {
    const pages = pagesOf({
      'astro.config.mjs': "export default defineConfig({ site: 'https://example.org' });",
      'src/content/blog/My First Post.md': '',
      'src/content/blog/2018/Deep Dive!.md': '',
      'src/content/blog/bundle/index.md': '',
      'src/content/blog/index.md': '',
      'src/content/blog/named.md': '---\nslug: other-name\n---\n',
      'src/content/blog/_hidden.md': '',
      'src/content/blog/draft.md': '---\ndraft: true\n---\n',
      'README.md': '',
    });
    assert.deepEqual(pages, {
      'src/content/blog/My First Post.md': '/blog/my-first-post/',
      'src/content/blog/2018/Deep Dive!.md': '/blog/2018/deep-dive/',
      'src/content/blog/bundle/index.md': '/blog/bundle/',
      'src/content/blog/index.md': '/blog/index/',
      'src/content/blog/named.md': '/blog/other-name/',
      'src/content/blog/_hidden.md': '(ignored)',
      'src/content/blog/draft.md': '(draft)',
      'README.md': '(not-content)',
    });
  });

  it('ends its URLs as it is configured to', () => {
    const page = (options: object): string | undefined =>
      pagesOf({ 'blog/a.md': '' }, { site: { ...ASTRO_SITE, ...options } })['blog/a.md'];
    assert.equal(page({ trailingSlash: 'never' }), '/blog/a');
    assert.equal(page({ buildFormat: 'file' }), '/blog/a');
    assert.equal(page({ trailingSlash: 'always', buildFormat: 'file' }), '/blog/a/');
  });
});

describe('A plain site', () => {
  it('has a page for each note, under its path', () => {
    const files = { 'index.md': '', 'a b/index.md': '', 'a b/한글.md': '---\naliases: [x]\n---\n' };
    assert.deepEqual(pagesOf(files, { site: PLAIN_SITE }), {
      'index.md': '/',
      'a b/index.md': '/a b/',
      'a b/한글.md': '/a b/한글',
    });
  });
});

describe('Obsidian Publish', () => {
  it('has a page for each note under its path or permalink, and redirects from old paths', () => {
    const files = {
      'Company/About us.md': '---\npermalink: about\n---\n',
      'Tutorials/How to.md': '---\nalias: Guides/Making friends\n---\n',
      'Private.md': '---\npublish: false\n---\n',
    };
    assert.deepEqual(pagesOf(files, { site: OBSIDIAN_PUBLISH_SITE }), {
      'Company/About us.md': '/about ← /Company/About+us',
      'Tutorials/How to.md': '/Tutorials/How+to ← /Guides/Making+friends',
      'Private.md': '(not-marked)',
    });
  });
});
