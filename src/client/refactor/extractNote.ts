import { window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { refactorMethods, type Proposal, type SelectionParams } from '../../protocol/refactor';
import { noteInFront, refactor } from './refactorings';

/** Moves what is selected to a note of its own, whose name the author says; a link or the note itself shown in place is left. */
export async function extractSelection(client: LanguageClient, embed: boolean): Promise<void> {
  const uri = noteInFront(client);
  const editor = window.activeTextEditor;
  if (uri === undefined || !editor) return;
  const { start, end } = editor.selection;
  const range = {
    start: client.code2ProtocolConverter.asPosition(start),
    end: client.code2ProtocolConverter.asPosition(end),
  };
  const asked: SelectionParams = { uri, range };
  const proposal = await client.sendRequest<Proposal | null>(refactorMethods.proposeExtraction, asked);
  if (!proposal) {
    void window.showInformationMessage(
      'Select the text to be moved first; a part of a code block or a formula cannot go alone.',
    );
    return;
  }
  const path = await window.showInputBox({
    title: 'Extract Selection to New Note',
    prompt: 'The new note, from the root of the vault.',
    value: proposal.path,
    valueSelection: [proposal.path.lastIndexOf('/') + 1, proposal.path.length],
    validateInput: (value) => (value.trim() === '' ? 'A note needs a name.' : undefined),
  });
  if (path !== undefined) await refactor(client, refactorMethods.extractNote, { ...asked, path, embed });
}
