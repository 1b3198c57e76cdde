import {
  AnnotatedTextEdit,
  RenameFile,
  TextDocumentEdit,
  type ChangeAnnotation,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Canvas } from '../../rename/keepCanvas';
import type { EditReason, VaultEdit } from '../../rename/vaultEdit';
import { rangeOf, readLines } from '../../text/lines';
import type { FeatureContext } from '../context';

/** What the editor asks of first, in its preview of a refactoring. */
export interface Confirmation {
  /** Edits of links in so many files or more. */
  readonly linksFrom: number;
  readonly oldAddresses: boolean;
  readonly oldAnchors: boolean;
}

export interface VaultEditOptions {
  readonly confirm: Confirmation;
  /** Whether the moves are part of it, or the editor makes them itself. */
  readonly movesFiles: boolean;
  /** Those that the edits were made for. */
  readonly canvases?: readonly Canvas[];
}

const LABELS: Readonly<Record<EditReason, string>> = {
  name: 'Rename',
  link: 'Update links',
  'old-address': 'Keep old addresses as aliases',
  'old-anchor': 'Keep old anchors of headings',
};

/**
 * A change of the vault as an editor makes it: first the texts, then the moves.
 * Kinds of edits that are to be confirmed are marked so.
 */
export function workspaceEditOfVault(
  { vault, uriOf }: FeatureContext,
  { moves, edits }: VaultEdit,
  { confirm, movesFiles, canvases = [] }: VaultEditOptions,
): WorkspaceEdit {
  const asksOfLinks = edits.size >= confirm.linksFrom;
  const changeAnnotations: Record<EditReason, ChangeAnnotation> = {
    name: { label: LABELS.name, needsConfirmation: false },
    link: { label: LABELS.link, needsConfirmation: asksOfLinks },
    'old-address': { label: LABELS['old-address'], needsConfirmation: confirm.oldAddresses },
    'old-anchor': { label: LABELS['old-anchor'], needsConfirmation: confirm.oldAnchors },
  };
  const documentChanges: NonNullable<WorkspaceEdit['documentChanges']> = [];
  for (const [path, changes] of edits) {
    const canvas = canvases.find((one) => one.path === path);
    const lines = canvas ? readLines(canvas.text) : vault.notes.get(path)?.lines;
    if (!lines || changes.length === 0) continue;
    const made = changes.map(({ span, text, reason }) =>
      AnnotatedTextEdit.replace(rangeOf(lines, span), text, reason),
    );
    documentChanges.push(TextDocumentEdit.create({ uri: uriOf(path), version: null }, made));
  }
  if (movesFiles) {
    for (const { from, to } of moves) documentChanges.push(RenameFile.create(uriOf(from), uriOf(to)));
  }
  return { documentChanges, changeAnnotations };
}
