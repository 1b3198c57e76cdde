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
import { workspaceEditOfVault, type VaultEditOptions } from '../core/features/rename/vaultWorkspaceEdit';
import type { Canvas } from '../core/rename/keepCanvas';
import { moveFiles, pinLinks } from '../core/rename/moveFiles';
import type { FileMove, VaultEdit } from '../core/rename/vaultEdit';
import type { RenameSettings } from '../core/settings';
import type { VaultPath } from '../core/vault/vault';
import { readCanvases } from '../node/readCanvases';
import { answer } from './answer';
import { guard } from './guard';
import type { View } from './places';
import type { Session } from './session';
import { spelledOnDisk } from './spelledOnDisk';
import { fileOf, vaultPathOf } from './uris';

/** What the editor does of itself; set once, before the first request. */
export interface RenamingEditor {
  /** Whether it asks what else changes (`workspace/willRenameFiles`) before it moves a file, also when we told it to. */
  asksBeforeMoving: boolean;
}

/** Connects what renames: F2 in a note, and files that the editor is about to rename, move or create. */
export function answerRename(session: Session): RenamingEditor {
  const editor: RenamingEditor = { asksBeforeMoving: false };
  answer(
    session,
    { type: PrepareRenameRequest.type, empty: null },
    (place, { position }) => prepareRename(place, place.path, position) ?? null,
  );
  answer(session, { type: RenameRequest.type, empty: null }, (place, { position, newName }) => {
    const canvases = canvasesOf(place);
    const question = {
      position,
      newName,
      keepsAddresses: keepsAddresses(place),
      keepsAnchors: place.settings.rename.keepOldAnchors !== 'never',
      canvases,
    };
    const edit = rename(place, place.path, question);
    if ('refused' in edit) return refuse(session, place, edit.refused);
    const isAskedAgain = editor.asksBeforeMoving && edit.moves.length > 0;
    const now: VaultEdit = isAskedAgain ? { ...edit, edits: new Map() } : edit;
    return toWorkspaceEdit(place, now, { movesFiles: true, canvases });
  });
  const { connection, guardHost } = session;
  connection.onRequest(
    WillRenameFilesRequest.type,
    guard(guardHost, { method: WillRenameFilesRequest.method, empty: null }, ({ files }) =>
      editsInVaults(session, (view, { pathOf, canvases }) => {
        const moves = files.flatMap(({ oldUri, newUri }): FileMove[] => {
          const [from, to] = [pathOf(oldUri), pathOf(newUri)];
          return from === undefined || to === undefined
            ? []
            : [{ from: spelledOnDisk(view.vault, from), to }];
        });
        const { vault, today } = view;
        return moveFiles(vault, moves, { keepsAddresses: keepsAddresses(view), today, canvases });
      }),
    ),
  );
  connection.onRequest(
    WillCreateFilesRequest.type,
    guard(guardHost, { method: WillCreateFilesRequest.method, empty: null }, ({ files }) =>
      editsInVaults(session, ({ vault }, { pathOf }) =>
        pinLinks(
          vault,
          files.flatMap(({ uri }) => pathOf(uri) ?? []),
        ),
      ),
    ),
  );
  return editor;
}

/** An editor with a Markdown server of its own would ask that one next, which knows nothing of wiki links. */
function refuse({ connection }: Session, { editorOutlinesMarkdown }: View, why: string): WorkspaceEdit {
  if (!editorOutlinesMarkdown) throw new ResponseError(LSPErrorCodes.RequestFailed, why);
  connection.window.showErrorMessage(why);
  return { documentChanges: [] };
}

interface Around {
  /** The path of a file in the vault; `undefined` outside. */
  readonly pathOf: (uri: string) => VaultPath | undefined;
  readonly canvases: readonly Canvas[];
}

/** What `change` asks for in each vault that has been read, as one edit; null when that is nothing. */
async function editsInVaults(
  session: Session,
  change: (view: View, around: Around) => VaultEdit,
): Promise<WorkspaceEdit | null> {
  const documentChanges: NonNullable<WorkspaceEdit['documentChanges']> = [];
  let changeAnnotations: WorkspaceEdit['changeAnnotations'];
  for (const slot of session.store.slots) {
    if (!slot.ready) continue;
    const view = await session.places.view(slot);
    const canvases = canvasesOf(view);
    const pathOf = (uri: string): VaultPath | undefined => {
      const file = fileOf(uri);
      return file === undefined ? undefined : vaultPathOf(slot.root, file);
    };
    const edit = change(view, { pathOf, canvases });
    const made = toWorkspaceEdit(view, edit, { movesFiles: false, canvases });
    documentChanges.push(...(made.documentChanges ?? []));
    changeAnnotations = { ...changeAnnotations, ...made.changeAnnotations };
  }
  if (documentChanges.length === 0) return null;
  return changeAnnotations ? { documentChanges, changeAnnotations } : { documentChanges };
}

/** Whether old addresses become aliases, asked for first or not. */
export function keepsAddresses({ settings }: View): boolean {
  return settings.rename.keepOldAddresses !== 'never';
}

/** The canvases of the vault, as they are on the disk. */
export function canvasesOf({ root, vault }: View): readonly Canvas[] {
  return root === undefined ? [] : readCanvases(root, vault);
}

/** The edit as the author wants to be asked of it. */
export function toWorkspaceEdit(
  view: View,
  edit: VaultEdit,
  options: Omit<VaultEditOptions, 'confirm'>,
): WorkspaceEdit {
  return workspaceEditOfVault(view, edit, { ...options, confirm: confirmationFor(view.settings.rename) });
}

function confirmationFor({ keepOldAddresses, keepOldAnchors, previewFrom }: RenameSettings) {
  return {
    linksFrom: previewFrom,
    oldAddresses: keepOldAddresses === 'ask',
    oldAnchors: keepOldAnchors === 'ask',
  };
}
