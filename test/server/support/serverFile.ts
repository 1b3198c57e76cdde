import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

let built: string | undefined;

/** The server as it ships, built once for all tests. */
export function serverFile(): string {
  if (built) return built;
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-server-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const repository = resolve(__dirname, '../../..');
  execFileSync(process.execPath, ['esbuild.mjs', 'server', 'preview', `--outdir=${folder}`], {
    cwd: repository,
  });
  built = join(folder, 'server.js');
  return built;
}
