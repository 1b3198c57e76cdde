import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** How a run of the command line ended. */
export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  /** `null` when it was killed, since it took longer than `KILLED_AFTER`. */
  readonly exitCode: number | null;
  readonly milliseconds: number;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

const KILLED_AFTER = 20_000;

/** The command line as it is shipped: bundled once, each run a process of its own. */
export class BuiltCli {
  readonly #folder = mkdtempSync(join(tmpdir(), 'inkstone-cli-'));
  readonly file = join(this.#folder, 'cli.js');

  async build(): Promise<void> {
    await build({
      entryPoints: [join(__dirname, '../../src/cli/main.ts')],
      outfile: this.file,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      minify: true,
      keepNames: true,
      logLevel: 'error',
    });
  }

  /** Runs `inkstone …args` to its end. */
  run(args: readonly string[], { cwd, env }: RunOptions = {}): Promise<Run> {
    const start = performance.now();
    const child = spawn(process.execPath, [this.file, ...args], {
      cwd,
      env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), KILLED_AFTER);
    const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    child.stdout.on('data', (chunk: Buffer) => chunks.stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.stderr.push(chunk));
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exitCode) => {
        clearTimeout(timer);
        resolve({
          stdout: Buffer.concat(chunks.stdout).toString('utf8'),
          stderr: Buffer.concat(chunks.stderr).toString('utf8'),
          exitCode,
          milliseconds: performance.now() - start,
        });
      });
    });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}
