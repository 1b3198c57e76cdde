import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver/node';
import { TRIGGER_CHARACTERS } from '../core/features/completion/complete';
import type { InitializationOptions } from '../protocol/requests';
import { SERVER_COMMANDS } from './answerCompletion';

/** Files and folders alike: a folder that moves takes its notes along. */
const ANY_FILE = { filters: [{ scheme: 'file', pattern: { glob: '**/*' } }] };

/** What the server can do. */
export function capabilitiesFor({
  editorOutlinesMarkdown,
  showsReferences,
}: InitializationOptions): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS], resolveProvider: true },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    documentHighlightProvider: true,
    documentLinkProvider: { resolveProvider: false },
    documentSymbolProvider: !editorOutlinesMarkdown,
    workspaceSymbolProvider: true,
    ...(showsReferences && { codeLensProvider: { resolveProvider: false } }),
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorRewrite,
        CodeActionKind.RefactorExtract,
      ],
    },
    diagnosticProvider: {
      identifier: 'inkstone',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    },
    executeCommandProvider: { commands: SERVER_COMMANDS },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: {
        willCreate: ANY_FILE,
        didCreate: ANY_FILE,
        willRename: ANY_FILE,
        didRename: ANY_FILE,
        didDelete: ANY_FILE,
      },
    },
  };
}
