import { carryText } from '../core/assets/carryText';
import { takesLinks } from '../core/assets/insertFiles';
import { offsetAt } from '../core/text/lines';
import { readNote } from '../core/vault/readNote';
import { assetMethods, type CarryTextParams, type CarryTextResult } from '../protocol/assets';
import { guard } from './guard';
import type { Place } from './places';
import type { Session } from './session';
import { spelledOnDisk } from './spelledOnDisk';
import { fileOf, vaultPathOf } from './uris';

/** Answers what text from one note has to be in another one. */
export function answerCarryText({ connection, places, guardHost }: Session): void {
  const method = assetMethods.carryText;
  connection.onRequest<CarryTextResult | null, void>(
    method,
    guard<CarryTextParams, CarryTextResult | null>(
      guardHost,
      { method, empty: null },
      async (params, token) => {
        const place = await places.at(params.uri, token);
        return place ? carry(place, params) : null;
      },
    ),
  );
}

function carry({ vault, root, note }: Place, { position, source }: CarryTextParams): CarryTextResult | null {
  const file = fileOf(source.uri);
  const written = root === undefined || file === undefined ? undefined : vaultPathOf(root, file);
  const path = written && spelledOnDisk(vault, written);
  if (path === undefined || !vault.notes.has(path) || !vault.notes.has(note.path)) return null;
  if (!takesLinks(note, offsetAt(note.lines, position))) return null;
  const span = { start: source.start, end: source.end };
  return carryText(vault, { note: readNote(path, source.text), span }, note) ?? null;
}
