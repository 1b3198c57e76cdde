import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkVault } from '../../../src/core/checks/index';
import { positionAt } from '../../../src/core/text/lines';
import { readVault } from '../../../src/node/readVault';

/** Every finding in the real vaults; each was looked at and is true. */
const FINDINGS: Readonly<Record<string, readonly string[]>> = {
  memex: [
    // Both name folders; on the site they are 404, since the folders are `blog` and `essay`.
    'Index.md:8 link/missing-note `Blog`',
    'Index.md:9 link/missing-note `Essay`',
    'blog/2018-03-02-How-get-devinfo.md:58 link/missing-note `wix.engineering`',
    'blog/2018-07-20-Git-Revert.md:39 asset/missing `assets/emoticon/satisfy.jpg`',
    'blog/2018-08-22-Testing-Performance.md:21 asset/missing `assets/emoticon/crowds.gif`',
    'blog/2018-08-30-Mac-Airpod.md:71 asset/missing `assets/emoticon/satisfy.jpg`',
  ],
  // A table of link forms, which names a note that the vault does not have.
  'obsidian-help': [154, 155, 162, 163, 168, 169].map(
    (line) => `Linking notes and files/Internal links.md:${line} link/missing-note \`Example\``,
  ),
};

describe('checks of real vaults', () => {
  const root = resolve('..', 'shared', 'vaults');
  for (const [name, expected] of Object.entries(FINDINGS).filter(([name]) => existsSync(join(root, name)))) {
    it(`find in ${name} what is wrong and nothing else`, () => {
      const vault = readVault(join(root, name));
      const found = checkVault(vault).map(({ finding: { path, code, span, message } }) => {
        const line = positionAt(vault.notes.get(path)!.lines, span.start).line + 1;
        return `${path}:${line} ${code} ${/`[^`]*`/.exec(message)?.[0]}`;
      });
      assert.deepEqual(found, expected);
    });
  }
});
