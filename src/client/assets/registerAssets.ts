import { commands, Disposable, languages } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { COPY_MIME, TextCarrier } from './carryText';
import { FILE_MIMES, FileInserter } from './insertFiles';
import { AddressLinker } from './linkForAddress';
import { findPasteApi } from './pasteApi';
import { findUnusedFiles } from './unusedFiles';

/** Notes on disk: what is pasted into others has no vault to go to. */
const NOTES = { language: 'markdown', scheme: 'file' } as const;

/** Registers what is done with the files of a vault: pasting, dropping, looking for unused ones. */
export function registerAssets(client: LanguageClient): Disposable {
  return Disposable.from(
    pastes(client),
    commands.registerCommand('inkstone.findUnusedFiles', () => findUnusedFiles(client)),
  );
}

/** Before 1.97, VS Code knows of dropping alone. */
function pastes(client: LanguageClient): Disposable {
  const api = findPasteApi();
  const inserter = new FileInserter(client, api);
  if (!api || !inserter.kind) return languages.registerDocumentDropEditProvider(NOTES, inserter);
  const kinds = [inserter.kind];
  const linker = new AddressLinker(client, api);
  const carrier = new TextCarrier(client, api);
  return Disposable.from(
    api.registerPaste(NOTES, inserter, { providedPasteEditKinds: kinds, pasteMimeTypes: FILE_MIMES }),
    api.registerPaste(NOTES, carrier, {
      providedPasteEditKinds: [carrier.kind],
      copyMimeTypes: [COPY_MIME],
      pasteMimeTypes: [COPY_MIME],
    }),
    api.registerPaste(NOTES, linker, {
      providedPasteEditKinds: [linker.kind],
      pasteMimeTypes: ['text/plain'],
    }),
    api.registerDrop(NOTES, inserter, { providedDropEditKinds: kinds, dropMimeTypes: FILE_MIMES }),
  );
}
