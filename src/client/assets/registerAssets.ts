import { Disposable, languages } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { FILE_MIMES, FileInserter } from './insertFiles';
import { findPasteApi } from './pasteApi';

/** Notes on disk: what is pasted into others has no vault to go to. */
const NOTES = { language: 'markdown', scheme: 'file' } as const;

/** Has files be pasted and dropped into notes; before 1.97, VS Code knows of dropping alone. */
export function registerAssets(client: LanguageClient): Disposable {
  const api = findPasteApi();
  const inserter = new FileInserter(client, api);
  if (!api || !inserter.kind) return languages.registerDocumentDropEditProvider(NOTES, inserter);
  const kinds = [inserter.kind];
  return Disposable.from(
    api.registerPaste(NOTES, inserter, { providedPasteEditKinds: kinds, pasteMimeTypes: FILE_MIMES }),
    api.registerDrop(NOTES, inserter, { providedDropEditKinds: kinds, dropMimeTypes: FILE_MIMES }),
  );
}
