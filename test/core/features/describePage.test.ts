import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../../src/core/features/hover';
import { publicAddress } from '../../../src/core/features/publicAddress';
import { UNKNOWN_SITE } from '../../../src/core/site/defaults';
import { path as pathOf, vaultOf } from '../../support/vaultOf';
import { ask, contextOf, twice } from './asking';

const CONFIG = 'export default { configuration: { baseUrl: "blog.example" }, plugins: {} }';

/** What the hover over the caret of `blog/한글 (1).md` says; empty when there is none. */
function hoverText(text: string, config: Record<string, string> = { 'quartz.config.ts': CONFIG }): string {
  const { context, path, position } = ask({ ...config, 'blog/한글 (1).md': text });
  const answer = twice(() => hover(context, path, position));
  return answer ? (answer.contents as MarkupContent).value : '';
}

const AT =
  'Published at [https://blog\\.example/blog/한글\\-\\(1\\)](<https://blog.example/blog/%ED%95%9C%EA%B8%80-(1)>)';

describe('hover over the title of a note', () => {
  it('shows where it is published, over the frontmatter title and over the first heading', () => {
    assert.equal(hoverText('---\ntitle: A ti‸tle\n---\n').replaceAll('\\', ''), AT.replaceAll('\\', ''));
    assert.equal(hoverText('Text\n\n## Hea‸ding\n').replaceAll('\\', ''), AT.replaceAll('\\', ''));
  });

  it('shows the redirects', () => {
    const text = hoverText('---\naliases: [old, /p/older]\n---\n# Hea‸ding\n');
    assert.match(text, /\n\nRedirects: `\/old` · `\/p\/older`$/);
  });

  it('says why it is not published', () => {
    assert.equal(hoverText('---\ndraft: true\n---\n# Hea‸ding\n'), 'Not published: it says `draft: true`.');
  });

  it('shows the path alone where the base URL is not known', () => {
    const config = { 'quartz.config.ts': 'export default { configuration: {}, plugins: {} }' };
    assert.equal(hoverText('# Hea‸ding\n', config), 'Published at `/blog/한글-(1)`');
  });

  it('is silent over other headings, and where the publisher is not known', () => {
    assert.equal(hoverText('# Heading\n\n## Ot‸her\n'), '');
    assert.equal(hoverText('# Hea‸ding\n', {}), '');
  });
});

describe('publicAddress', () => {
  const files = { 'quartz.config.ts': CONFIG, 'a b.md': '', 'draft.md': '---\ndraft: true\n---\n' };

  it('is the URL of a post, or where a draft would be and why it is not there', () => {
    const context = contextOf(vaultOf(files));
    assert.deepEqual(publicAddress(context, pathOf('a b.md')), {
      kind: 'published',
      url: 'https://blog.example/a-b',
    });
    assert.deepEqual(publicAddress(context, pathOf('draft.md')), {
      kind: 'unpublished',
      url: 'https://blog.example/draft',
      reason: 'it says `draft: true`',
    });
  });

  it('is not known without a base URL or a note', () => {
    assert.deepEqual(publicAddress(contextOf(vaultOf(files)), pathOf('no.md')), { kind: 'unknown' });
    assert.deepEqual(publicAddress(contextOf(vaultOf({ 'a.md': '' })), pathOf('a.md')), { kind: 'unknown' });
  });

  it('is not known where nobody said what makes the pages', () => {
    const site = { ...UNKNOWN_SITE, baseUrl: 'https://blog.example' };
    const context = contextOf(vaultOf({ 'a.md': '' }, {}, site));
    assert.deepEqual(publicAddress(context, pathOf('a.md')), { kind: 'unknown' });
  });
});
