import { existsSync } from 'node:fs';
import { insertFiles, type InsertedFile } from '../core/assets/insertFiles';
import { linkForAddress } from '../core/assets/linkForAddress';
import { offsetAt } from '../core/text/lines';
import {
  assetMethods,
  type InsertFilesParams,
  type InsertFilesResult,
  type LinkForAddressParams,
} from '../protocol/assets';
import { answerCarryText } from './carryText';
import { guard } from './guard';
import type { Place } from './places';
import type { Session } from './session';
import { spelledOnDisk } from './spelledOnDisk';
import { answerUnusedFiles } from './unusedFiles';
import { fileInVault, fileOf, vaultPathOf } from './uris';

/** Connects what the client asks about files in notes. */
export function answerAssets(session: Session): void {
  const { connection, places, guardHost } = session;
  answerUnusedFiles(session);
  answerCarryText(session);
  const linkMethod = assetMethods.linkForAddress;
  connection.onRequest<string | null, void>(
    linkMethod,
    guard<LinkForAddressParams, string | null>(
      guardHost,
      { method: linkMethod, empty: null },
      async ({ uri, position, url, label }, token) => {
        const place = await places.at(uri, token);
        if (!place) return null;
        const offset = offsetAt(place.note.lines, position);
        return linkForAddress(place, place.note, { url, offset, label }) ?? null;
      },
    ),
  );
  const method = assetMethods.insertFiles;
  connection.onRequest<InsertFilesResult | null, void>(
    method,
    guard<InsertFilesParams, InsertFilesResult | null>(
      guardHost,
      { method, empty: null },
      async (params, token) => {
        const place = fileOf(params.uri) === undefined ? undefined : await places.at(params.uri, token);
        return place ? insert(place, params) : null;
      },
    ),
  );
}

function insert(place: Place, { files, position }: InsertFilesParams): InsertFilesResult | null {
  const { root, note, vault, settings, uriOf, today } = place;
  if (root === undefined || today === undefined || !vault.notes.has(place.path)) return null;
  const inserted = insertFiles(place, note, {
    files: files.map(({ name, uri }): InsertedFile => ({
      name,
      path: uri === undefined ? undefined : pathOf(place, uri),
    })),
    offset: offsetAt(note.lines, position),
    pattern: settings.assets.pattern,
    today,
    isTaken: (path) => existsSync(fileInVault(root, path)),
  });
  if (!inserted) return null;
  return {
    text: inserted.text,
    stored: [...inserted.stored].map(([file, path]) => ({ file, uri: uriOf(path) })),
  };
}

/** The path of a file that the vault holds. */
function pathOf({ root, vault }: Place, uri: string) {
  const file = fileOf(uri);
  const written = root === undefined || file === undefined ? undefined : vaultPathOf(root, file);
  const path = written && spelledOnDisk(vault, written);
  return path !== undefined && (vault.notes.has(path) || vault.assets.has(path)) ? path : undefined;
}
