import {
  AnnotatedTextEdit,
  RenameFile,
  TextDocumentEdit,
  type ChangeAnnotation,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { EditReason, VaultEdit } from '../../rename/vaultEdit';
import { rangeOf } from '../../text/lines';
import type { FeatureContext } from '../context';

/** What the editor asks of first, in its preview of a refactoring. */
export interface Confirmation {
  /** Edits of links in so many files or more. */
  readonly linksFrom: number;
  readonly oldAddresses: boolean;
}

const LABELS: Readonly<Record<EditReason, string>> = {
  name: 'Rename',
  link: 'Update links',
  'old-address': 'Keep old addresses as aliases',
};

/**
 * A change of the vault as an editor makes it: first the texts, then the moves unless `without` leaves them to the editor.
 * Kinds of edits that are to be confirmed are marked so.
 */
export function workspaceEditOfVault(
  { vault, uriOf }: FeatureContext,
  { moves, edits }: VaultEdit,
  { confirm, movesFiles }: { readonly confirm: Confirmation; readonly movesFiles: boolean },
): WorkspaceEdit {
  const asksOfLinks = edits.size >= confirm.linksFrom;
  const changeAnnotations: Record<EditReason, ChangeAnnotation> = {
    name: { label: LABELS.name, needsConfirmation: false },
    link: { label: LABELS.link, needsConfirmation: asksOfLinks },
    'old-address': { label: LABELS['old-address'], needsConfirmation: confirm.oldAddresses },
  };
  const documentChanges: NonNullable<WorkspaceEdit['documentChanges']> = [];
  for (const [path, changes] of edits) {
    const note = vault.notes.get(path);
    if (!note || changes.length === 0) continue;
    const made = changes.map(({ span, text, reason }) =>
      AnnotatedTextEdit.replace(rangeOf(note.lines, span), text, reason),
    );
    documentChanges.push(TextDocumentEdit.create({ uri: uriOf(path), version: null }, made));
  }
  if (movesFiles) {
    for (const { from, to } of moves) documentChanges.push(RenameFile.create(uriOf(from), uriOf(to)));
  }
  return { documentChanges, changeAnnotations };
}
