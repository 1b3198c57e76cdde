/**
 * Measures the packaged extension in a real VS Code (`npm run package` first): `npm run bench:vscode -- [folder] [note]`.
 * Without a folder, on a generated vault of 6,000 notes. Prints one JSON object; milliseconds, medians.
 *
 * - `wikiLinkMs`: from typing `[[` to the first row of our list, `builtInPathMs`: from Ctrl+Space after `[x](` to
 *   VS Code's own list of paths, in a window without the extension, in turn, in one run;
 * - `longestMs`, `blockedMs`: how long the extension host's event loop stood still in the first 12 s, at most and in
 *   all (gaps over 10 ms), with and without the extension, in turn.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { walk } from '../../../src/node/walk';
import { readWalkRules } from '../../../src/node/walkRules';
import { isNotePath } from '../../../src/core/vault/vaultPath';
import { writeVault } from '../writeVault';
import { measureStartUp } from './startUp';
import { measureSuggest } from './suggest';

async function main(folder: string | undefined, note: string | undefined): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'inkstone-bench-'));
  try {
    const root = folder === undefined ? scratch : resolve(folder);
    if (folder === undefined) writeVault(root, 6000);
    const file = join(root, note ?? walk(root, readWalkRules(root)).find(isNotePath)!);
    const suggest = await measureSuggest(root, file);
    const startUp = await measureStartUp(root, file);
    process.stdout.write(`${JSON.stringify({ suggest, startUp }, null, 2)}\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

main(process.argv[2], process.argv[3]).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
