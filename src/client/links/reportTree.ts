import type { LinkPlace, LinkReport, LinkVerdict, ReportedLink } from '../../protocol/links';

/** What the rows on top of the report stand for. */
export type Grouping = 'verdict' | 'host' | 'note';

/** All verdicts, what the author must act on first. */
export const VERDICTS: readonly LinkVerdict[] = [
  'broken',
  'fragment-missing',
  'redirected',
  'insecure',
  'timeout',
  'uncertain',
  'ok',
  'skipped',
];

/** Verdicts as the report names them. */
export const VERDICT_NAMES: Readonly<Record<LinkVerdict, string>> = {
  broken: 'Broken',
  'fragment-missing': 'Section Not on the Page',
  redirected: 'Moved',
  insecure: 'Not Secure',
  timeout: 'No Answer',
  uncertain: 'Uncertain',
  ok: 'In Order',
  skipped: 'Not Asked',
};

/** The same behind a number. */
const COUNTED: Readonly<Record<LinkVerdict, string>> = {
  broken: 'broken',
  'fragment-missing': 'without the section',
  redirected: 'moved',
  insecure: 'not secure',
  timeout: 'without an answer',
  uncertain: 'uncertain',
  ok: 'in order',
  skipped: 'not asked',
};

/** What the report shows at first: all that an author may want to look at. */
export const SHOWN_AT_FIRST: readonly LinkVerdict[] = VERDICTS.filter(
  (verdict) => verdict !== 'ok' && verdict !== 'skipped',
);

/** How the author wants to see the report. */
export interface ReportShape {
  readonly grouping: Grouping;
  /** The others are hidden. */
  readonly verdicts: readonly LinkVerdict[];
}

/** One row of the report. `id` stays the same while what it stands for is there. */
export type ReportNode = GroupNode | LinkNode | PlaceNode;

/** A row on top: a verdict, a host or a note. */
export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly grouping: Grouping;
  /** The verdict, the host or the path of the note. */
  readonly key: string;
  readonly links: readonly LinkNode[];
}

/** An address; below a note only with the places in that note. */
export interface LinkNode {
  readonly kind: 'link';
  readonly id: string;
  readonly group: string;
  readonly link: ReportedLink;
  readonly places: readonly LinkPlace[];
}

/** A place of an address that has several. */
export interface PlaceNode {
  readonly kind: 'place';
  readonly id: string;
  readonly parent: LinkNode;
  readonly place: LinkPlace;
}

/** The rows on top with all below them; empty when nothing is known, or nothing of it is to be shown. */
export function reportTree({ links }: LinkReport, { grouping, verdicts }: ReportShape): GroupNode[] {
  const groups = new Map<string, LinkNode[]>();
  for (const link of links) {
    if (!verdicts.includes(link.verdict)) continue;
    for (const [key, places] of keysOf(link, grouping)) {
      const group = `${grouping}:${key}`;
      const node: LinkNode = { kind: 'link', id: `${group} ${link.url}`, group, link, places };
      const list = groups.get(key);
      if (list) list.push(node);
      else groups.set(key, [node]);
    }
  }
  const nodes = [...groups].map(([key, list]): GroupNode => {
    const links = grouping === 'verdict' ? list : list.sort(byVerdict);
    return { kind: 'group', id: `${grouping}:${key}`, grouping, key, links };
  });
  return nodes.sort(grouping === 'verdict' ? inOrderOfVerdicts : byTrouble);
}

/** What stands below a row. */
export function childrenOf(node: ReportNode): readonly ReportNode[] {
  switch (node.kind) {
    case 'group':
      return node.links;
    case 'link':
      return node.places.length < 2 ? [] : node.places.map((place) => placeNode(node, place));
    case 'place':
      return [];
  }
}

/** `3 broken, 1 moved`: the counts that are not 0, what must be acted on first. */
export function tellCounts(counts: Readonly<Partial<Record<LinkVerdict, number>>>): string {
  return VERDICTS.flatMap((verdict) => {
    const number = counts[verdict] ?? 0;
    return number === 0 ? [] : `${number.toLocaleString('en')} ${COUNTED[verdict]}`;
  }).join(', ');
}

/** How many of these links have each verdict that occurs. */
export function countVerdicts(
  links: Iterable<Pick<ReportedLink, 'verdict'>>,
): Partial<Record<LinkVerdict, number>> {
  const counts: Partial<Record<LinkVerdict, number>> = {};
  for (const { verdict } of links) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

/** `1 address`, `2 addresses`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? noun : plural}`;
}

function keysOf(link: ReportedLink, grouping: Grouping): Iterable<readonly [string, readonly LinkPlace[]]> {
  if (grouping === 'verdict') return [[link.verdict, link.places]];
  if (grouping === 'host') return [[link.host, link.places]];
  const notes = new Map<string, LinkPlace[]>();
  for (const place of link.places) {
    const list = notes.get(place.note);
    if (list) list.push(place);
    else notes.set(place.note, [place]);
  }
  return notes;
}

function placeNode(parent: LinkNode, place: LinkPlace): PlaceNode {
  const { line, character } = place.range.start;
  return { kind: 'place', id: `${parent.id} ${place.uri} ${line}:${character}`, parent, place };
}

function byVerdict(a: LinkNode, b: LinkNode): number {
  return rankOf(a) - rankOf(b);
}

function rankOf({ link }: LinkNode): number {
  return VERDICTS.indexOf(link.verdict);
}

function inOrderOfVerdicts(a: GroupNode, b: GroupNode): number {
  return rankOf(a.links[0]!) - rankOf(b.links[0]!);
}

/** Those with the most that is broken first, then by name. */
function byTrouble(a: GroupNode, b: GroupNode): number {
  return brokenIn(b) - brokenIn(a) || (a.key < b.key ? -1 : 1);
}

function brokenIn({ links }: GroupNode): number {
  return links.filter(({ link }) => link.verdict === 'broken' || link.verdict === 'fragment-missing').length;
}
