import { statSync } from 'node:fs';
import { backlinks } from '../../src/core/vault/backlinks';
import type { Vault } from '../../src/core/vault/vault';
import { isNotePath } from '../../src/core/vault/vaultPath';
import { readText } from '../../src/node/readText';
import { readVault } from '../../src/node/readVault';
import { walk } from '../../src/node/walk';
import { readWalkRules } from '../../src/node/walkRules';
import { peakMemory } from '../support/peakMemory';
import { median } from './median';
import { timeOf } from './timing';

/**
 * Reads all notes of the folder `root` to text, then reads and indexes its vault, and so on in turns: medians, in
 * milliseconds. Reading is given the list of files; indexing has to find them, as it has to for an author. What notes
 * mention is looked for when somebody asks who links to a note: `firstBacklinksMs` is what the first such question
 * takes, `backlinksMs` the second, about another note. The notes are scanned when somebody asks about them; what it
 * takes to scan them all is `scanMs`.
 */
export function measureReading(root: string, runs: number) {
  const notes = walk(root, readWalkRules(root)).filter(isNotePath);
  const files = notes.map((path) => `${root}/${path}`);
  const reading: number[] = [];
  const indexing: number[] = [];
  const asking: number[] = [];
  const askingAgain: number[] = [];
  const scanning: number[] = [];
  for (let run = 0; run < runs; run++) {
    reading.push(timeOf(() => files.map(readText)));
    let vault: Vault | undefined;
    indexing.push(timeOf(() => (vault = readVault(root))));
    const [one, other] = [...vault!.notes.keys()].slice(-2);
    asking.push(timeOf(() => backlinks(vault!, one!)));
    askingAgain.push(timeOf(() => backlinks(vault!, other ?? one!)));
    scanning.push(timeOf(() => scanAll(vault!)));
  }
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  return {
    files: files.length,
    bytes,
    readMs: median(reading),
    indexMs: median(indexing),
    firstBacklinksMs: median(asking),
    backlinksMs: median(askingAgain),
    scanMs: median(scanning),
  };
}

/** Scans every note that nobody has asked about yet; gives the number of links. */
function scanAll({ notes }: Vault): number {
  let links = 0;
  for (const note of notes.values()) links += note.links.length;
  return links;
}

/** Reads, indexes, asks one question of and then scans all of the vault at `root` once, in a process that did nothing before: milliseconds and megabytes. */
export function measureStart(root: string) {
  let vault: Vault | undefined;
  const firstIndexMs = timeOf(() => (vault = readVault(root)));
  const [first] = vault!.notes.keys();
  if (first !== undefined) backlinks(vault!, first);
  scanAll(vault!);
  return { firstIndexMs, peakMB: peakMemory() };
}
