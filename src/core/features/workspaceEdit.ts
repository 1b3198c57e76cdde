import { CreateFile, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { Fix } from '../checks/index';
import { rangeOf } from '../text/lines';
import type { FeatureContext } from './context';

/**
 * A fix as an editor makes it: first the new note, then edits by file. Edits of files that are not notes of the vault
 * are left out; versions are not claimed, since edits reach files that are not open.
 */
export function workspaceEditOf({ vault, uriOf }: FeatureContext, { create, edits }: Fix): WorkspaceEdit {
  const documentChanges: NonNullable<WorkspaceEdit['documentChanges']> = [];
  if (create) {
    const uri = uriOf(create.path);
    documentChanges.push(CreateFile.create(uri, { ignoreIfExists: true }));
    const start = { line: 0, character: 0 };
    if (create.text !== '') {
      documentChanges.push(
        TextDocumentEdit.create({ uri, version: null }, [
          { range: { start, end: start }, newText: create.text },
        ]),
      );
    }
  }
  for (const [path, changes] of edits) {
    const note = vault.notes.get(path);
    if (!note || changes.length === 0) continue;
    const textEdits = changes.map(({ span, text }) => ({ range: rangeOf(note.lines, span), newText: text }));
    documentChanges.push(TextDocumentEdit.create({ uri: uriOf(path), version: null }, textEdits));
  }
  return { documentChanges };
}
