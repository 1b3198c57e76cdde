import {
  DidChangeConfigurationNotification,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver/node';
import type { InitializationOptions } from '../protocol/requests';
import { answerAssets } from './answerAssets';
import { answerCompletion } from './answerCompletion';
import { answerFeatures } from './answerFeatures';
import { answerPublicAddress } from './answerPublicAddress';
import { answerConvert } from './answerConvert';
import { answerRefactor } from './answerRefactor';
import { answerRename } from './answerRename';
import { answerViews } from './answerViews';
import { answerWorkspaceSymbols } from './answerWorkspaceSymbols';
import { capabilitiesFor } from './capabilities';
import { answerCheckVault } from './checkVaults';
import { Disk } from './disk';
import { Documents } from './documents';
import { FileEvents } from './fileEvents';
import { answerLinks } from './links/answerLinks';
import { LinkStore } from './links/linkStore';
import { NoteDiagnostics } from './noteDiagnostics';
import { Places } from './places';
import { answerPreview } from './preview/answerPreview';
import { showReadingProgress } from './readingProgress';
import { Reports } from './reports';
import { Roots } from './roots';
import type { Session } from './session';
import { SettingsCache } from './settings';
import { reportStatus } from './statusReports';
import { Store } from './store';
import { fileOf } from './uris';
import { VaultDiagnostics } from './vaultDiagnostics';
import { warmVaults } from './warmVaults';
import { watchFiles, watchVaults } from './watchFiles';

/** Has the server speak on `connection`, which is not listening yet. */
export function startServer(connection: Connection): void {
  const session = createSession(connection);
  const noteDiagnostics = new NoteDiagnostics(session);
  const vaultDiagnostics = new VaultDiagnostics(session);
  answerCompletion(session);
  const features = answerFeatures(session);
  const renaming = answerRename(session);
  answerConvert(session);
  answerRefactor(session);
  answerWorkspaceSymbols(session);
  answerCheckVault(session, vaultDiagnostics);
  answerPublicAddress(session);
  answerAssets(session);
  answerLinks(session, () => {
    noteDiagnostics.review();
    vaultDiagnostics.review();
  });
  const previews = answerPreview(session);
  const views = answerViews(session);
  reportStatus(session);
  watchFiles(session);
  warmVaults(session.store);
  session.documents.all.listen(connection);

  let capabilities: ClientCapabilities = {};
  let folders: readonly string[] = [];
  connection.onInitialize((params) => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    capabilities = params.capabilities;
    folders = foldersOf(params);
    session.places.editorOutlinesMarkdown = options.editorOutlinesMarkdown === true;
    session.links.clientHasCommands = options.hasLinkCommands === true;
    features.clientHasCommands = options.hasRefactorCommands === true;
    session.links.locale = params.locale;
    session.settings.canAsk = capabilities.workspace?.configuration === true;
    renaming.asksBeforeMoving = capabilities.workspace?.fileOperations?.willRename === true;
    views.canRefreshLenses = capabilities.workspace?.codeLens?.refreshSupport === true;
    noteDiagnostics.canRefresh = capabilities.workspace?.diagnostics?.refreshSupport === true;
    return { capabilities: capabilitiesFor(options), serverInfo: { name: 'Inkstone' } };
  });
  connection.onInitialized(() => {
    if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'inkstone' });
    }
    if (capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(filesOf(removed));
        folders = [...folders.filter((folder) => !gone.has(folder)), ...filesOf(added)];
        session.roots.setFolders(folders);
      });
    }
    watchVaults(session, capabilities);
    showReadingProgress(session, capabilities);
    session.roots.setFolders(folders);
  });
  connection.onDidChangeConfiguration(async () => {
    session.settings.clear();
    await session.disk.rereadWhereSettingsChanged(session.store);
    noteDiagnostics.review();
    vaultDiagnostics.review();
    previews.review();
    views.review();
  });
}

function createSession(connection: Connection): Session {
  const settings = new SettingsCache(connection);
  const disk = new Disk(settings);
  const store = new Store(async (root, extent) => {
    const start = performance.now();
    const read = await disk.readVault(root, extent);
    const { notes, assets } = read.vault;
    const span = Math.round(performance.now() - start);
    connection.console.info(`Read ${root}: ${notes.size} notes, ${assets.size} other files, in ${span} ms.`);
    return read;
  });
  const documents = new Documents(store);
  const roots = new Roots(store, documents);
  const links = new LinkStore();
  return {
    connection,
    settings,
    disk,
    store,
    documents,
    roots,
    fileEvents: new FileEvents(store, documents, disk),
    places: new Places({ store, documents, roots, settings, links }),
    reports: new Reports(),
    links,
    guardHost: {
      logError: (message) => connection.console.error(message),
      versionOf: (uri) => documents.all.get(uri)?.version,
    },
  };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return filesOf(workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : []));
}

function filesOf(folders: readonly { readonly uri: string }[]): readonly string[] {
  return folders.flatMap(({ uri }) => fileOf(uri) ?? []);
}
