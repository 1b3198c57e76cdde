import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Runs `work` with a new folder that holds `files` (path → content), and takes the folder away again. */
export function onDisk<T>(files: Record<string, string | Uint8Array>, work: (root: string) => T): T {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'inkstone-')));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), content);
    }
    return work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
