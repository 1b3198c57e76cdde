import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Folders on the disk that tests fill, removed together by `remove`. */
export class VaultFolders {
  readonly #made: string[] = [];

  /** A new folder with these files: path → content. A folder whose path ends in `/` is made empty. */
  make(files: Readonly<Record<string, string | Uint8Array>>): string {
    const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'inkstone-vault-')));
    this.#made.push(root);
    for (const [path, content] of Object.entries(files)) {
      const file = join(root, path);
      mkdirSync(path.endsWith('/') ? file : dirname(file), { recursive: true });
      if (!path.endsWith('/')) writeFileSync(file, content);
    }
    return root;
  }

  remove(): void {
    for (const folder of this.#made.splice(0)) rmSync(folder, { recursive: true, force: true });
  }
}
