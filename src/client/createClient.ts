import { Uri, window, type ExtensionContext } from 'vscode';
import {
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import type { InitializationOptions } from '../protocol/requests';
import { ownChanges } from './refactor/ownChanges';

/** The client of our language server, which runs as a process of its own. Not started yet. */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6089'] } },
  };
  const initializationOptions: InitializationOptions = {
    editorOutlinesMarkdown: true,
    hasLinkCommands: true,
    hasRefactorCommands: true,
    showsReferences: true,
  };
  const options: LanguageClientOptions = {
    documentSelector: [
      { language: 'markdown', scheme: 'file' },
      { language: 'markdown', scheme: 'untitled' },
    ],
    initializationOptions,
    outputChannel: window.createOutputChannel('Inkstone', { log: true }),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    markdown: { isTrusted: false, supportHtml: false },
    middleware: { workspace: ownChanges },
    diagnosticPullOptions: { onChange: true, onTabs: false },
  };
  return new LanguageClient('inkstone', 'Inkstone', server, options);
}
