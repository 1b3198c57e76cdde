/**
 * Measures Inkstone on a folder, or on a generated vault of 6,000 notes: `npm run bench -- [folder]`. Prints one JSON
 * object; times are medians in milliseconds.
 *
 * - `files`, `bytes`: the notes of the vault and their size;
 * - `readMs`: reading them to text, `indexMs`: finding, reading and indexing them, by the same means, `ratio`: the
 *   second by the first. Two things are done when somebody asks, and not before: `firstBacklinksMs` is what it takes to
 *   answer for the first time who links to a note (what all notes mention is looked for then), `backlinksMs` to answer
 *   again for another one; `scanMs` what it takes to scan every note. `firstIndexMs`: finding, reading and indexing in a
 *   process that has just started;
 * - `editMs`: one edit of a 100 kB note to fresh findings;
 * - `completeMs`: `[[` to the list, at 10,000 generated notes;
 * - `noteCheckMs`: the frontmatter of one note, just changed, validated by every check and a schema; `vaultCheckMs`: that of
 *   all notes without a schema, to be compared with `indexMs`; `vaultSchemaCheckMs`: with one;
 * - `renameFolderMs`: all edits of renaming a folder into which 1,000 links lead; `hubFirstBacklinksMs`, `hubBacklinksMs`: the
 *   1,000 links to one note, asked for the first time and again;
 * - `peakMB`: the most memory that a process takes which reads and indexes the vault, answers who links to a note, and scans every note.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { median } from './median';
import { writeVault } from './writeVault';

type Numbers = Readonly<Record<string, number>>;

async function main(folder: string | undefined): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'inkstone-bench-'));
  try {
    const root = folder === undefined ? join(scratch, 'vault') : resolve(folder);
    if (folder === undefined) writeVault(root, 6000);
    if (!existsSync(root)) throw new Error(`There is no folder \`${root}\` to measure.`);
    const program = await bundle(scratch);
    process.stdout.write(`${JSON.stringify(measureAll(program, root), null, 2)}\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Makes of the measurements what `npm run build` makes of the programs: what is measured is what people run. */
async function bundle(folder: string): Promise<string> {
  const outfile = join(folder, 'measure.cjs');
  await build({
    entryPoints: [join(__dirname, 'measure.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    keepNames: true,
    logLevel: 'warning',
  });
  return outfile;
}

function measureAll(program: string, root: string): Numbers {
  const measure = (what: string): Numbers =>
    JSON.parse(execFileSync(process.execPath, [program, what, root], { encoding: 'utf8' })) as Numbers;
  const { files, bytes, readMs, indexMs, ...asked } = measure('reading');
  const starts = [measure('start'), measure('start'), measure('start')];
  const numbers = {
    files: files!,
    bytes: bytes!,
    readMs: readMs!,
    indexMs: indexMs!,
    ratio: indexMs! / readMs!,
    ...asked,
    firstIndexMs: median(starts.map((start) => start['firstIndexMs']!)),
    ...measure('editing'),
    ...measure('completing'),
    ...measure('checking'),
    ...measure('renaming'),
    peakMB: median(starts.map((start) => start['peakMB']!)),
  };
  return Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, Math.round(value * 100) / 100]),
  );
}

void main(process.argv[2]);
