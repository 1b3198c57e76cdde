import { statSync } from 'node:fs';
import type { CancellationToken } from 'vscode-languageserver/node';
import { unusedAssets } from '../core/vault/unusedAssets';
import { readLeftOutTexts } from '../node/readLeftOutTexts';
import { readSideTexts } from '../node/readSideTexts';
import { assetMethods, type UnusedFile } from '../protocol/assets';
import { guard, stopIfCancelled } from './guard';
import type { View } from './places';
import type { Session } from './session';
import { fileInVault } from './uris';

/** Answers which files nothing speaks of. */
export function answerUnusedFiles({ connection, store, places, guardHost }: Session): void {
  const method = assetMethods.unusedFiles;
  const handler = async (_params: unknown, token: CancellationToken): Promise<UnusedFile[]> => {
    await Promise.all(store.slots.map(({ whenReady }) => whenReady));
    const found: UnusedFile[] = [];
    for (const slot of store.slots) {
      stopIfCancelled(token);
      found.push(...unusedIn(await places.view(slot)));
    }
    return found;
  };
  connection.onRequest<UnusedFile[], void>(method, guard(guardHost, { method, empty: [] }, handler));
}

function unusedIn({ vault, root, uriOf }: View): UnusedFile[] {
  if (root === undefined) return [];
  return unusedAssets(vault, textsBeside(root, vault)).flatMap(({ path }) => {
    const stats = statSync(fileInVault(root, path), { throwIfNoEntry: false });
    return stats ? [{ uri: uriOf(path), path, bytes: stats.size }] : [];
  });
}

function* textsBeside(root: string, vault: View['vault']): Generator<string> {
  yield* readSideTexts(root, vault);
  yield* readLeftOutTexts(root, vault);
}
