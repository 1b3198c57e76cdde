import type { Link } from '../syntax/syntax';
import type { Span } from '../text/span';
import { formatOf } from '../vault/fileFormats';
import { sectionOf } from '../vault/fragments';
import { linkTargetOf } from '../vault/linkTarget';
import type { OwnAddress } from '../vault/ownAddress';
import { resolve, type Resolution } from '../vault/resolve';
import type { Note, VaultPath } from '../vault/vault';
import { nameOf } from '../vault/vaultPath';
import type { FeatureContext } from './context';
import { excerptOf, excerptOfNote } from './excerpt';
import { isPlainMarkdown } from './plainMarkdown';
import { escapeMarkdown, inlineCode, safeMarkdown } from './safeMarkdown';

type NoteResolution = Extract<Resolution, { kind: 'note' }>;

/** Of a picture, in pixels; the same as in VS Code's own hovers. */
const PICTURE_WIDTH = 300;

/** What `link`, written in `from`, leads to, as safe Markdown; `undefined` when that is outside the vault and its site. */
export function describeDestination(context: FeatureContext, from: Note, link: Link): string | undefined {
  const resolution = resolve(context.vault, from, link);
  switch (resolution.kind) {
    case 'note': {
      const note = resolution.path === from.path ? from : context.vault.notes.get(resolution.path);
      return note && describeNote(note, link, resolution);
    }
    case 'asset': {
      const isShownByEditor = context.editorOutlinesMarkdown && isPlainMarkdown(from, link, resolution);
      const picture = isShownByEditor ? '' : pictureOf(context, resolution.path);
      return [picture, describeAsset(context, resolution.path)].filter(Boolean).join('\n\n');
    }
    case 'missing':
      return describeMissing(link, resolution.what);
    case 'ambiguous':
      return describeCandidates(resolution.candidates);
    case 'external':
      return resolution.own && describeOwn(context, resolution.own);
  }
}

/** What an address of the vault's own site leads to; `undefined` when no file stands behind it. */
function describeOwn(context: FeatureContext, own: OwnAddress): string | undefined {
  switch (own.kind) {
    case 'note': {
      const note = context.vault.notes.get(own.path);
      return note && describePart(note, own.heading && sectionOf(note, own.heading));
    }
    case 'asset':
      return [pictureOf(context, own.path), describeAsset(context, own.path)].filter(Boolean).join('\n\n');
    case 'gone':
      return `No page of this vault is published at ${inlineCode(own.urlPath)}.`;
    case 'list':
      return undefined;
  }
}

function describeNote(note: Note, link: Link, { heading, block, missing }: NoteResolution): string {
  if (missing) return [headOf(note), describeMissingPart(link, missing)].join('\n\n');
  return describePart(note, heading ? sectionOf(note, heading) : block?.block);
}

/** The note with the beginning of `part`, or of all of it. */
function describePart(note: Note, part: Span | undefined): string {
  if (part) return [headOf(note), safeMarkdown(note, excerptOf(note, part))].join('\n\n');
  return [headOf(note), aliasesOf(note), safeMarkdown(note, excerptOfNote(note))]
    .filter(Boolean)
    .join('\n\n');
}

function headOf(note: Note): string {
  const title = note.frontmatter?.title?.trim() || nameOf(note.path);
  return `**${escapeMarkdown(title)}** · ${inlineCode(note.path)}`;
}

function aliasesOf({ frontmatter }: Note): string {
  const aliases = frontmatter?.aliases ?? [];
  return aliases.length === 0 ? '' : `Also: ${aliases.map(({ text }) => escapeMarkdown(text)).join(' · ')}`;
}

function describeMissingPart(link: Link, missing: 'heading' | 'block'): string {
  const { fragment = '' } = linkTargetOf(link) as { fragment?: string };
  return missing === 'heading'
    ? `No heading here reads ${inlineCode(fragment.trim())}: the link opens the top of the note. Choose one that does with a quick fix, or write the heading.`
    : `No block here has the id ${inlineCode(fragment.trim())}: the link opens the top of the note. Put the id at the end of the block that is meant.`;
}

function describeMissing(link: Link, what: 'note' | 'asset'): string {
  const target = linkTargetOf(link);
  const name = inlineCode((target.kind === 'local' ? target.path : target.url).trim());
  return what === 'note'
    ? `No note is named ${name} yet. A quick fix creates it, or takes a name that comes near.`
    : `No file ${name} is in this vault. Add the file, or take a name that comes near with a quick fix.`;
}

function describeCandidates(candidates: readonly VaultPath[]): string {
  const paths = candidates.map((path) => `- ${inlineCode(path)}`);
  return ['Several files have this name, and nothing says which is meant:', '', ...paths].join('\n');
}

function pictureOf({ uriOf }: FeatureContext, path: VaultPath): string {
  if (formatOf(path) !== 'image') return '';
  const uri = uriOf(path).replace(/[()<>\s|]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
  return `![${escapeMarkdown(nameOf(path))}](${uri}|width=${PICTURE_WIDTH})`;
}

function describeAsset({ vault }: FeatureContext, path: VaultPath): string {
  const bytes = vault.assets.get(path)?.bytes;
  return bytes === undefined ? inlineCode(path) : `${inlineCode(path)} · ${formatBytes(bytes)}`;
}

/** `bytes` for people, in the decimal units that file managers show. */
function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
