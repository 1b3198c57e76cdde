import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { complete } from '../../../../src/core/features/completion/complete';
import type { FeatureContext, LinkSettings } from '../../../../src/core/features/context';
import { applyEdits } from '../../../../src/core/text/edit';
import { positionAt, spanOf } from '../../../../src/core/text/lines';
import { readNote } from '../../../../src/core/vault/readNote';
import type { ObsidianSettings } from '../../../../src/core/vault/obsidianSettings';
import { resolve } from '../../../../src/core/vault/resolve';
import { applyChanges } from '../../../../src/core/vault/makeVault';
import type { Note, Vault } from '../../../../src/core/vault/vault';
import { readMarks } from '../../../support/marks';
import { noteOf, path, vaultOf } from '../../../support/vaultOf';

/** What completion offers at the `‸` of the note `from`. */
export interface Offered {
  readonly context: FeatureContext;
  readonly note: Note;
  readonly caret: number;
  readonly list: CompletionList;
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
}

export interface Setting {
  readonly files?: Record<string, string>;
  readonly from?: string;
  readonly obsidian?: Partial<ObsidianSettings>;
  readonly links?: LinkSettings;
}

/** What completion offers at the `‸` of `marked`, the text of the note `blog/Here.md` unless said. */
export function offeredAt(marked: string, { files = {}, from, obsidian, links }: Setting = {}): Offered {
  const name = from ?? 'blog/Here.md';
  const { text, caret } = readMarks(marked);
  const vault = vaultOf({ ...files, [name]: text }, obsidian);
  return offeredIn(vault, { name, caret, ...(links && { links }) });
}

/** What completion offers at the offset `caret` of a note of `vault`. */
export function offeredIn(
  vault: Vault,
  { name, caret, links }: { name: string; caret: number; links?: LinkSettings },
): Offered {
  const note = noteOf(vault, name);
  const context = {
    vault,
    uriOf: (file: string) => `file:///vault/${encodeURI(file)}`,
    ...(links && { links }),
  };
  const list = complete(context, path(name), positionAt(note.lines, caret));
  return { context, note, caret, list, items: list.items, labels: list.items.map(({ label }) => label) };
}

/** The item labelled `label`; throws when there is none. */
export function itemOf({ items, labels }: Offered, label: string): CompletionItem {
  const item = items.find((each) => each.label === label);
  if (!item) throw new Error(`No ${label} among: ${labels.join(', ')}`);
  return item;
}

/** The note's text after `item` (or the one labelled so) is accepted, all its edits made. */
export function accept(offered: Offered, chosen: CompletionItem | string): string {
  const item = typeof chosen === 'string' ? itemOf(offered, chosen) : chosen;
  const { note } = offered;
  const edits = [item.textEdit, ...(item.additionalTextEdits ?? [])].map((edit) => {
    if (!edit || !('range' in edit)) throw new Error('An item without a plain edit.');
    return { span: spanOf(note.lines, edit.range), text: edit.newText };
  });
  return applyEdits(note.text, edits);
}

/** Where the link that accepting `item` made at the caret leads: `path`, `path#heading` or `path#^block`. */
export function leadsTo(offered: Offered, item: CompletionItem): string {
  const { context, note } = offered;
  const edited = readNote(note.path, accept(offered, item));
  const vault = applyChanges(context.vault, [{ kind: 'note', note: edited }]);
  const { end } = item.textEdit && 'range' in item.textEdit ? item.textEdit.range : item.textEdit!.replace;
  const lineEnd = edited.lines.starts[end.line + addedLines(item) + 1] ?? edited.text.length;
  const link = edited.links.findLast(({ span }) => span.start < lineEnd);
  if (!link) return 'no link';
  const resolution = resolve(vault, edited, link);
  if (resolution.kind === 'asset') return resolution.path;
  if (resolution.kind !== 'note') return resolution.kind;
  const { heading, block, missing } = resolution;
  if (missing) return `${resolution.path}: missing ${missing}`;
  return resolution.path + (heading ? `#${heading.text}` : block ? `#^${block.id}` : '');
}

/** How many lines an item's further edits add above its own. */
function addedLines({ additionalTextEdits = [] }: CompletionItem): number {
  return additionalTextEdits.reduce((sum, { newText }) => sum + newText.split('\n').length - 1, 0);
}
