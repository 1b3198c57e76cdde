import assert from 'node:assert/strict';
import { postTree, type PostGrouping } from '../../../src/client/views/postTree';
import type { Post } from '../../../src/protocol/views';

function post(title: string, date: string, more: Partial<Post> = {}): Post {
  const path = `${title}.md`;
  const dated = date === '' ? {} : { date };
  return { uri: `file:///${path}`, path, title, tags: [], state: 'published', ...dated, ...more };
}

/** `group: its posts in order` */
function tree(posts: readonly Post[], grouping: PostGrouping): string[] {
  return postTree(posts, grouping).map(
    ({ key, posts: rows }) => `${key}: ${rows.map((row) => row.post.title).join(' ')}`,
  );
}

const POSTS = [
  post('none', ''),
  post('old', '2017-01-02', { tags: ['a'] }),
  post('b', '2018-05-09', { tags: ['a', 'b'], state: 'draft' }),
  post('new', '2018-06-01', { state: 'future' }),
  post('a', '2018-05-09', { tags: ['c'] }),
];

describe('postTree', () => {
  it('puts the newest first, in years and among them', () => {
    assert.deepEqual(tree(POSTS, 'year'), ['2018: new a b', '2017: old', ': none']);
  });

  it('puts a post under each of its tags, the most used tag first', () => {
    assert.deepEqual(tree(POSTS, 'tag'), ['a: b old', 'b: b', 'c: a', ': new none']);
  });

  it('puts first what is left to do', () => {
    assert.deepEqual(tree(POSTS, 'state'), ['draft: b', 'future: new', 'published: a old none']);
  });

  it('gives each row a name of its own that lasts', () => {
    const ids = (posts: readonly Post[]): string[] =>
      postTree(posts, 'tag').flatMap((group) => [group.id, ...group.posts.map(({ id }) => id)]);
    assert.equal(new Set(ids(POSTS)).size, ids(POSTS).length);
    assert.deepEqual(ids(POSTS), ids([...POSTS].reverse()));
  });
});
