import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Account, Task } from './askAlone';
import { OTHER_HOSTS } from './askHostile';
import type { Behaviour } from './behaviour';
import { groups } from './behaviours';
import { makeCertificates } from './certificates';
import { openHostileServer } from './hostileServer';

const MOST_MEMORY = 150;
const KILLED_AFTER = 50_000;

describe('The memory that a hostile server costs', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-hostile-'));

  after(() => rmSync(folder, { recursive: true }));

  it(`stays below ${MOST_MEMORY} MiB, and the process ends by itself`, async () => {
    const file = await bundle();
    const certificates = await makeCertificates();
    const behaviours = Object.values(groups).flat();
    const server = await openHostileServer(behaviours, certificates);
    const addresses: Record<string, Behaviour['addresses']> = { ...OTHER_HOSTS };
    for (const behaviour of behaviours) {
      if (behaviour.addresses) addresses[server.hostOf(behaviour)] = behaviour.addresses;
    }
    try {
      const { verdicts, memory } = await ask(file, {
        urls: behaviours.map(server.urlOf),
        ca: certificates.ca,
        addresses,
      });
      assert.deepEqual(
        verdicts,
        behaviours.map(({ expect }) => expect),
      );
      assert.ok(memory < MOST_MEMORY, `${memory} MiB`);
    } finally {
      await server.close();
    }
  });

  async function bundle(): Promise<string> {
    const outfile = join(folder, 'askAlone.js');
    await build({
      entryPoints: [join(__dirname, 'askAlone.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      logLevel: 'error',
    });
    return outfile;
  }
});

/** Resolves when the process has ended. */
function ask(file: string, task: Task): Promise<Account> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['pipe', 'pipe', 'inherit'],
      timeout: KILLED_AFTER,
    });
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString('utf8')));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(told) as Account);
      else reject(new Error(`The process ended with ${code}: ${told}`));
    });
    child.stdin.end(JSON.stringify(task));
  });
}
