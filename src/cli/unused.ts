import { statSync } from 'node:fs';
import { join } from 'node:path';
import { unusedAssets } from '../core/vault/unusedAssets';
import type { Vault } from '../core/vault/vault';
import { readLeftOutTexts } from '../node/readLeftOutTexts';
import { readSideTexts } from '../node/readSideTexts';
import type { Outcome } from './commands';
import { count } from './count';
import { writeJson } from './json';
import { openVault } from './openVault';
import { printable } from './printable';

/** `inkstone unused`. Throws `CannotRun`. */
export function unused(folder: string, { format }: { readonly format: 'text' | 'json' }): Outcome {
  const { root, vault } = openVault(folder, { cwd: process.cwd() });
  const found = unusedAssets(vault, textsAround(root, vault)).map(({ path }) => ({
    path,
    bytes: statSync(join(root, path), { throwIfNoEntry: false })?.size ?? 0,
  }));
  if (format === 'json') return { output: writeJson({ version: 1, root }, 'unused', found), exitCode: 0 };
  const lines = found.map(({ path, bytes }) => `${kilobytes(bytes).padStart(10)}  ${printable(path)}`);
  const total = found.reduce((sum, { bytes }) => sum + bytes, 0);
  const sum = `${count(found.length, 'file', 'files')} that nothing speaks of, ${kilobytes(total)} in all.`;
  return { output: `${[...lines, sum].join('\n')}\n`, exitCode: 0 };
}

/** Those of the vault, and those that it leaves out: a draft that is not read may show a picture, too. */
function* textsAround(root: string, vault: Vault): Generator<string> {
  yield* readSideTexts(root, vault);
  yield* readLeftOutTexts(root, vault);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
