import type { BlockId, Heading, Link } from '../syntax/syntax';
import { fold } from '../text/fold';
import { touches } from '../text/span';
import { linkTargetOf, tidyPath } from '../vault/linkTarget';
import { destinationOf, resolve, type Resolution } from '../vault/resolve';
import type { NameKey, Note, Vault, VaultPath } from '../vault/vault';
import { baseNameOf, nameKeyOf } from '../vault/vaultPath';
import { definitionLabel, linkOfDefinition } from './definitionParts';
import { isTitle } from './isTitle';
import { destinationSpan, linkAt, type LinkPart } from './linkAt';

/** What words in a note can stand for, and what one may ask all mentions of. */
export type Referent =
  | { readonly kind: 'note'; readonly path: VaultPath }
  | { readonly kind: 'heading'; readonly path: VaultPath; readonly heading: Heading }
  | { readonly kind: 'block'; readonly path: VaultPath; readonly block: BlockId }
  | { readonly kind: 'asset'; readonly path: VaultPath }
  /** A name that no file has; `key` is that of the last segment of what was written. */
  | { readonly kind: 'missing'; readonly key: NameKey }
  | { readonly kind: 'url'; readonly url: string }
  /** `key` is the folded name. */
  | { readonly kind: 'tag'; readonly key: string }
  | { readonly kind: 'footnote'; readonly path: VaultPath; readonly identifier: string }
  | { readonly kind: 'definition'; readonly path: VaultPath; readonly identifier: string };

/**
 * What the words at `offset` (UTF-16) of `note` stand for: the end of a link (its heading or block when the caret
 * is there or on the label), a tag, a footnote, a definition's label, a heading, a block id; in the frontmatter's
 * title or aliases, and in a level 1 heading that opens the text, the note itself. `undefined` anywhere else.
 */
export function referentAt(vault: Vault, note: Note, offset: number): Referent | undefined {
  const here = linkAt(note, offset);
  if (here) return referentOfLink(vault, note, here);
  const tag = note.tags.find(({ span }) => touches(span, offset));
  if (tag) return { kind: 'tag', key: fold(tag.name) };
  return footnoteAt(note, offset) ?? definitionAt(vault, note, offset) ?? placeAt(note, offset);
}

/** What `link`, written in `from`, stands for to a caret in `part`; `undefined` when it is ambiguous. */
export function referentOfLink(
  vault: Vault,
  from: Note,
  { link, part }: { readonly link: Link; readonly part: LinkPart },
): Referent | undefined {
  if (link.form === 'reference' && link.definition && part !== 'target' && part !== 'fragment') {
    return { kind: 'definition', path: from.path, identifier: link.definition.identifier };
  }
  const resolution = resolve(vault, from, link);
  if (resolution.kind === 'missing') return { kind: 'missing', key: missingKeyOf(link) };
  const wantsFile = part === 'target' && link.target.end > link.target.start;
  return referentOf(resolution, wantsFile);
}

function referentOf(
  resolution: Exclude<Resolution, { kind: 'missing' }>,
  wantsFile: boolean,
): Referent | undefined {
  switch (resolution.kind) {
    case 'note': {
      const { path, heading, block } = resolution;
      if (heading && !wantsFile) return { kind: 'heading', path, heading };
      if (block && !wantsFile) return { kind: 'block', path, block };
      return { kind: 'note', path };
    }
    case 'asset':
      return { kind: 'asset', path: resolution.path };
    case 'external': {
      const own = destinationOf(resolution);
      if (!own) return { kind: 'url', url: resolution.url };
      if (resolution.own?.kind === 'asset') return { kind: 'asset', path: own.path };
      if (own.heading && !wantsFile) return { kind: 'heading', path: own.path, heading: own.heading };
      return { kind: 'note', path: own.path };
    }
    case 'ambiguous':
      return undefined;
  }
}

/** The name that a link which leads nowhere asks for. */
export function missingKeyOf(link: Link): NameKey {
  const target = linkTargetOf(link);
  return nameKeyOf(baseNameOf(tidyPath(target.kind === 'local' ? target.path : target.url)));
}

function footnoteAt(note: Note, offset: number): Referent | undefined {
  const footnote = note.footnotes.find(({ kind, span, label }) =>
    touches(kind === 'reference' ? span : label, offset),
  );
  return footnote && { kind: 'footnote', path: note.path, identifier: footnote.identifier };
}

function definitionAt(vault: Vault, note: Note, offset: number): Referent | undefined {
  const definition = note.definitions.find(({ span }) => touches(span, offset));
  if (!definition) return undefined;
  if (touches(definitionLabel(note, definition), offset)) {
    return { kind: 'definition', path: note.path, identifier: definition.identifier };
  }
  if (!touches(destinationSpan(definition), offset)) return undefined;
  const part = touches(definition.target, offset) ? 'target' : 'fragment';
  return referentOfLink(vault, note, { link: linkOfDefinition(definition), part });
}

/** A heading, a block id, or what names the note itself. */
function placeAt(note: Note, offset: number): Referent | undefined {
  const { path } = note;
  const block = note.blockIds.find(({ span }) => touches(span, offset));
  if (block) return { kind: 'block', path, block };
  const heading = note.headings.find(({ span }) => touches(span, offset));
  if (heading) return isTitle(note, heading) ? { kind: 'note', path } : { kind: 'heading', path, heading };
  return namesNote(note, offset) ? { kind: 'note', path } : undefined;
}

function namesNote({ frontmatter }: Note, offset: number): boolean {
  if (!frontmatter || !touches(frontmatter.content, offset)) return false;
  const title = frontmatter.entries.find(({ key }) => key === 'title');
  if (title && touches(title.span, offset)) return true;
  return frontmatter.aliases.some(({ span }) => touches(span, offset));
}
