import { targetEdit } from '../checks/linkEdit';
import { linkOfDefinition } from '../features/definitionParts';
import { pageOf } from '../site/pageOf';
import type { Link } from '../syntax/syntax';
import type { Edit } from '../text/edit';
import { linkTargetOf, tidyPath } from '../vault/linkTarget';
import { notesWithOwnAddresses } from '../vault/ownAddressMentions';
import { resolve, type Resolution } from '../vault/resolve';
import type { NameKey, Note, Vault, VaultPath } from '../vault/vault';
import { baseNameOf, nameKeyOf } from '../vault/vaultPath';
import { mannerOf, respell } from './respell';
import type { Tomorrow } from './tomorrow';
import { gatherEdits, type LostLink, type VaultEdit } from './vaultEdit';

/**
 * The edits after which every link that leads to a file of `today` leads to what becomes of that file in `tomorrow`.
 * `touched` are the paths, of today and of tomorrow, that come, go or move: only links which name one of them, and
 * those in notes that move, can change where they lead. Links that led nowhere, or to no single file, are left alone.
 */
export function keepLinks(
  today: Vault,
  tomorrow: Tomorrow,
  touched: Iterable<VaultPath>,
): Pick<VaultEdit, 'edits' | 'lost'> {
  const paths = new Set(touched);
  const names = namesOf(paths);
  const edits = gatherEdits();
  const lost: LostLink[] = [];
  for (const path of notesToLookInto(today, { paths, names })) {
    const note = today.notes.get(path);
    const image = tomorrow.vault.notes.get(tomorrow.imageOf(path));
    if (!note || !image) continue;
    const kept = keepLinksOf(today, tomorrow, { note, image, names });
    for (const edit of kept.edits) edits.add(path, { ...edit, reason: 'link' });
    for (const { span } of kept.lost) lost.push({ path, span });
  }
  return { edits: edits.done(), lost };
}

/** The names by which a link may come to lead to, or away from, one of `paths`. */
export function namesOf(paths: Iterable<VaultPath>): ReadonlySet<NameKey> {
  return new Set([...paths].flatMap(keysOf));
}

/** As `keepLinks`, for the text of one file: `note` as it is and `image` as it will be. */
export function keepLinksOf(
  today: Vault,
  tomorrow: Tomorrow,
  { note, image, names }: { readonly note: Note; readonly image: Note; readonly names: ReadonlySet<NameKey> },
): { readonly edits: readonly Edit[]; readonly lost: readonly Link[] } {
  const moves = image.path !== note.path;
  const edits: Edit[] = [];
  const lost: Link[] = [];
  for (const link of linksOf(note)) {
    if (!moves && !mayChange(link, names)) continue;
    const kept = keepLink(today, tomorrow, { note, image, link });
    if (kept === 'lost') lost.push(link);
    else if (kept) edits.push(kept);
  }
  return { edits, lost };
}

interface PlacedLink {
  readonly note: Note;
  /** The note as it will be. */
  readonly image: Note;
  readonly link: Link;
}

function keepLink(
  today: Vault,
  tomorrow: Tomorrow,
  { note, image, link }: PlacedLink,
): Edit | 'lost' | undefined {
  const before = resolve(today, note, link);
  const after = resolve(tomorrow.vault, image, link);
  if (before.kind === 'external') return keepAddress(tomorrow, { note, image, link }, { before, after });
  if (before.kind !== 'note' && before.kind !== 'asset') return undefined;
  const to = tomorrow.imageOf(before.path);
  const isKept = leadsTo(after, to) && (after.slip === undefined || before.slip !== undefined);
  if (isKept && isAsExact(link, { note, path: before.path }, { note: image, path: to })) return undefined;
  const isThere = tomorrow.vault.notes.has(to) || tomorrow.vault.assets.has(to);
  if (!isThere) return undefined;
  return respell(tomorrow.vault, { note, link, path: before.path }, { from: image.path, to }) ?? 'lost';
}

interface Way {
  readonly note: Note;
  readonly path: VaultPath;
}

/**
 * Whether a link that is a whole path, or a relative one as any Markdown has it, still is: Obsidian finds a file by the
 * end of its path, too, which publishers and other programs do not.
 */
export function isAsExact(link: Link, before: Way, after: Way): boolean {
  const manner = mannerOf(before.note, link, before.path);
  const isExact = manner === 'absolute' || (manner === 'relative' && link.form !== 'wiki');
  return !isExact || mannerOf(after.note, link, after.path) === manner;
}

function leadsTo(
  resolution: Resolution,
  to: VaultPath,
): resolution is Extract<Resolution, { kind: 'note' | 'asset' }> {
  return (resolution.kind === 'note' || resolution.kind === 'asset') && resolution.path === to;
}

/** An address of the site itself that no redirect keeps alive becomes the new one of its note. */
function keepAddress(
  tomorrow: Tomorrow,
  { note, link }: PlacedLink,
  { before, after }: { readonly before: Resolution; readonly after: Resolution },
) {
  const was = before.kind === 'external' ? before.own : undefined;
  const is = after.kind === 'external' ? after.own : undefined;
  if (was?.kind !== 'note') return undefined;
  const to = tomorrow.imageOf(was.path);
  if (is?.kind === 'note' && is.path === to) return undefined;
  const image = tomorrow.vault.notes.get(to);
  const page = image && pageOf(tomorrow.vault, image);
  if (page?.url === undefined || page.published.state === 'unpublished') return undefined;
  const { start, end } = link.target;
  const written = note.text.slice(start, end);
  // A URL is percent-encoded already: it is written as it is.
  const isPlain = link.form === 'auto' || !/[\\&]/.test(written);
  return isPlain ? { span: link.target, text: page.url } : targetEdit(note, link, page.url);
}

/** The links of a note, those that share a definition by their definition. */
export function linksOf(note: Note): Link[] {
  return [...note.links.filter(({ definition }) => !definition), ...note.definitions.map(linkOfDefinition)];
}

function notesToLookInto(
  today: Vault,
  { paths, names }: { readonly paths: ReadonlySet<VaultPath>; readonly names: ReadonlySet<NameKey> },
): VaultPath[] {
  const notes = new Set<VaultPath>(notesWithOwnAddresses(today));
  for (const path of paths) if (today.notes.has(path)) notes.add(path);
  for (const name of names) for (const path of today.mentions.get(name) ?? []) notes.add(path);
  return [...notes].sort();
}

/** `[[a.md]]` may mean `a.md.md`. */
function keysOf(path: VaultPath): readonly NameKey[] {
  const key = nameKeyOf(baseNameOf(path));
  return [key, nameKeyOf(key)];
}

/** A cheap look before the vault is asked. A `%` may hide any name. */
function mayChange(link: Link, names: ReadonlySet<NameKey>): boolean {
  const target = linkTargetOf(link);
  if (target.kind === 'external') return true;
  const written = tidyPath(target.path);
  return written !== '' && (written.includes('%') || names.has(nameKeyOf(baseNameOf(written))));
}
