import { fragmentEdit, targetEdit } from '../checks/linkEdit';
import type { Link } from '../syntax/syntax';
import type { Edit } from '../text/edit';
import { githubAnchorOf } from '../vault/anchors';
import { headingLinkText } from '../vault/fragments';
import { destinationOf, resolve, type Destination } from '../vault/resolve';
import { shortestLinkPath } from '../vault/shortestLinkPath';
import type { Note, Vault } from '../vault/vault';
import { isAsExact } from './keepLinks';
import { chainOf } from './renameHeading';
import { respell, type WrittenLink } from './respell';

/**
 * The edits by which a link, as it stands today, leads to `to` tomorrow, where it stands in `home`; spans are of the note
 * it stands in today. Empty where it leads there as it is; `undefined` where no words do.
 */
export function aimLink(
  tomorrow: Vault,
  written: WrittenLink,
  { home, to }: { readonly home: Note; readonly to: Destination },
): Edit[] | undefined {
  const { note, link } = written;
  const now = destinationOf(resolve(tomorrow, home, link));
  const isExact = isAsExact(link, written, { note: home, path: to.path });
  if (isExact && now && isSame(now, to)) return [];
  const edits: Edit[] = [];
  if (!isExact || now?.path !== to.path) {
    const edit = targetFor(tomorrow, written, { home, to });
    if (!edit) return undefined;
    edits.push(edit);
  }
  if (!to.heading && !to.block) return edits;
  const words = fragmentsFor(tomorrow, link, to).find((fragment) => {
    const there = destinationOf(resolve(tomorrow, home, toPart(link, to, fragment)));
    return there !== undefined && isSame(there, to);
  });
  if (words === undefined) return undefined;
  if (words !== fragmentOf(link)) edits.push(fragmentEdit(note, link, words) ?? never());
  return edits;
}

function never(): never {
  throw new Error('A link that leads to a part of a note has a fragment.');
}

function isSame(a: Destination, b: Destination): boolean {
  return a.path === b.path && (!b.heading || a.heading === b.heading) && (!b.block || a.block === b.block);
}

function targetFor(
  tomorrow: Vault,
  written: WrittenLink,
  { home, to: { path } }: { readonly home: Note; readonly to: Destination },
): Edit | undefined {
  const { note, link } = written;
  // A link into the note itself names no file yet.
  if (link.target.start < link.target.end) return respell(tomorrow, written, { from: home.path, to: path });
  const format = tomorrow.settings.obsidian.newLinkFormat;
  const way = shortestLinkPath(tomorrow, home.path, { path, format });
  const isShort = link.form === 'wiki' || /\.md$/i.test(way);
  return targetEdit(note, link, isShort ? way : `${way}.md`);
}

/** What the fragment may say, without `#`: as it does, by the heading's text, by those above it, by its anchor. */
function fragmentsFor(tomorrow: Vault, link: Link, { path, heading, block }: Destination): string[] {
  const now = fragmentOf(link);
  const note = tomorrow.notes.get(path);
  if (block) return [now, `^${block.id}`];
  if (!heading || !note) return [];
  const chain = chainOf(note, note.headings.indexOf(heading)).map(headingLinkText).join('#');
  const anchor = link.form === 'wiki' ? [] : [githubAnchorOf(note, heading)];
  return [now, headingLinkText(heading), chain, ...anchor].filter((words) => words !== '');
}

/** As the link writes it. */
function fragmentOf({ destination }: Link): string {
  const hash = destination.indexOf('#');
  return hash === -1 ? '' : destination.slice(hash + 1);
}

/** The link as one that names its file by its whole path. */
function toPart(link: Link, { path }: Destination, fragment: string): Link {
  const words = fragment === fragmentOf(link) ? fragment : encoded(link, fragment);
  return { ...link, destination: `${encoded(link, `/${path}`)}#${words}` };
}

function encoded({ form }: Link, words: string): string {
  return form === 'wiki' ? words : words.replaceAll('%', '%25');
}
