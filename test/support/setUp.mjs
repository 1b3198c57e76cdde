// Set-up that needs nothing installed: shared by `npm test` and `npm start`.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

const lockDigest = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
const stamp = join(root, 'node_modules', '.inkstone-lock');

/** Whether `npm ci` has run here for the lock file as it is now. */
export const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockDigest();

/** Remembers that `npm ci` has run for the lock file as it is now. */
export const markInstalled = () => writeFileSync(stamp, lockDigest());

/** Runs a command in the repository's root, its output shown and kept; resolves to its exit code and the output. */
export function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (stream) => (chunk) => {
      output += chunk;
      stream.write(chunk);
    };
    child.stdout.on('data', keep(process.stdout));
    child.stderr.on('data', keep(process.stderr));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
