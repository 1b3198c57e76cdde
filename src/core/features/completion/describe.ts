import { MarkupKind, type CompletionItem } from 'vscode-languageserver-types';
import { formatOf } from '../../vault/fileFormats';
import { sectionOf } from '../../vault/fragments';
import type { Asset, Note, VaultPath } from '../../vault/vault';
import type { FeatureContext } from '../context';
import { excerptOf, excerptOfNote, type Excerpt } from '../excerpt';
import { safeMarkdown } from '../safeMarkdown';
import type { ItemData } from './item';

/** How wide a picture is shown, in pixels. */
const THUMBNAIL_WIDTH = 240;

/**
 * `item`, as `complete` made it, with what it leads to: a note's beginning, a section, a block, a picture; under the
 * path. The item as it is when there is nothing to show.
 */
export function describe(context: FeatureContext, item: CompletionItem): CompletionItem {
  const data = readData(item.data);
  const value = data && documentation(context, data);
  return value ? { ...item, documentation: { kind: MarkupKind.Markdown, value } } : item;
}

function documentation(context: FeatureContext, data: ItemData): string | undefined {
  const { vault } = context;
  const note = vault.notes.get(data.path);
  if (note) return `${safeMarkdown(note, excerptFor(note, data))}\n\n---\n${codeText(data.path)}`;
  const asset = vault.assets.get(data.path);
  return asset && assetText(context, asset);
}

function excerptFor(note: Note, data: ItemData): Excerpt {
  switch (data.kind) {
    case 'file':
      return excerptOfNote(note);
    case 'heading': {
      const heading = note.headings.find(({ span }) => span.start === data.start);
      return heading ? excerptOf(note, sectionOf(note, heading)) : excerptOfNote(note);
    }
    case 'block':
      return excerptOf(note, data);
  }
}

function assetText({ uriOf }: FeatureContext, { path, bytes }: Asset): string {
  const size = bytes === undefined ? '' : ` · ${sizeText(bytes)}`;
  const line = codeText(path) + size;
  if (formatOf(path) !== 'image') return line;
  const uri = uriOf(path).replace(/[()\\|]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
  return `![](${uri}|width=${THUMBNAIL_WIDTH})\n\n${line}`;
}

function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(0)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function codeText(path: VaultPath): string {
  return `\`\`${path.includes('`') ? ` ${path} ` : path}\`\``;
}

/** The item came back from the editor: what it carries is read as if it were anyone's. */
function readData(data: unknown): ItemData | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { kind, path, start, end } = data as Record<string, unknown>;
  if (typeof path !== 'string') return undefined;
  const known = path as VaultPath;
  if (kind === 'file') return { kind, path: known };
  if (typeof start !== 'number') return undefined;
  if (kind === 'heading') return { kind, path: known, start };
  return kind === 'block' && typeof end === 'number' ? { kind, path: known, start, end } : undefined;
}
