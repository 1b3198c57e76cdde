import type { Uri } from 'vscode';
import { Selection, window, type WorkspaceEdit as CodeEdit } from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import type { Refactoring } from '../../protocol/refactor';
import { applyWhole } from './ownChanges';

/** Asks the server for a change and makes it, or says why it cannot be. A note that it creates is opened. */
export async function refactor(client: LanguageClient, method: string, params: object): Promise<void> {
  const answer = await client.sendRequest<Refactoring>(method, params);
  if ('refused' in answer) {
    void window.showErrorMessage(answer.refused);
    return;
  }
  const { edit, created } = answer;
  const changes = (edit as WorkspaceEdit).documentChanges ?? [];
  const files = changes.flatMap((change) => {
    if (!('kind' in change)) return [];
    return change.kind === 'rename' ? [change.oldUri] : [change.uri];
  });
  const toUri = (uri: string): Uri => client.protocol2CodeConverter.asUri(uri);
  if (!(await applyWhole(await codeEditOf(client, edit), files.map(toUri)))) return;
  if (!created) return;
  const editor = await window.showTextDocument(toUri(created.uri));
  const caret = client.protocol2CodeConverter.asPosition(created.caret);
  editor.selection = new Selection(caret, caret);
}

/** The edit as VS Code has it. */
export function codeEditOf(client: LanguageClient, edit: object): Promise<CodeEdit> {
  return client.protocol2CodeConverter.asWorkspaceEdit(edit);
}

/** The note in front, or another one; `undefined`, with a word to the author, when there is none. */
export function noteInFront(client: LanguageClient, resource?: Uri): string | undefined {
  const { activeTextEditor } = window;
  const isNote = activeTextEditor?.document.languageId === 'markdown';
  const uri = resource ?? (isNote ? activeTextEditor.document.uri : undefined);
  if (uri) return client.code2ProtocolConverter.asUri(uri);
  void window.showInformationMessage('Open a note first: the command is about the note in front.');
  return undefined;
}
