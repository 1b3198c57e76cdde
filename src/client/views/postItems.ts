import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Post } from '../../protocol/views';
import { count } from '../links/reportTree';
import type { PostGroup, PostGrouping, PostRow } from './postTree';
import { SHOW, type Destination } from './showPlace';

const STATE_NAMES: Readonly<Record<Post['state'], string>> = {
  draft: 'Drafts',
  future: 'Future',
  published: 'Published',
};

const STATE_ICONS: Readonly<Record<Post['state'], string>> = {
  draft: 'edit',
  future: 'clock',
  published: 'file-text',
};

const NO_KEY: Readonly<Record<PostGrouping, string>> = { year: 'No Date', tag: 'No Tag', state: '' };

/** A row as VS Code draws it and a screen reader says it; `isOpen`: a group that begins unfolded. */
export function postItem(row: PostGroup | PostRow, isOpen: boolean): TreeItem {
  return row.kind === 'group' ? groupItem(row, isOpen) : itemOfPost(row);
}

function groupItem({ id, grouping, key, posts }: PostGroup, isOpen: boolean): TreeItem {
  const { Expanded, Collapsed } = TreeItemCollapsibleState;
  const item = new TreeItem(nameOf(grouping, key), isOpen ? Expanded : Collapsed);
  item.id = id;
  item.description = posts.length.toLocaleString('en');
  item.contextValue = 'group';
  if (grouping === 'tag') item.iconPath = new ThemeIcon('tag');
  item.accessibilityInformation = { label: `${nameOf(grouping, key)}, ${count(posts.length, 'post')}` };
  return item;
}

function nameOf(grouping: PostGrouping, key: string): string {
  if (key === '') return NO_KEY[grouping];
  return grouping === 'state' ? STATE_NAMES[key as Post['state']] : key;
}

function itemOfPost({ id, grouping, post }: PostRow): TreeItem {
  const item = new TreeItem(post.title, TreeItemCollapsibleState.None);
  const badge = post.state === 'published' || grouping === 'state' ? '' : post.state;
  const problems = problemsOf(post);
  const day = post.date === undefined ? '' : grouping === 'year' ? post.date.slice(5) : post.date;
  const destination: Destination = { uri: post.uri };
  item.id = id;
  item.iconPath = iconOf(post);
  item.description = [day, badge, problems].filter(Boolean).join(' · ');
  item.tooltip = [post.path, [post.date, post.state, problems].filter(Boolean).join(' · '), tagsOf(post)]
    .filter(Boolean)
    .join('\n');
  item.contextValue = 'post';
  item.command = { title: 'Open', command: SHOW, arguments: [destination] };
  return item;
}

function tagsOf({ tags }: Post): string {
  return tags.map((tag) => `#${tag}`).join(' ');
}

function problemsOf({ findings }: Post): string {
  const { errors = 0, warnings = 0 } = findings ?? {};
  const parts = [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')];
  return parts.filter(Boolean).join(', ');
}

function iconOf({ state, findings }: Post): ThemeIcon {
  const { errors = 0, warnings = 0 } = findings ?? {};
  const color = errors > 0 ? 'list.errorForeground' : warnings > 0 ? 'list.warningForeground' : undefined;
  return new ThemeIcon(STATE_ICONS[state], color === undefined ? undefined : new ThemeColor(color));
}
