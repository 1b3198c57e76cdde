import { newWikiLink } from '../checks/newWikiLink';
import { tableAt } from '../checks/tableAt';
import type { Link } from '../syntax/syntax';
import { applyEdits, type Edit } from '../text/edit';
import { decodePercent } from '../text/percent';
import type { ObsidianSettings } from '../vault/obsidianSettings';
import { linkTargetOf } from '../vault/linkTarget';
import { readNote } from '../vault/readNote';
import { destinationOf, resolve } from '../vault/resolve';
import { shortestLinkPath } from '../vault/shortestLinkPath';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { isNotePath, withoutNoteExtension } from '../vault/vaultPath';

/** The two ways to write a link to a file of the vault. */
export type LinkStyle = 'wiki' | 'markdown';

/** How a link is to be written. What is not said stays as it is. */
export interface LinkManner {
  readonly style?: LinkStyle | undefined;
  readonly path?: ObsidianSettings['newLinkFormat'] | undefined;
}

/**
 * The edits that write `links`, all of `note`, in another manner: each leads where it led, and readers see what they saw.
 * None for a link that is written so or leads to no file of the vault, and where the other manner cannot say the same: a
 * title, markup in a wiki link's label, a note shown in place, a link by reference, in HTML or in the frontmatter.
 */
export function convertLinks(
  vault: Vault,
  note: Note,
  { links = note.links, ...manner }: LinkManner & { readonly links?: readonly Link[] },
): Edit[] {
  const proposed = links.flatMap((link) => {
    const edit = propose(vault, note, { link, manner });
    return edit ? [{ link, edit }] : [];
  });
  // Where one link stands in another (`[![](a.png)](b.md)`) the outer one would take the inner one along.
  const chosen = proposed.filter(
    ({ edit: { span } }, at) => !(proposed[at + 1] && proposed[at + 1]!.edit.span.start < span.end),
  );
  return provenOf(vault, note, chosen);
}

function propose(
  vault: Vault,
  note: Note,
  { link, manner }: { readonly link: Link; readonly manner: LinkManner },
): Edit | undefined {
  if (link.place === 'frontmatter' || (link.form !== 'wiki' && link.form !== 'markdown')) return undefined;
  const resolution = resolve(vault, note, link);
  if (resolution.kind !== 'note' && resolution.kind !== 'asset') return undefined;
  const parts = partsOf(note, link);
  if (!parts || (parts.target === '' && manner.style === undefined)) return undefined;
  const placed = { note, link, parts, path: resolution.path };
  const style = manner.style ?? styleOf(link);
  const text = style === 'wiki' ? asWiki(vault, placed, manner) : asMarkdown(vault, placed, manner);
  const { start, end } = link.span;
  return text === undefined || text === note.text.slice(start, end) ? undefined : { span: link.span, text };
}

function styleOf({ form }: Link): LinkStyle {
  return form === 'wiki' ? 'wiki' : 'markdown';
}

interface Parts {
  /** As the link writes it, decoded. */
  readonly target: string;
  /** Decoded, without `#`. */
  readonly fragment: string | undefined;
  readonly label: string | undefined;
  readonly size: string | undefined;
}

/** What the link says; `undefined` when it says more, such as a title. */
function partsOf(note: Note, link: Link): Parts | undefined {
  const target = linkTargetOf(link);
  if (target.kind !== 'local') return undefined;
  const written = (span: Link['label']): string | undefined => span && note.text.slice(span.start, span.end);
  if (link.form === 'markdown') {
    const end = (link.fragment ?? link.target).end;
    const rest = note.text.slice(end, link.span.end);
    if (!/^>?[ \t]*\)$/.test(rest)) return undefined;
  }
  return {
    target: target.path,
    fragment: target.fragment === undefined ? undefined : decodePercent(target.fragment),
    label: written(link.label),
    size: written(link.size),
  };
}

interface Placed {
  readonly note: Note;
  readonly link: Link;
  readonly parts: Parts;
  readonly path: VaultPath;
}

