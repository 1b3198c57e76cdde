import type { Uri } from 'vscode';
import { workspace, type WorkspaceEdit } from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';

/** Edits of the server that say of themselves all that making and moving their files brings along. */
const running = new Set<string>();

/** Makes an edit of ours as one step, which one undo takes back; `files` are those it creates or moves. Whether it was made. */
export async function applyWhole(edit: WorkspaceEdit, files: readonly Uri[]): Promise<boolean> {
  const keys = files.map(String);
  for (const key of keys) running.add(key);
  try {
    return await workspace.applyEdit(edit, { isRefactoring: true });
  } finally {
    for (const key of keys) running.delete(key);
  }
}

/** Keeps VS Code from asking the server a second time what else changes when such a file comes or moves. */
export const ownChanges: NonNullable<Middleware['workspace']> = {
  willCreateFiles: (event, next) => (event.files.every(isOurs) ? Promise.resolve(undefined) : next(event)),
  willRenameFiles: (event, next) =>
    event.files.every(({ oldUri }) => isOurs(oldUri)) ? Promise.resolve(undefined) : next(event),
};

function isOurs(uri: Uri): boolean {
  return running.has(String(uri));
}
