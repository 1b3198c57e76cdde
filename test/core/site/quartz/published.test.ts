import assert from 'node:assert/strict';
import { QUARTZ_SITE } from '../../../../src/core/site/defaults';
import { pageOf } from '../../../../src/core/site/pageOf';
import type { QuartzSite } from '../../../../src/core/site/site';
import { noteOf, vaultOf } from '../../../support/vaultOf';

function reasonOf(path: string, frontmatter: string, options: Partial<QuartzSite> = {}): string {
  const vault = vaultOf({ [path]: `---\n${frontmatter}\n---\n` }, {}, { ...QUARTZ_SITE, ...options });
  const { published } = pageOf(vault, noteOf(vault, path));
  return published.state === 'published' ? 'published' : published.reason;
}

describe('A note on a Quartz site', () => {
  for (const value of ['true', 'True', 'TRUE', '"true"']) {
    it(`is not published with \`draft: ${value}\``, () => {
      assert.equal(reasonOf('a.md', `draft: ${value}`), 'draft');
    });
  }

  for (const value of ['yes', '1', '"True"', 'false', '']) {
    it(`is published with \`draft: ${value}\``, () => {
      assert.equal(reasonOf('a.md', `draft: ${value}`), 'published');
    });
  }

  it('is published as a draft where nothing removes drafts', () => {
    assert.equal(reasonOf('a.md', 'draft: true', { removesDrafts: false }), 'published');
  });

  it('needs `publish: true` where only marked notes are published', () => {
    const options = { publishesMarkedOnly: true };
    assert.equal(reasonOf('a.md', 'title: x', options), 'not-marked');
    assert.equal(reasonOf('a.md', 'publish: yes', options), 'not-marked');
    assert.equal(reasonOf('a.md', 'publish: true', options), 'published');
    assert.equal(reasonOf('a.md', 'publish: false'), 'published');
  });

  for (const [path, expected] of [
    ['private/a.md', 'ignored'],
    ['private/b/a.md', 'ignored'],
    ['x/private/a.md', 'published'],
    ['private.md', 'published'],
    ['a.MD', 'not-content'],
  ] as const) {
    it(`at ${path}: ${expected}`, () => assert.equal(reasonOf(path, 'title: x'), expected));
  }

  it('is left out by globs', () => {
    const options = { ignorePatterns: ['**/drafts/**', '*.tmp.md', 'a/*.md', '(a+)+$'] };
    assert.equal(reasonOf('x/drafts/y/a.md', 'title: x', options), 'ignored');
    assert.equal(reasonOf('a.tmp.md', 'title: x', options), 'ignored');
    assert.equal(reasonOf('b/a.tmp.md', 'title: x', options), 'published');
    assert.equal(reasonOf('a/b.md', 'title: x', options), 'ignored');
    assert.equal(reasonOf('a/b/c.md', 'title: x', options), 'published');
  });

  it('lies in the content folder, or has no page', () => {
    const options = { contentFolder: 'content' };
    assert.equal(reasonOf('notes/a.md', 'title: x', options), 'not-content');
    assert.equal(reasonOf('content/a.md', 'title: x', options), 'published');
    assert.equal(reasonOf('content/private/a.md', 'title: x', options), 'ignored');
  });
});
