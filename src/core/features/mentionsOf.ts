import type { Footnote, Tag } from '../syntax/syntax';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { backlinks } from '../vault/backlinks';
import { destinationOf, resolve } from '../vault/resolve';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { definitionLabel, referenceLabel } from './definitionParts';
import { destinationSpan } from './linkAt';
import { lineSpanAt, startOf } from './place';
import { missingKeyOf, type Referent } from './referent';
import { resolvedLinks, type ResolvedLink } from './resolvedLinks';

/** A place where something is spoken of. */
export interface Mention {
  readonly path: VaultPath;
  /** Of a link what names the destination, `target#fragment`; of a reference link all of it. */
  readonly span: Span;
  /** Whether this is the thing itself: the heading, the block id, the footnote's text, the note's first line. */
  readonly isDeclaration: boolean;
}

/**
 * Every mention of `referent` in the vault, or in the note `within` alone, the thing itself included; by path, then
 * by place. A note is mentioned by links to its headings and blocks, too, a tag by the tags nested in it.
 */
export function mentionsOf(vault: Vault, referent: Referent, within?: Note): Mention[] {
  const mentions = [...declarationsOf(vault, referent), ...usesOf(vault, referent, within)];
  return mentions
    .filter(({ path }) => !within || path === within.path)
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.span.start - b.span.start));
}

function declarationsOf(vault: Vault, referent: Referent): Mention[] {
  const note = 'path' in referent ? vault.notes.get(referent.path) : undefined;
  if (!note) return [];
  const declare = (span: Span): Mention => ({ path: note.path, span, isDeclaration: true });
  switch (referent.kind) {
    case 'note':
      return [declare(lineSpanAt(note, startOf(note)))];
    case 'heading':
      return [declare(lineSpanAt(note, referent.heading.span.start))];
    case 'block':
      return [declare(referent.block.span)];
    case 'footnote':
      return footnotesOf(note, referent.identifier, 'definition').map(({ label }) => declare(label));
    case 'definition':
      return note.definitions
        .filter(({ identifier }) => identifier === referent.identifier)
        .map((definition) => declare(definitionLabel(note, definition)));
    default:
      return [];
  }
}

function usesOf(vault: Vault, referent: Referent, within: Note | undefined): Mention[] {
  const use = ({ path }: Note, span: Span): Mention => ({ path, span, isDeclaration: false });
  switch (referent.kind) {
    case 'tag':
      return (within ? [within] : [...vault.notes.values()]).flatMap((note) =>
        note.tags.filter((tag) => isTagIn(tag, referent.key)).map(({ span }) => use(note, span)),
      );
    case 'footnote': {
      const note = vault.notes.get(referent.path);
      if (!note) return [];
      return footnotesOf(note, referent.identifier, 'reference').map(({ span }) => use(note, span));
    }
    case 'definition': {
      const note = vault.notes.get(referent.path);
      if (!note) return [];
      return note.links
        .filter(({ definition }) => definition?.identifier === referent.identifier)
        .map((link) => use(note, referenceLabel(note, link)));
    }
    default:
      return candidatesFor(vault, referent, within)
        .filter((candidate) => leadsTo(referent, candidate))
        .map(({ from, link }) => use(from, link.form === 'reference' ? link.span : destinationSpan(link)));
  }
}

function footnotesOf(note: Note, identifier: string, kind: Footnote['kind']): Footnote[] {
  return note.footnotes.filter((footnote) => footnote.kind === kind && footnote.identifier === identifier);
}

function isTagIn(tag: Tag, key: string): boolean {
  const name = fold(tag.name);
  return name === key || name.startsWith(`${key}/`);
}

type LinkReferent = Exclude<Referent, { kind: 'tag' | 'footnote' | 'definition' }>;

function candidatesFor(vault: Vault, referent: LinkReferent, within: Note | undefined): ResolvedLink[] {
  if (within) return [...resolvedLinks(vault, within)];
  if ('path' in referent) {
    return backlinks(vault, referent.path).map(({ from, link }) => ({
      from,
      link,
      resolution: resolve(vault, from, link),
    }));
  }
  const paths = referent.kind === 'missing' ? (vault.mentions.get(referent.key) ?? []) : vault.notes.keys();
  return [...paths].flatMap((path) => {
    const from = vault.notes.get(path);
    return from ? resolvedLinks(vault, from) : [];
  });
}

function leadsTo(referent: LinkReferent, { link, resolution }: ResolvedLink): boolean {
  switch (referent.kind) {
    case 'missing':
      return resolution.kind === 'missing' && missingKeyOf(link) === referent.key;
    case 'url':
      return resolution.kind === 'external' && resolution.url === referent.url;
    case 'asset':
    case 'note':
      return destinationOf(resolution)?.path === referent.path;
    case 'heading': {
      const destination = destinationOf(resolution);
      return (
        destination?.path === referent.path && destination.heading?.span.start === referent.heading.span.start
      );
    }
    case 'block': {
      const destination = destinationOf(resolution);
      return (
        destination?.path === referent.path && destination.block?.span.start === referent.block.span.start
      );
    }
  }
}
