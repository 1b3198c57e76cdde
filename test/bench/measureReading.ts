import { statSync } from 'node:fs';
import { isNotePath } from '../../src/core/vault/vaultPath';
import { readText } from '../../src/node/readText';
import { readVault } from '../../src/node/readVault';
import { walk } from '../../src/node/walk';
import { readWalkRules } from '../../src/node/walkRules';
import { median } from './median';
import { timeOf } from './timing';

/**
 * Reads all notes of the folder `root` to text, then reads and indexes its vault, and so on in turns: medians, in
 * milliseconds. Reading is given the list of files; indexing has to find them, as it has to for an author.
 */
export function measureReading(root: string, runs: number) {
  const notes = walk(root, readWalkRules(root)).filter(isNotePath);
  const files = notes.map((path) => `${root}/${path}`);
  const reading: number[] = [];
  const indexing: number[] = [];
  for (let run = 0; run < runs; run++) {
    reading.push(timeOf(() => files.map(readText)));
    indexing.push(timeOf(() => readVault(root)));
  }
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  return { files: files.length, bytes, readMs: median(reading), indexMs: median(indexing) };
}

/** Reads and indexes the vault at `root` once, in a process that did nothing before: milliseconds and megabytes. */
export function measureStart(root: string) {
  const firstIndexMs = timeOf(() => readVault(root));
  return { firstIndexMs, peakMB: process.resourceUsage().maxRSS / 1024 };
}
