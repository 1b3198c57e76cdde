import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import {
  ApplyWorkspaceEditRequest,
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  LogMessageNotification,
  MessageType,
  RegistrationRequest,
  UnregistrationRequest,
  WorkDoneProgressCreateRequest,
  type ApplyWorkspaceEditParams,
  type CompletionList,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type Registration,
  type WorkspaceFolder,
} from 'vscode-languageserver/node';
import { readLines, positionAt, type Position } from '../../../src/core/text/lines';
import { methods, type InitializationOptions, type Status } from '../../../src/protocol/requests';
import { serverFile } from './serverFile';

export interface TestEditorOptions {
  readonly folders: readonly string[];
  /** The author's settings: the value of the section `inkstone`. */
  readonly settings?: unknown;
  readonly initializationOptions?: InitializationOptions;
  /** Of the server's environment, what differs from ours. */
  readonly env?: Readonly<Record<string, string>>;
}

/** As much of an editor as the server needs to see: it speaks LSP with the real server in its own process. */
export class TestEditor {
  settings: unknown;
  /** The editor's own settings of the network: the value of the section `http`. */
  http: unknown;
  /** How often the server asked that diagnostics be asked for again. */
  refreshes = 0;
  /** What the server logged as errors. */
  readonly errors: string[] = [];
  readonly registrations: Registration[] = [];
  readonly edits: ApplyWorkspaceEditParams[] = [];
  readonly connection: ProtocolConnection;
  readonly #process: ChildProcess;
  readonly #documents = new Map<string, { version: number; text: string }>();
  #folders: readonly string[];
  started!: InitializeResult;

  private constructor(process: ChildProcess, { folders, settings }: TestEditorOptions) {
    this.#process = process;
    this.#folders = folders;
    this.settings = settings;
    this.connection = createProtocolConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ section }) => (section === 'http' ? this.http : this.settings) ?? null),
    );
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => void (this.refreshes += 1));
    this.connection.onRequest(WorkDoneProgressCreateRequest.type, () => {});
    this.connection.onRequest(UnregistrationRequest.type, () => {});
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
    });
    this.connection.onRequest(ApplyWorkspaceEditRequest.type, (params) => {
      this.edits.push(params);
      return { applied: true };
    });
    this.connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
      if (type === MessageType.Error) this.errors.push(message);
    });
    this.connection.listen();
  }

  /** Starts the server on these folders and shakes hands. */
  static async start(options: TestEditorOptions): Promise<TestEditor> {
    const { folders, initializationOptions, env = {} } = options;
    const server = fork(serverFile(), ['--node-ipc'], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, XDG_CACHE_HOME: cacheFolder(), ...env },
    });
    const editor = new TestEditor(server, options);
    const params: InitializeParams = {
      processId: null,
      rootUri: null,
      workspaceFolders: folders.map(workspaceFolderOf),
      initializationOptions,
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
          diagnostics: { refreshSupport: true },
        },
      },
    };
    editor.started = await editor.connection.sendRequest(InitializeRequest.type, params);
    await editor.connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  /** Closes all documents and opens other folders, with other settings; all that was counted begins anew. */
  async moveTo(folders: readonly string[], settings?: unknown): Promise<void> {
    for (const uri of this.#documents.keys()) await this.close(uri);
    const event = { added: folders.map(workspaceFolderOf), removed: this.#folders.map(workspaceFolderOf) };
    this.#folders = folders;
    this.settings = settings;
    await this.status();
    this.refreshes = 0;
    for (const list of [this.errors, this.registrations, this.edits]) list.length = 0;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
  }

  /** Ends the server as an editor does. */
  async stop(): Promise<void> {
    const gone = once(this.#process, 'exit');
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await gone;
    this.connection.dispose();
  }

  /** Ends the server at once. */
  kill(): void {
    this.connection.dispose();
    this.#process.kill('SIGKILL');
  }

  get isRunning(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Opens a document; `text` as the editor shows it. Gives its URI. */
  async open(file: string, text: string): Promise<string> {
    const uri = file.startsWith('untitled:') ? file : URI.file(file).toString();
    this.#documents.set(uri, { version: 1, text });
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    return uri;
  }

  /** Types: `before` becomes `after` at its first place, in one change of only that range. */
  async replace(uri: string, before: string, after: string): Promise<void> {
    const document = this.#documents.get(uri)!;
    const start = document.text.indexOf(before);
    if (start === -1) throw new Error(`The document does not hold ${before}.`);
    const lines = readLines(document.text);
    const range = { start: positionAt(lines, start), end: positionAt(lines, start + before.length) };
    document.text = document.text.slice(0, start) + after + document.text.slice(start + before.length);
    document.version += 1;
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: document.version },
      contentChanges: [{ range, text: after }],
    });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Tells the server that files came, changed or went, as a watcher of the disk does. */
  async notice(...files: readonly string[]): Promise<void> {
    const changes = files.map((file): FileEvent => ({
      uri: URI.file(file).toString(),
      type: FileChangeType.Changed,
    }));
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  /** Our diagnostics of a document, as `code: text under it`. */
  async findings(uri: string): Promise<string[]> {
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    if (report.kind !== 'full') throw new Error('A first report is a full one.');
    const lines = this.#documents.get(uri)!.text.split(/\r?\n/);
    return report.items.map(
      ({ code, range: { start, end } }) =>
        `${code}: ${lines[start.line]!.slice(start.character, end.character)}`,
    );
  }

  /** What completion offers behind the first `behind` of a document. */
  async completions(uri: string, behind: string): Promise<CompletionList> {
    const position = this.positionBehind(uri, behind);
    const list = await this.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position,
    });
    return list as CompletionList;
  }

  positionBehind(uri: string, behind: string): Position {
    const { text } = this.#documents.get(uri)!;
    const at = text.indexOf(behind);
    if (at === -1) throw new Error(`The document does not hold ${behind}.`);
    return positionAt(readLines(text), at + behind.length);
  }

  status(): Promise<Status> {
    return this.connection.sendRequest<Status>(methods.status, {});
  }
}

let cache: string | undefined;

/** Where servers keep what they remember of the network, as long as the tests run. */
function cacheFolder(): string {
  if (cache !== undefined) return cache;
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-cache-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return (cache = folder);
}

function workspaceFolderOf(folder: string): WorkspaceFolder {
  return { uri: URI.file(folder).toString(), name: folder };
}

/** Asks until `isDone` holds of the answer; the last answer when that takes more than five seconds. */
export async function eventually<Value>(
  ask: () => Value | Promise<Value>,
  isDone: (value: Value) => boolean,
): Promise<Value> {
  const end = Date.now() + 5000;
  for (;;) {
    const value = await ask();
    if (isDone(value) || Date.now() > end) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
