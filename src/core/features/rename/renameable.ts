import { NAMES } from '../../fields/names';
import { itemsOfField } from '../../fields/listChecks';
import { innerSpan } from '../../frontmatter/textItems';
import type { BlockId, Heading } from '../../syntax/syntax';
import { touches, type Span } from '../../text/span';
import { resolve } from '../../vault/resolve';
import type { Note, Vault, VaultPath } from '../../vault/vault';
import { nameOf } from '../../vault/vaultPath';
import { definitionLabel, linkOfDefinition, referenceLabel } from '../definitionParts';
import { linkAt, type LinkAt } from '../linkAt';

/** What words in a note name, so that it can be called otherwise there. */
export type Named =
  | { readonly kind: 'file'; readonly path: VaultPath }
  | { readonly kind: 'heading'; readonly note: Note; readonly heading: Heading }
  | { readonly kind: 'block'; readonly note: Note; readonly block: BlockId }
  | { readonly kind: 'tag'; readonly name: string }
  | { readonly kind: 'alias'; readonly note: Note; readonly alias: string }
  | { readonly kind: 'definition' | 'footnote'; readonly note: Note; readonly identifier: string };

/** A name that can be changed where it stands. */
export interface Renameable {
  readonly named: Named;
  /** The words to be replaced. */
  readonly span: Span;
  /** What the author starts from. */
  readonly placeholder: string;
}

/**
 * What the author would rename at `offset` (UTF-16) of `note`: a file by the target of a link, a heading or block where it
 * stands or by a link's fragment, a tag, an alias, the label of a link definition or footnote. `undefined` elsewhere.
 */
export function renameableAt(vault: Vault, note: Note, offset: number): Renameable | undefined {
  const alias = aliasAt(note, offset);
  if (alias) return alias;
  const here = linkAt(note, offset);
  if (here) return inLink(vault, note, here);
  return tagAt(note, offset) ?? labelAt(vault, note, offset) ?? placeAt(note, offset);
}

function inLink(vault: Vault, note: Note, { link, part }: LinkAt): Renameable | undefined {
  if (link.definition && part !== 'target' && part !== 'fragment') {
    const span = referenceLabel(note, link);
    const named = { kind: 'definition' as const, note, identifier: link.definition.identifier };
    return { named, span, placeholder: note.text.slice(span.start, span.end) };
  }
  if (part !== 'target' && part !== 'fragment') return undefined;
  const resolution = resolve(vault, note, link);
  if (resolution.kind === 'asset') return ofFile(resolution.path, link.target);
  if (resolution.kind !== 'note') return undefined;
  const { path, heading, block } = resolution;
  if (part === 'target' && link.target.end > link.target.start) return ofFile(path, link.target);
  const home = path === note.path ? note : vault.notes.get(path);
  if (!link.fragment || !home) return undefined;
  if (heading) {
    const { text: placeholder } = heading;
    return { named: { kind: 'heading', note: home, heading }, span: link.fragment, placeholder };
  }
  return block && { named: { kind: 'block', note: home, block }, span: link.fragment, placeholder: block.id };
}

function ofFile(path: VaultPath, span: Span): Renameable {
  return { named: { kind: 'file', path }, span, placeholder: nameOf(path) };
}

function aliasAt(note: Note, offset: number): Renameable | undefined {
  if (!note.frontmatter || !touches(note.frontmatter.content, offset)) return undefined;
  for (const { value, text } of itemsOfField(note, NAMES.aliases)) {
    if (value.kind !== 'text' || !touches(value.span, offset)) continue;
    return { named: { kind: 'alias', note, alias: text }, span: innerSpan(value), placeholder: text };
  }
  return undefined;
}

function tagAt(note: Note, offset: number): Renameable | undefined {
  const tag = note.tags.find(({ span }) => touches(span, offset));
  if (!tag) return undefined;
  const at = note.text.slice(tag.span.start, tag.span.end).indexOf(tag.name);
  if (at === -1) return undefined;
  const start = tag.span.start + at;
  return {
    named: { kind: 'tag', name: tag.name },
    span: { start, end: start + tag.name.length },
    placeholder: tag.name,
  };
}

function labelAt(vault: Vault, note: Note, offset: number): Renameable | undefined {
  const footnote = note.footnotes.find(({ label }) => touches(label, offset));
  if (footnote) {
    const { identifier, label } = footnote;
    const placeholder = note.text.slice(label.start, label.end);
    return { named: { kind: 'footnote', note, identifier }, span: label, placeholder };
  }
  const definition = note.definitions.find(({ span }) => touches(span, offset));
  if (!definition) return undefined;
  const label = definitionLabel(note, definition);
  if (touches(label, offset)) {
    const placeholder = note.text.slice(label.start, label.end);
    const named = { kind: 'definition' as const, note, identifier: definition.identifier };
    return { named, span: label, placeholder };
  }
  const part = touches(definition.target, offset) ? 'target' : 'fragment';
  return inLink(vault, note, { link: { ...linkOfDefinition(definition), definition: undefined }, part });
}

function placeAt(note: Note, offset: number): Renameable | undefined {
  const block = note.blockIds.find(({ span }) => touches(span, offset));
  if (block) {
    const span = { start: block.span.start + 1, end: block.span.end };
    return { named: { kind: 'block', note, block }, span, placeholder: block.id };
  }
  const heading = note.headings.find(({ span }) => touches(span, offset));
  if (!heading || !touches(heading.content, offset)) return undefined;
  return { named: { kind: 'heading', note, heading }, span: heading.content, placeholder: heading.text };
}
