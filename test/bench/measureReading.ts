import { statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { isNotePath } from '../../src/core/vault/vaultPath';
import { readText } from '../../src/node/readText';
import { readVault } from '../../src/node/readVault';
import { walk } from '../../src/node/walk';
import { readWalkRules } from '../../src/node/walkRules';
import { median } from './median';

/**
 * Reads all notes of the folder `root` several times, and reads and indexes its vault as often, taking turns.
 * Reading is given the list of files; indexing has to find them, as it does for an author. Times in milliseconds.
 */
export function measureReading(root: string, runs: number) {
  const files = walk(root, readWalkRules(root));
  const notes = files.filter(isNotePath).map((path) => `${root}/${path}`);
  const bytes = notes.reduce((sum, file) => sum + statSync(file).size, 0);
  const reading: number[] = [];
  const indexing: number[] = [];
  for (let run = 0; run < runs; run++) {
    reading.push(timeOf(() => notes.map((file) => readText(file)!.text)));
    indexing.push(timeOf(() => readVault(root)));
  }
  const readMs = median(reading);
  const indexMs = median(indexing);
  return { files: notes.length, bytes, readMs, indexMs, firstIndexMs: indexing[0]!, ratio: indexMs / readMs };
}

/** How long `work` takes, in milliseconds. Its result is kept until then, so that it is not taken away early. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  const result = work();
  const end = performance.now();
  return result === undefined ? end - start : end - start;
}
