import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { LinkPlace, LinkVerdict, ReportedLink } from '../../protocol/links';
import {
  count,
  countVerdicts,
  tellCounts,
  VERDICT_NAMES,
  type GroupNode,
  type LinkNode,
  type PlaceNode,
  type ReportNode,
} from './reportTree';

/** The command behind a row that leads to a place; its argument is a `LinkPlace`. */
export const SHOW_PLACE = 'inkstone.links.showPlace';

const ICONS: Readonly<Record<LinkVerdict, ThemeIcon>> = {
  broken: icon('error', 'problemsErrorIcon.foreground'),
  'fragment-missing': icon('warning', 'problemsWarningIcon.foreground'),
  redirected: icon('arrow-right', 'problemsInfoIcon.foreground'),
  insecure: icon('unlock', 'problemsWarningIcon.foreground'),
  timeout: icon('watch', 'descriptionForeground'),
  uncertain: icon('question', 'descriptionForeground'),
  ok: icon('pass', 'testing.iconPassed'),
  skipped: icon('circle-slash', 'descriptionForeground'),
};

/** The row as VS Code draws it and a screen reader says it. */
export function treeItemOf(node: ReportNode): TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node);
    case 'link':
      return linkItem(node);
    case 'place':
      return placeItem(node);
  }
}

function groupItem({ id, grouping, key, links }: GroupNode): TreeItem {
  const item = new TreeItem(labelOf(grouping, key), TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.contextValue = `group-${grouping}`;
  if (grouping === 'verdict') {
    const places = links.reduce((sum, link) => sum + link.places.length, 0);
    item.iconPath = ICONS[key as LinkVerdict];
    item.description = `${count(links.length, 'address', 'addresses')} in ${count(places, 'place')}`;
    const isUrgent = key === 'broken' || key === 'fragment-missing';
    if (isUrgent) item.collapsibleState = TreeItemCollapsibleState.Expanded;
  } else {
    item.iconPath = grouping === 'host' ? new ThemeIcon('globe') : new ThemeIcon('markdown');
    item.description = tellCounts(countVerdicts(links.map(({ link }) => link)));
  }
  if (grouping === 'note') item.tooltip = key;
  return item;
}

function labelOf(grouping: GroupNode['grouping'], key: string): string {
  if (grouping === 'verdict') return VERDICT_NAMES[key as LinkVerdict];
  return key === '' ? '(no host)' : key;
}

function linkItem({ id, link, places }: LinkNode): TreeItem {
  const [only] = places;
  const isSingle = places.length < 2;
  const item = new TreeItem(
    readable(link.url),
    isSingle ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed,
  );
  const where = isSingle ? nameOf(only!) : count(places.length, 'place');
  item.id = id;
  item.description = `${plain(link.summary)} · ${where}`;
  item.iconPath = ICONS[link.verdict];
  item.tooltip = tooltipOf(link);
  item.contextValue = link.to === undefined ? 'link' : 'link-with-new-address';
  item.accessibilityInformation = {
    label: `${VERDICT_NAMES[link.verdict]}: ${readable(link.url)}, ${plain(link.summary)}, in ${where}`,
  };
  if (isSingle) item.command = { title: 'Show', command: SHOW_PLACE, arguments: [only] };
  return item;
}

function placeItem({ id, place }: PlaceNode): TreeItem {
  const item = new TreeItem(nameOf(place), TreeItemCollapsibleState.None);
  const folder = place.note.slice(0, Math.max(0, place.note.lastIndexOf('/')));
  item.id = id;
  item.description = [`line ${place.range.start.line + 1}`, folder].filter(Boolean).join(' · ');
  item.resourceUri = Uri.parse(place.uri, true);
  item.iconPath = ThemeIcon.File;
  item.contextValue = 'place';
  item.command = { title: 'Show', command: SHOW_PLACE, arguments: [place] };
  return item;
}

function tooltipOf({ url, to, verdict, summary, checkedAt }: ReportedLink): MarkdownString {
  const text = new MarkdownString();
  text.appendText(`${VERDICT_NAMES[verdict]}: ${plain(summary)}`).appendMarkdown('\n\n');
  text.appendCodeblock(to === undefined ? url : `${url}\n→ ${to}`, 'text');
  if (checkedAt !== undefined) text.appendText(`Checked ${new Date(checkedAt).toLocaleString()}`);
  return text;
}

/** Rows have no Markdown. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}

function nameOf({ note }: LinkPlace): string {
  return note.slice(note.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** `url` as people read it: without `https://`, other scripts than Latin in their letters. */
function readable(url: string): string {
  const short = url.replace(/^https?:\/\/(?=.)/i, '');
  try {
    const decoded = decodeURI(short);
    // What cannot be seen could make one address look like another.
    return /[\p{C}\p{Z}]/u.test(decoded) ? short : decoded;
  } catch {
    return short; // not UTF-8: it stays as it is written
  }
}

function icon(name: string, color: string): ThemeIcon {
  return new ThemeIcon(name, new ThemeColor(color));
}
