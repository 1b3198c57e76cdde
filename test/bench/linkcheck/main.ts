/**
 * Measures the link check beside others: `npm run bench:links -- [programs]`. 2,000 addresses on 50 hosts of this machine, which think
 * for 50 ms each, stand three times each in 200 notes. Prints one JSON object: for each program
 *
 * - `seconds`: from its start to its end, the median of the rounds; each round runs all of them one after the other;
 * - `ended`: whether it came to its end, or was killed after ten minutes (`INKSTONE_BENCH_KILL`, in seconds);
 * - `peakMB`: the most memory that it took, over the rounds;
 * - `requests`: how many reached the servers, `forOne` the most of them for one address.
 *
 * `floor` is a bare loop of undici over the 2,000 addresses, as many at a time as `inkstone` asks; the others run as they do when nothing is set; `toFloor` and
 * `toInkstone` are ratios of seconds. The others are installed from npm into `out/bench-links`. Needs Linux, where all of 127.0.0.0/8 is
 * this machine.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { DEFAULT_LINK_CHECK_SETTINGS } from '../../../src/core/linkcheck/defaults';
import { median } from '../median';
import { openSites, type Sites } from './sites';
import { writeNotes } from './writeNotes';

const ROUNDS = 3;
const ROOT = join(__dirname, '../../..');
const OTHERS = join(ROOT, 'out/bench-links');
/** Milliseconds. */
const KILLED_AFTER = Number(process.env['INKSTONE_BENCH_KILL'] ?? 600) * 1000;

interface Program {
  readonly name: string;
  /** Of Node, before the memory report is added. */
  readonly args: readonly string[];
  /** How often it runs: some take minutes. */
  readonly rounds: number;
}

interface Round {
  readonly seconds: number;
  /** Whether it came to its end by itself. */
  readonly ended: boolean;
  /** 0 when it did not. */
  readonly peakMB: number;
  readonly requests: number;
  readonly forOne: number;
}

async function main(chosen: readonly string[]): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'inkstone-bench-links-'));
  const sites = await openSites();
  try {
    installOthers();
    const notes = join(scratch, 'notes');
    const addresses = writeNotes(notes, sites.port);
    writeFileSync(join(scratch, 'addresses.json'), JSON.stringify(addresses));
    const rounds = new Map<string, Round[]>();
    for (const program of await programs(scratch, notes)) {
      if (chosen.length > 0 && !chosen.includes(program.name)) continue;
      rounds.set(program.name, []);
      for (let round = 0; round < program.rounds; round++) {
        rounds.get(program.name)!.push(await run(program, { scratch, sites }));
      }
    }
    process.stdout.write(`${JSON.stringify(account(rounds), null, 2)}\n`);
  } finally {
    await sites.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function installOthers(): void {
  if (existsSync(join(OTHERS, 'node_modules/undici'))) return;
  mkdirSync(OTHERS, { recursive: true });
  copyFileSync(join(__dirname, 'package.json'), join(OTHERS, 'package.json'));
  execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: OTHERS, stdio: 'inherit' });
}

async function programs(scratch: string, notes: string): Promise<Program[]> {
  const cli = join(scratch, 'cli.js');
  await build({
    entryPoints: [join(ROOT, 'src/cli/main.ts')],
    outfile: cli,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    keepNames: true,
    logLevel: 'warning',
  });
  const atATime = String(DEFAULT_LINK_CHECK_SETTINGS.concurrency);
  const undici = join(OTHERS, 'node_modules/undici/index.js');
  const linkinator = join(OTHERS, 'node_modules/linkinator/build/src/cli.js');
  const linkCheck = join(OTHERS, 'node_modules/markdown-link-check/markdown-link-check');
  const floor = [join(__dirname, 'floor.cjs'), undici, join(scratch, 'addresses.json'), atATime];
  return [
    { name: 'floor', args: floor, rounds: ROUNDS },
    { name: 'inkstone', args: [cli, 'check', notes, '--allow-private', '--no-cache'], rounds: ROUNDS },
    {
      name: 'linkinator',
      args: [linkinator, './*.md', '--markdown', '--format', 'json'],
      rounds: ROUNDS,
    },
    { name: 'markdown-link-check', args: [linkCheck, '--quiet', notes], rounds: 1 },
  ];
}

async function run({ args }: Program, { scratch, sites }: { scratch: string; sites: Sites }): Promise<Round> {
  sites.forget();
  const report = join(scratch, 'memory.json');
  rmSync(report, { force: true });
  const start = performance.now();
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ['--require', join(__dirname, 'reportMemory.cjs'), ...args], {
      cwd: join(scratch, 'notes'),
      env: { ...process.env, NODE_OPTIONS: '', REPORT_MEMORY: report },
      stdio: 'ignore',
      timeout: KILLED_AFTER,
    });
    child.once('error', reject);
    child.once('close', () => resolve());
  });
  const seconds = (performance.now() - start) / 1000;
  const ended = existsSync(report);
  const { peakMB } = ended ? (JSON.parse(readFileSync(report, 'utf8')) as { peakMB: number }) : { peakMB: 0 };
  return { seconds, ended, peakMB, requests: sites.requests(), forOne: sites.mostForOne() };
}

function account(rounds: ReadonlyMap<string, readonly Round[]>): Record<string, object> {
  const secondsOf = (name: string): number => median((rounds.get(name) ?? []).map(({ seconds }) => seconds));
  const all = [...rounds].map(([name, own]) => [
    name,
    {
      seconds: round(secondsOf(name)),
      ended: own.every(({ ended }) => ended),
      peakMB: round(Math.max(...own.map(({ peakMB }) => peakMB))),
      requests: own.at(-1)!.requests,
      forOne: Math.max(...own.map(({ forOne }) => forOne)),
      toFloor: round(secondsOf(name) / secondsOf('floor')),
      toInkstone: round(secondsOf(name) / secondsOf('inkstone')),
    },
  ]);
  return Object.fromEntries(all) as Record<string, object>;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

void main(process.argv.slice(2));
