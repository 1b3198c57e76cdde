import { workspace, type Disposable, type Memento, type TextDocument } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { checkLinksQuietly } from './checkLinks';
import { hasAskedBefore } from './network';

/** Has the new addresses of a note asked when it is saved, where the author wants that and has had links checked before. */
export function checkOnSave(client: LanguageClient, memory: Memento): Disposable {
  return workspace.onDidSaveTextDocument(async (document) => {
    if (!isWanted(document) || !workspace.isTrusted || !hasAskedBefore(memory)) return;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    await checkLinksQuietly(client, { scope: { kind: 'note', uri }, ask: 'new' });
  });
}

function isWanted(document: TextDocument): boolean {
  if (document.languageId !== 'markdown') return false;
  return workspace.getConfiguration('inkstone.links', document.uri).get('checkOnSave') === true;
}
