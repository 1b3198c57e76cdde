import assert from 'node:assert/strict';
import { postOf } from '../../../src/core/features/posts';
import type { Site } from '../../../src/core/site/site';
import { noteOf, vaultOf } from '../../support/vaultOf';

const QUARTZ = { 'quartz.config.ts': 'export default { plugins: { filters: [Plugin.RemoveDrafts()] } }' };

/** `state date title #tag` of the note in its vault; `undefined` when it is no post. */
function post(
  name: string,
  text: string,
  files: Record<string, string> = {},
  site?: Site,
): string | undefined {
  const vault = vaultOf({ ...files, [name]: text }, {}, site);
  const found = postOf({ vault, today: '2026-11-23' }, noteOf(vault, name));
  if (!found) return undefined;
  const { state, date = 'undated', title, tags } = found;
  return [state, date, title, ...tags.map((tag) => `#${tag}`)].join(' ');
}

describe('postOf', () => {
  it('takes title, day and tags from the frontmatter', () => {
    const text = '---\ntitle: First\ndate: 2018-05-09 10:00\ntags: [a, b, a]\n---\n';
    assert.equal(post('x.md', text), 'published 2018-05-09 First #a #b');
    assert.equal(post('x.md', '---\ncreated: 2018년 5월 9일\n---\n'), 'published 2018-05-09 x');
    assert.equal(post('x.md', '---\ndate: 20180509\n---\n'), 'published 2018-05-09 x');
    assert.equal(post('x.md', '---\ndate: soon\npublished: 2019-01-02\n---\n'), 'published 2019-01-02 x');
  });

  it('takes the day from the file name where the frontmatter has none', () => {
    assert.equal(post('2018-05-09-Next.md', ''), 'published 2018-05-09 2018-05-09-Next');
    assert.equal(post('Next.md', ''), 'published undated Next');
  });

  it('asks the publisher what is published', () => {
    assert.equal(post('x.md', '---\ndraft: true\n---\n', QUARTZ), 'draft undated x');
    assert.equal(post('x.md', '---\ndate: 2099-01-01\n---\n', QUARTZ), 'published 2099-01-01 x');
    assert.equal(post('private/x.md', '', QUARTZ), undefined);
    const jekyll = { '_config.yml': 'title: x' };
    assert.equal(post('_posts/2099-01-01-x.md', '---\n---\n', jekyll), 'future 2099-01-01 2099-01-01-x');
  });

  it('asks the note where it is not known what makes the site', () => {
    assert.equal(post('x.md', '---\ndraft: true\ndate: 2099-01-01\n---\n'), 'draft 2099-01-01 x');
    assert.equal(post('x.md', '---\ndate: 2099-01-01\n---\n'), 'future 2099-01-01 x');
    assert.equal(post('x.md', '---\ndate: 2026-11-23\n---\n'), 'published 2026-11-23 x');
  });

  it('takes no template for a post', () => {
    assert.equal(post('templates/x.md', ''), undefined);
  });
});
