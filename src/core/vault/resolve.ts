import type { BlockId, Heading, Link, LinkForm } from '../syntax/syntax';
import { decodePercent } from '../text/percent';
import { findAnchor, hasElement, hasWrittenBlockId } from './anchors';
import { formatOf } from './fileFormats';
import { findFile, type FileMatch } from './findFile';
import { findBlock, findHeading } from './fragments';
import { linkTargetOf, tidyPath } from './linkTarget';
import { ownAddressOf, type OwnAddress } from './ownAddress';
import type { Note, Vault, VaultPath } from './vault';

/** How what the link wrote differs from the file's real spelling; such a link opens on a Mac and is 404 on a server. */
export type SpellingSlip = 'case' | 'unicode';

/** Where a link leads. */
export type Resolution =
  | {
      readonly kind: 'note';
      readonly path: VaultPath;
      readonly heading: Heading | undefined;
      readonly block: BlockId | undefined;
      /** The file is there, the heading or block is not. */
      readonly missing: 'heading' | 'block' | undefined;
      readonly slip: SpellingSlip | undefined;
      /** Other files that the same words could mean, when only Obsidian's shortest-path rule chose. */
      readonly rivals: readonly VaultPath[];
    }
  | {
      readonly kind: 'asset';
      readonly path: VaultPath;
      readonly slip: SpellingSlip | undefined;
      readonly rivals: readonly VaultPath[];
    }
  | {
      readonly kind: 'external';
      readonly url: string;
      /** What the vault knows of a URL of its own site; `undefined` for any other, and when the base URL is not known. */
      readonly own: OwnAddress | undefined;
    }
  | { readonly kind: 'missing'; readonly what: 'note' | 'asset' }
  /** Obsidian's own choice is not stable: equally long paths (B.1.3, step 4). Sorted. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly VaultPath[] };

/**
 * Where `link`, written in the note `from`, leads. The only function that decides this: checks, completion,
 * hover, rename, preview and the command line ask it.
 */
export function resolve(vault: Vault, from: Note, link: Link): Resolution {
  const target = linkTargetOf(link);
  if (target.kind === 'external') return { ...target, own: ownAddressOf(vault, target.url) };
  const match = matchOf(vault, from, { link, path: target.path });
  if (match === undefined)
    return { kind: 'missing', what: formatOf(tidyPath(target.path)) ? 'asset' : 'note' };
  if (match.kind === 'ambiguous') return match;
  const { path, slip, rivals } = match;
  const note = path === from.path ? from : vault.notes.get(path);
  if (!note) return { kind: 'asset', path, slip, rivals };
  return { kind: 'note', path, slip, rivals, ...findFragment(note, target.fragment, link.form) };
}

/** A file that a link leads to, with the part of it. */
export interface Destination {
  readonly path: VaultPath;
  readonly heading: Heading | undefined;
  readonly block: BlockId | undefined;
}

/**
 * The file of the vault that a link which was resolved so leads to, whether it names the file or its address on the
 * site; `undefined` when it leads to none, or to no single one.
 */
export function destinationOf(resolution: Resolution): Destination | undefined {
  switch (resolution.kind) {
    case 'note':
      return resolution;
    case 'asset':
      return { path: resolution.path, heading: undefined, block: undefined };
    case 'external': {
      const { own } = resolution;
      if (own?.kind !== 'note' && own?.kind !== 'asset') return undefined;
      return { path: own.path, heading: own.kind === 'note' ? own.heading : undefined, block: undefined };
    }
    case 'missing':
    case 'ambiguous':
      return undefined;
  }
}

/** Whether Obsidian decodes a wiki link is not known, and publishers do: the decoded name is the second try. */
function matchOf(vault: Vault, from: Note, { link, path }: { link: Link; path: string }): FileMatch {
  const match = findFile(vault, from.path, path);
  if (match || link.form !== 'wiki' || !path.includes('%')) return match;
  return findFile(vault, from.path, decodePercent(path));
}

type Place = Pick<Extract<Resolution, { kind: 'note' }>, 'heading' | 'block' | 'missing'>;

const WHOLE_NOTE: Place = { heading: undefined, block: undefined, missing: undefined };

/** Says that something is missing only where that is certain: see `anchors.ts`. */
function findFragment(note: Note, fragment: string | undefined, form: LinkForm): Place {
  const text = fragment?.trim() ?? '';
  if (/^#*$/.test(text) || text.startsWith('[^')) return WHOLE_NOTE;
  if (text.startsWith('^')) {
    const id = text.slice(1);
    const block = findBlock(note, id);
    if (block) return { ...WHOLE_NOTE, block };
    return hasWrittenBlockId(note, id) ? WHOLE_NOTE : { ...WHOLE_NOTE, missing: 'block' };
  }
  const heading = findHeading(note, text) ?? (form === 'wiki' ? undefined : findAnchor(note, text));
  if (heading) return { ...WHOLE_NOTE, heading };
  const isElement = form === 'html' || (form !== 'wiki' && hasElement(note, text));
  return isElement ? WHOLE_NOTE : { ...WHOLE_NOTE, missing: 'heading' };
}
