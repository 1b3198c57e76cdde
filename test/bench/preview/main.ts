/**
 * Measures the packaged extension's preview and VS Code's own, in turn, in a real VS Code (`npm run package` first):
 * `npm run bench:preview -- [folder] [note]`. Without a folder, on a generated vault. Prints one JSON object;
 * milliseconds.
 *
 * - `ours`, `builtIn`: from the key that goes down to the page that has the letter, p50 and p95 of 50 keystrokes, on the
 *   note and on one of 100 kB made of it; our preview and VS Code's own in windows of their own, key by key in turn;
 *   VS Code's own in a window without the extension;
 * - `ratio`: ours as a part of the built-in's;
 * - `firstPaintMs`: from the command to the first frame that shows something.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { walk } from '../../../src/node/walk';
import { readWalkRules } from '../../../src/node/walkRules';
import { isNotePath } from '../../../src/core/vault/vaultPath';
import { root } from '../../vscode/hosts/cache';
import { writeVault } from '../writeVault';
import { openBench } from './keystrokes';
import { longer, MARKER, postOf } from './posts';

const KEYSTROKES = 50;
/** VS Code's own preview is given time to come to rest, in milliseconds. */
const PAUSE_MS = 250;

interface Figures {
  readonly p50: number;
  readonly p95: number;
  readonly never: number;
}

async function main(folder: string | undefined, note: string | undefined): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'inkstone-bench-'));
  try {
    if (folder === undefined) writeVault(scratch, 500);
    else cpSync(resolve(folder), scratch, { recursive: true });
    const path = note ?? walk(scratch, readWalkRules(scratch)).find(isNotePath)!;
    const text = readFileSync(join(scratch, path), 'utf8');
    const results: Record<string, unknown> = {};
    for (const [name, body] of [
      ['note', text],
      ['100 kB', longer(text, 100_000)],
    ] as const) {
      results[name] = await measure(scratch, join(scratch, path), body);
    }
    process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function measure(folder: string, file: string, body: string): Promise<unknown> {
  const { text, line } = postOf(body);
  writeFileSync(file, text);
  const place = { folder, file, line, marker: MARKER };
  const vsix = join(root, 'out', 'inkstone.vsix');
  const ours = await openBench({ ...place, vsix, command: 'Inkstone: Open Preview to the Side' });
  const builtIn = await openBench({ ...place, command: 'Markdown: Open Preview to the Side' });
  try {
    const times: Record<'ours' | 'builtIn', number[]> = { ours: [], builtIn: [] };
    for (let count = -1; count < KEYSTROKES; count += 1) {
      for (const [name, bench] of Object.entries({ ours, builtIn })) {
        const time = await bench.typeOne();
        await new Promise((resume) => setTimeout(resume, PAUSE_MS));
        // The first of both pays for a cold start.
        if (count >= 0) times[name as keyof typeof times].push(time);
      }
    }
    const [mine, theirs] = [figuresOf(times.ours), figuresOf(times.builtIn)];
    return {
      bytes: Buffer.byteLength(text),
      ours: mine,
      builtIn: theirs,
      ratio: { p50: round(mine.p50 / theirs.p50, 3), p95: round(mine.p95 / theirs.p95, 3) },
      firstPaintMs: { ours: round(ours.firstPaintMs), builtIn: round(builtIn.firstPaintMs) },
    };
  } finally {
    await ours.close();
    await builtIn.close();
  }
}

function figuresOf(times: readonly number[]): Figures {
  const sorted = times.filter((time) => !Number.isNaN(time)).sort((a, b) => a - b);
  const at = (part: number): number =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!);
  return { p50: at(0.5), p95: at(0.95), never: times.length - sorted.length };
}

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}

main(process.argv[2], process.argv[3]).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