function asWiki(vault: Vault, { note, link, parts, path }: Placed, manner: LinkManner): string | undefined {
  const { fragment, size } = parts;
  const isOwn = parts.target === '';
  const target = isOwn ? '' : wayTo(vault, note, { path, written: parts.target, manner, style: 'wiki' });
  const isInTable = tableAt(note, link.span.start) !== undefined;
  const bar = isInTable ? '\\|' : '|';
  const ending = fragment === undefined ? '' : `#${fragment}`;
  if (link.embed) {
    if (/[[\]|\\\r\n]/.test(`${parts.label ?? ''}${target}${ending}`)) return undefined;
    const label = parts.label ? `${bar}${parts.label}` : '';
    return `![[${target}${ending}${label}${size === undefined ? '' : `${bar}${size}`}]]`;
  }
  if (link.form === 'wiki') {
    const label = parts.label === undefined ? '' : `${bar}${parts.label}`;
    return `[[${target}${ending}${label}]]`;
  }
  const label = parts.label?.replace(/\\([[\]])/g, '$1');
  if (label === undefined || label.trim() === '') return undefined;
  return newWikiLink({ target, fragment: ending, label, isInTable });
}

function asMarkdown(
  vault: Vault,
  { note, link, parts, path }: Placed,
  manner: LinkManner,
): string | undefined {
  const { fragment, size } = parts;
  if (link.embed && isNotePath(path)) return undefined;
  const isOwn = parts.target === '';
  const way = isOwn ? '' : wayTo(vault, note, { path, written: parts.target, manner, style: 'markdown' });
  const file = isOwn || !isNotePath(path) ? way : withoutNoteExtension(way) + path.slice(-3);
  const destination = (file + (fragment === undefined ? '' : `#${fragment}`)).replace(
    /[\s%<>()\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  if (link.form === 'markdown') {
    return note.text.slice(link.span.start, link.target.start).replace(/<$/, '') + destination + ')';
  }
  if (link.embed) {
    const label = [parts.label ?? '', size].filter((part) => part !== undefined).join('|');
    return /[[\]\\]/.test(label) ? undefined : `![${label}](${destination})`;
  }
  return `[${labelFor(parts)}](${destination})`;
}

/** What Obsidian shows: `Note > Part` of `[[Note#Part]]`. */
function labelFor({ label, target, fragment }: Parts): string {
  const shown = label ?? [target, ...(fragment?.split('#') ?? [])].filter((part) => part !== '').join(' > ');
  return shown.replace(/[[\]\\]/g, '\\$&');
}

/** How the link names its file: as it does, unless another way is asked for or its style reads it otherwise. */
function wayTo(
  vault: Vault,
  note: Note,
  {
    path,
    written,
    manner,
    style,
  }: {
    readonly path: VaultPath;
    readonly written: string;
    readonly manner: LinkManner;
    readonly style: LinkStyle;
  },
): string {
  if (manner.path === undefined && manner.style === undefined) return written;
  const format = manner.path ?? vault.settings.obsidian.newLinkFormat;
  const way = shortestLinkPath(vault, note.path, { path, format });
  return style === 'wiki' && isNotePath(written) && manner.style === undefined ? `${way}.md` : way;
}

interface Proposal {
  readonly link: Link;
  readonly edit: Edit;
}

/** Those after which the note has the links that it had, each leading where it led. */
function provenOf(vault: Vault, note: Note, proposals: readonly Proposal[]): Edit[] {
  let kept = proposals;
  while (kept.length > 0) {
    const after = readNote(
      note.path,
      applyEdits(
        note.text,
        kept.map(({ edit }) => edit),
      ),
    );
    const numbers = new Map(note.links.map((link, at) => [link, at]));
    const isSound = after.links.length === note.links.length;
    const good = isSound
      ? kept.filter(({ link }) =>
          leadsToSame(vault, { note, link }, { note: after, link: after.links[numbers.get(link)!]! }),
        )
      : kept.slice(0, kept.length >> 1);
    if (good.length === kept.length) break;
    kept = good;
  }
  return kept.map(({ edit }) => edit);
}

interface LinkIn {
  readonly note: Note;
  readonly link: Link;
}

function leadsToSame(vault: Vault, before: LinkIn, after: LinkIn): boolean {
  const was = destinationOf(resolve(vault, before.note, before.link));
  const is = destinationOf(resolve(vault, after.note, after.link));
  return (
    was !== undefined &&
    before.link.embed === after.link.embed &&
    is?.path === was.path &&
    is.heading?.text === was.heading?.text &&
    is.block?.id.toLowerCase() === was.block?.id.toLowerCase()
  );
}
