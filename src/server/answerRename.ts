import {
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
  WillCreateFilesRequest,
  WillRenameFilesRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { prepareRename, rename } from '../core/features/rename/rename';
import { workspaceEditOfVault } from '../core/features/rename/vaultWorkspaceEdit';
import { moveFiles, pinLinks } from '../core/rename/moveFiles';
import type { FileMove, VaultEdit } from '../core/rename/vaultEdit';
import type { RenameSettings } from '../core/settings';
import { answer } from './answer';
import { guard } from './guard';
import type { View } from './places';
import type { Session } from './session';
import { spelledOnDisk } from './spelledOnDisk';
import { fileOf, vaultPathOf } from './uris';

/** Connects what renames: F2 in a note, and files that the editor is about to rename, move or create. */
export function answerRename(session: Session): void {
  answer(
    session,
    { type: PrepareRenameRequest.type, empty: null },
    (place, { position }) => prepareRename(place, place.path, position) ?? null,
  );
  answer(session, { type: RenameRequest.type, empty: null }, (place, { position, newName }) => {
    const edit = rename(place, place.path, { position, newName, keepsAddresses: keepsAddresses(place) });
    if ('refused' in edit) throw new ResponseError(LSPErrorCodes.RequestFailed, edit.refused);
    return toWorkspaceEdit(place, edit, { movesFiles: true });
  });
  const { connection, guardHost } = session;
  connection.onRequest(
    WillRenameFilesRequest.type,
    guard(guardHost, { method: WillRenameFilesRequest.method, empty: null }, ({ files }) =>
      editsInVaults(session, (view, pathOf) => {
        const moves = files.flatMap(({ oldUri, newUri }): FileMove[] => {
          const [from, to] = [pathOf(oldUri), pathOf(newUri)];
          return from === undefined || to === undefined
            ? []
            : [{ from: spelledOnDisk(view.vault, from), to }];
        });
        return moveFiles(view.vault, moves, { keepsAddresses: keepsAddresses(view), today: view.today });
      }),
    ),
  );
  connection.onRequest(
    WillCreateFilesRequest.type,
    guard(guardHost, { method: WillCreateFilesRequest.method, empty: null }, ({ files }) =>
      editsInVaults(session, ({ vault }, pathOf) =>
        pinLinks(
          vault,
          files.flatMap(({ uri }) => pathOf(uri) ?? []),
        ),
      ),
    ),
  );
}

type PathOf = (uri: string) => ReturnType<typeof vaultPathOf>;

/** What `change` asks for in each vault that has been read, as one edit; null when that is nothing. */
async function editsInVaults(
  session: Session,
  change: (view: View, pathOf: PathOf) => VaultEdit,
): Promise<WorkspaceEdit | null> {
  const documentChanges: NonNullable<WorkspaceEdit['documentChanges']> = [];
  let changeAnnotations: WorkspaceEdit['changeAnnotations'];
  for (const slot of session.store.slots) {
    if (!slot.ready) continue;
    const view = await session.places.view(slot);
    const edit = change(view, (uri) => {
      const file = fileOf(uri);
      return file === undefined ? undefined : vaultPathOf(slot.root, file);
    });
    const made = toWorkspaceEdit(view, edit, { movesFiles: false });
    documentChanges.push(...(made.documentChanges ?? []));
    changeAnnotations = { ...changeAnnotations, ...made.changeAnnotations };
  }
  if (documentChanges.length === 0) return null;
  return changeAnnotations ? { documentChanges, changeAnnotations } : { documentChanges };
}

function keepsAddresses({ settings }: View): boolean {
  return settings.rename.keepOldAddresses !== 'never';
}

function toWorkspaceEdit(
  view: View,
  edit: VaultEdit,
  { movesFiles }: { readonly movesFiles: boolean },
): WorkspaceEdit {
  return workspaceEditOfVault(view, edit, { confirm: confirmationFor(view.settings.rename), movesFiles });
}

function confirmationFor({ keepOldAddresses, previewFrom }: RenameSettings) {
  return { linksFrom: previewFrom, oldAddresses: keepOldAddresses === 'ask' };
}
