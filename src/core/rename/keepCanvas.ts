// Its other form cannot be bundled: it looks for its parts while it runs.
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser/lib/esm/main';
import { applyEdits, type Edit } from '../text/edit';
import { readNote } from '../vault/readNote';
import type { NameKey, Vault, VaultPath } from '../vault/vault';
import { pathKeyOf } from '../vault/vaultPath';
import { keepLinksOf } from './keepLinks';
import type { Tomorrow } from './tomorrow';

/** A canvas: its path today and its text. */
export interface Canvas {
  readonly path: VaultPath;
  readonly text: string;
}

/**
 * The edits by which the cards of a canvas show and link to what they do today: the path of a card that shows a file, the
 * links in a card of text (JSON Canvas 1.0). None for what is no such JSON.
 */
export function keepCanvas(
  today: Vault,
  tomorrow: Tomorrow,
  { path, text, names }: Canvas & { readonly names: ReadonlySet<NameKey> },
): Edit[] {
  const root = parseTree(text);
  const cards = root && findNodeAtLocation(root, ['nodes']);
  if (cards?.type !== 'array') return [];
  return (cards.children ?? []).flatMap((card): Edit[] => {
    const type = textAt(card, 'type')?.value as unknown;
    if (type === 'file') return keepFile(today, tomorrow, textAt(card, 'file'));
    if (type !== 'text') return [];
    const value = textAt(card, 'text');
    return value ? keepText(today, tomorrow, { canvas: { path, text }, value, names }) : [];
  });
}

function textAt(card: Node, key: string): Node | undefined {
  const found = card.type === 'object' ? findNodeAtLocation(card, [key]) : undefined;
  return found?.type === 'string' ? found : undefined;
}

/** The path of a file is whole, from the root of the vault. */
function keepFile(today: Vault, tomorrow: Tomorrow, file: Node | undefined): Edit[] {
  if (!file) return [];
  const written = file.value as string;
  const twins = today.paths.get(pathKeyOf(written)) ?? [];
  const path = twins.find((twin) => twin === written) ?? twins[0];
  const image = path === undefined ? undefined : tomorrow.imageOf(path);
  if (image === undefined || image === path) return [];
  return [{ span: spanOf(file), text: JSON.stringify(image) }];
}

/** The text of a card is Markdown, its links as in a note that lies where the canvas does. */
function keepText(
  today: Vault,
  tomorrow: Tomorrow,
  {
    canvas,
    value,
    names,
  }: { readonly canvas: Canvas; readonly value: Node; readonly names: ReadonlySet<NameKey> },
): Edit[] {
  const text = value.value as string;
  const note = readNote(canvas.path, text);
  const image = readNote(tomorrow.imageOf(canvas.path), text);
  const { edits } = keepLinksOf(today, tomorrow, { note, image, names });
  if (edits.length === 0) return [];
  return [{ span: spanOf(value), text: JSON.stringify(applyEdits(text, edits)) }];
}

function spanOf({ offset, length }: Node): Edit['span'] {
  return { start: offset, end: offset + length };
}
