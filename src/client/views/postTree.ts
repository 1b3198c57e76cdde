import type { Post } from '../../protocol/views';

/** What the rows on top of the list of posts stand for. */
export type PostGrouping = 'year' | 'tag' | 'state';

/** A row on top: a year, a tag or a state. `key` is empty for posts that have none. */
export interface PostGroup {
  readonly kind: 'group';
  readonly id: string;
  readonly grouping: PostGrouping;
  readonly key: string;
  readonly posts: readonly PostRow[];
}

/** A post below it. */
export interface PostRow {
  readonly kind: 'post';
  readonly id: string;
  readonly grouping: PostGrouping;
  readonly post: Post;
}

/** What the author has to do something about comes first. */
const STATES: readonly string[] = ['draft', 'future', 'published'];

/**
 * The posts in groups, in each the newest first and those without a day at the end: years newest first, tags the most
 * used first, states in order of what is left to do. Groups without a key come last. A post is in each of its tags.
 */
export function postTree(posts: Iterable<Post>, grouping: PostGrouping): PostGroup[] {
  const groups = new Map<string, PostRow[]>();
  for (const post of posts) {
    for (const key of keysOf(post, grouping)) {
      const row: PostRow = { kind: 'post', id: `${grouping}:${key} ${post.uri}`, grouping, post };
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return [...groups]
    .map(([key, rows]): PostGroup => ({
      kind: 'group',
      id: `${grouping}:${key}`,
      grouping,
      key,
      posts: rows.sort(newestFirst),
    }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || inOrder(a, b));
}

function keysOf({ date, tags, state }: Post, grouping: PostGrouping): readonly string[] {
  switch (grouping) {
    case 'year':
      return [date?.slice(0, 4) ?? ''];
    case 'tag':
      return tags.length === 0 ? [''] : tags;
    case 'state':
      return [state];
  }
}

function newestFirst({ post: a }: PostRow, { post: b }: PostRow): number {
  const [dayA, dayB] = [a.date ?? '', b.date ?? ''];
  if (dayA !== dayB) return dayA > dayB ? -1 : 1;
  return a.title < b.title ? -1 : a.title > b.title ? 1 : a.path < b.path ? -1 : 1;
}

function inOrder(a: PostGroup, b: PostGroup): number {
  switch (a.grouping) {
    case 'year':
      return a.key > b.key ? -1 : 1;
    case 'tag':
      return b.posts.length - a.posts.length || (a.key < b.key ? -1 : 1);
    case 'state':
      return STATES.indexOf(a.key) - STATES.indexOf(b.key);
  }
}
