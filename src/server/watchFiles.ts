import {
  DidChangeWatchedFilesNotification,
  type ClientCapabilities,
  type Disposable,
  type FileSystemWatcher,
} from 'vscode-languageserver/node';
import { CONFIG_FILES_GLOB } from '../core/site/detect';
import { configFoldersAbove } from '../node/readSite';
import type { Session } from './session';
import type { VaultSlot } from './store';
import { fileOf, uriOfFile } from './uris';

/** Hears of files that come, change and go, from the editor's own actions and from its watcher of the disk. */
export function watchFiles(session: Session): void {
  const { connection, fileEvents, documents } = session;
  const mark = (uris: readonly string[]): void => fileEvents.mark(uris.flatMap((uri) => fileOf(uri) ?? []));
  connection.onDidChangeWatchedFiles(({ changes }) => mark(changes.map(({ uri }) => uri)));
  connection.workspace.onDidCreateFiles(({ files }) => mark(files.map(({ uri }) => uri)));
  connection.workspace.onDidDeleteFiles(({ files }) => mark(files.map(({ uri }) => uri)));
  connection.workspace.onDidRenameFiles(({ files }) =>
    mark(files.flatMap((file) => [file.oldUri, file.newUri])),
  );
  documents.all.onDidClose(({ document }) => mark([document.uri]));
}

/**
 * Asks the editor to watch the folders of all vaults, also of those that lie outside of the workspace, and what may say
 * above them which site they make.
 */
export function watchVaults({ connection, store }: Session, { workspace }: ClientCapabilities): void {
  if (!workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  const isRelative = workspace.didChangeWatchedFiles.relativePatternSupport === true;
  const watchers = new Map<VaultSlot, Promise<Disposable>>();
  const settle = (): void => {
    const slots = new Set(store.slots);
    for (const [slot, watcher] of watchers) {
      if (slots.has(slot)) continue;
      watchers.delete(slot);
      void watcher.then((registration) => registration.dispose());
    }
    for (const slot of slots) if (!watchers.has(slot)) watchers.set(slot, watch(slot));
  };
  const watch = (slot: VaultSlot): Promise<Disposable> => {
    const within = (folder: string, pattern: string): FileSystemWatcher => ({
      globPattern: isRelative ? { baseUri: uriOfFile(folder), pattern } : `${folder}/${pattern}`,
    });
    const watchers = [
      within(slot.root, slot.extent === 'all' ? '**/*' : '*'),
      // Without a slash in its pattern an editor watches the folder alone, not all below.
      ...configFoldersAbove(slot.root).map((folder) => within(folder, CONFIG_FILES_GLOB)),
    ];
    return connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  };
  store.onDidChange((event) => {
    if (event === 'opened' || event === 'closed') settle();
  });
  settle();
}
