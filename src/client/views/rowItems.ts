import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { OutgoingLink } from '../../protocol/views';
import { count } from '../links/reportTree';
import {
  destinationOf,
  type BacklinkRow,
  type GroupRow,
  type LinkRow,
  type MentionsRow,
  type NoteRow,
  type OutgoingRow,
  type PlaceRow,
} from './rows';
import { SHOW } from './showPlace';

const { None, Collapsed, Expanded } = TreeItemCollapsibleState;

const GROUP_NAMES: Readonly<Record<OutgoingLink['kind'], string>> = {
  note: 'Notes',
  file: 'Files',
  web: 'Web',
  missing: 'Missing',
};

const KIND_ICONS: Readonly<Record<OutgoingLink['kind'], ThemeIcon>> = {
  note: new ThemeIcon('markdown'),
  file: new ThemeIcon('file-media'),
  web: new ThemeIcon('globe'),
  missing: icon('question', 'problemsWarningIcon.foreground'),
};

/** What the web answered, where it is more than that the page is there. */
const VERDICT_ICONS: Readonly<Record<string, ThemeIcon>> = {
  ok: icon('pass', 'testing.iconPassed'),
  broken: icon('error', 'problemsErrorIcon.foreground'),
  'fragment-missing': icon('warning', 'problemsWarningIcon.foreground'),
  redirected: icon('arrow-right', 'problemsInfoIcon.foreground'),
  insecure: icon('unlock', 'problemsWarningIcon.foreground'),
};

/** A row as VS Code draws it and a screen reader says it. `isLong`: there are too many to unfold them all. */
export function itemOf(row: BacklinkRow | OutgoingRow, isLong = false): TreeItem {
  switch (row.kind) {
    case 'note':
      return noteItem(row, isLong ? Collapsed : Expanded);
    case 'place':
      return placeItem(row);
    case 'mentions':
      return mentionsItem(row);
    case 'group':
      return groupItem(row);
    case 'link':
      return linkItem(row);
  }
}

function noteItem({ id, note, isMention }: NoteRow, state: TreeItemCollapsibleState): TreeItem {
  const item = new TreeItem(note.title, state);
  const folder = note.path.slice(0, Math.max(0, note.path.lastIndexOf('/')));
  const places = note.places.length;
  item.id = id;
  item.iconPath = new ThemeIcon('markdown');
  item.description = [places > 1 ? String(places) : '', folder].filter(Boolean).join(' · ');
  item.tooltip = `${note.path}\n${count(places, isMention ? 'mention' : 'link')}`;
  item.contextValue = 'note';
  return item;
}

function placeItem(row: PlaceRow): TreeItem {
  const { line, range } = row.place;
  const [start, end] = line.highlight;
  const item = new TreeItem({ label: line.text, highlights: end > start ? [[start, end]] : [] }, None);
  const number = range.start.line + 1;
  item.id = row.id;
  item.tooltip = `${line.text}\nLine ${number}`;
  item.contextValue = row.parent.kind === 'note' && row.parent.isMention ? 'mention' : 'place';
  item.accessibilityInformation = { label: `${line.text}, line ${number}` };
  return withClick(item, row);
}

function mentionsItem({ id, notes }: MentionsRow): TreeItem {
  const item = new TreeItem('Unlinked Mentions', Collapsed);
  const places = notes?.reduce((sum, note) => sum + note.places.length, 0);
  item.id = id;
  item.iconPath = new ThemeIcon('quote');
  if (places !== undefined) item.description = places === 0 ? 'none' : String(places);
  item.tooltip = 'Where other notes write the name, the title or an alias of this one without a link';
  item.contextValue = 'mentions';
  return item;
}

function groupItem({ id, group, links }: GroupRow): TreeItem {
  const item = new TreeItem(GROUP_NAMES[group], Expanded);
  item.id = id;
  item.description = String(links.length);
  item.contextValue = 'group';
  return item;
}

function linkItem(row: LinkRow): TreeItem {
  const { link } = row;
  const places = link.places.length;
  const item = new TreeItem(link.label, places > 1 ? Collapsed : None);
  item.id = row.id;
  item.iconPath = (link.verdict && VERDICT_ICONS[link.verdict]) || KIND_ICONS[link.kind];
  item.description = [link.detail, places > 1 ? `${places} times` : ''].filter(Boolean).join(' · ');
  item.tooltip = [link.target === undefined ? link.label : tooltipFor(link.target), link.detail]
    .filter(Boolean)
    .join('\n');
  item.contextValue = [
    'link',
    link.target === undefined ? 'missing' : 'there',
    link.canCreate ? 'creatable' : '',
  ]
    .filter(Boolean)
    .join('-');
  return withClick(item, row);
}

function tooltipFor(target: string): string {
  return /^file:/i.test(target) ? Uri.parse(target, true).fsPath : target;
}

function withClick(item: TreeItem, row: BacklinkRow | OutgoingRow): TreeItem {
  item.command = { title: 'Open', command: SHOW, arguments: [destinationOf(row)] };
  return item;
}

function icon(name: string, color: string): ThemeIcon {
  return new ThemeIcon(name, new ThemeColor(color));
}
