import { fragmentEdit } from '../checks/linkEdit';
import { linkOfDefinition } from '../features/definitionParts';
import type { Heading, Link } from '../syntax/syntax';
import { applyEdits, type Edit } from '../text/edit';
import { decodePercent } from '../text/percent';
import type { Span } from '../text/span';
import { githubAnchorOf } from '../vault/anchors';
import { backlinks } from '../vault/backlinks';
import { findHeading, headingLinkText } from '../vault/fragments';
import { applyChanges } from '../vault/makeVault';
import { readNote } from '../vault/readNote';
import { resolve } from '../vault/resolve';
import type { Note, Vault } from '../vault/vault';
import { gatherEdits, type LostLink, type VaultEdit } from './vaultEdit';

/** A heading to be called otherwise. */
export interface HeadingRename {
  readonly note: Note;
  readonly heading: Heading;
  /** One line, without `#` marks. */
  readonly text: string;
}

/**
 * Gives a heading another text. Every link that leads to it still does, and every link to another heading of the note
 * leads there still: each in its own way, by the heading's text, by the headings above it, or by its anchor.
 */
export function renameHeading(vault: Vault, { note, heading, text }: HeadingRename): VaultEdit {
  const edit: Edit = { span: heading.content, text };
  const image = readNote(note.path, applyEdits(note.text, [edit]));
  const tomorrow = applyChanges(vault, [{ kind: 'note', note: image }]);
  const edits = gatherEdits();
  const lost: LostLink[] = [];
  edits.add(note.path, { ...edit, reason: 'name' });
  for (const { from, link } of linksTo(vault, note)) {
    if (from === note && overlaps(link.span, heading.content)) continue;
    const before = resolve(vault, from, link);
    if (before.kind !== 'note' || !before.heading) continue;
    const at = note.headings.indexOf(before.heading);
    const place = { note: from === note ? image : from, at };
    if (leadsTo(tomorrow, place, link)) continue;
    const words = fragmentsFor({ note, image, link, renamed: heading, at }).find((fragment) =>
      leadsTo(tomorrow, place, withFragment(link, fragment)),
    );
    const respelled = words === undefined ? undefined : fragmentEdit(from, link, words);
    if (respelled) edits.add(from.path, { ...respelled, reason: 'link' });
    else lost.push({ path: from.path, span: link.span });
  }
  return { moves: [], edits: edits.done(), lost };
}

/** The links to the note, those that share a definition by their definition. */
export function linksTo(vault: Vault, note: Note): { readonly from: Note; readonly link: Link }[] {
  return backlinks(vault, note.path).map(({ from, link }) => ({
    from,
    link: link.definition ? linkOfDefinition(link.definition) : link,
  }));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `link`, standing in the note of `place`, leads to the heading of that number tomorrow. */
function leadsTo(
  tomorrow: Vault,
  { note, at }: { readonly note: Note; readonly at: number },
  link: Link,
): boolean {
  const after = resolve(tomorrow, note, link);
  return (
    after.kind === 'note' &&
    after.heading !== undefined &&
    headingsOf(tomorrow, after.path)[at] === after.heading
  );
}

function headingsOf(vault: Vault, path: Note['path']): readonly Heading[] {
  return vault.notes.get(path)?.headings ?? [];
}

/** The link as it would be with another fragment, for `resolve`. */
function withFragment(link: Link, fragment: string): Link {
  const hash = link.destination.indexOf('#');
  const target = hash === -1 ? link.destination : link.destination.slice(0, hash);
  const written = link.form === 'wiki' ? fragment : fragment.replaceAll('%', '%25');
  return { ...link, destination: `${target}#${written}` };
}

interface Renamed {
  readonly note: Note;
  readonly image: Note;
  readonly link: Link;
  readonly renamed: Heading;
  /** The number of the heading that the link is to lead to. */
  readonly at: number;
}

/** What the fragment may say, in the manner of today's first. */
function fragmentsFor({ note, image, link, renamed, at }: Renamed): string[] {
  const heading = image.headings[at];
  const old = note.headings[at];
  if (!heading || !old) return [];
  const hash = link.destination.indexOf('#');
  const written = link.destination.slice(hash + 1);
  const isAnchor = link.form !== 'wiki' && findHeading(note, decodePercent(written)) !== old;
  const chain = chainOf(image, at).map(headingLinkText).join('#');
  const anchor = githubAnchorOf(image, heading);
  const words = [
    ...(isAnchor || written === githubAnchorOf(note, old) ? [anchor] : []),
    withPart(decodePercent(written), {
      note,
      renamed,
      by: headingLinkText(image.headings[note.headings.indexOf(renamed)]!),
    }),
    headingLinkText(heading),
    chain,
    ...(link.form === 'wiki' ? [] : [anchor]),
  ];
  return words.filter((word) => word !== '' && (link.form !== 'wiki' || !/[|^[\]]/.test(word)));
}

/** The parts of `A#B` that mean the renamed heading, written anew. */
function withPart(
  fragment: string,
  { note, renamed, by }: { readonly note: Note; readonly renamed: Heading; readonly by: string },
): string {
  const parts = fragment.split('#');
  return parts
    .map((part, at) => (findHeading(note, parts.slice(0, at + 1).join('#')) === renamed ? by : part))
    .join('#');
}

/** The headings above the heading of this number, and it. */
export function chainOf(note: Note, at: number): Heading[] {
  const chain = [note.headings[at]!];
  for (let above = at - 1; above >= 0; above--) {
    if (note.headings[above]!.level < chain[0]!.level) chain.unshift(note.headings[above]!);
  }
  return chain;
}
