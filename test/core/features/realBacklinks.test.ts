import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backlinkList } from '../../../src/core/features/backlinkList';
import type { Vault } from '../../../src/core/vault/vault';
import { readVault } from '../../../src/node/readVault';
import { contextOf } from './asking';

const VAULTS = resolve('..', 'shared', 'vaults');

/**
 * How often notes link to each name but their own, counted by other means: every destination that is written as `[[…]]` or
 * `](…)` outside of code and comments, by the last segment of its path alone.
 */
function countByName({ notes }: Vault): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { path, text } of notes.values()) {
    let isInFence = false;
    const lines = text.split('\n').filter((line) => {
      const isFence = /^[\s>]*(?:```|~~~)/.test(line);
      if (isFence) isInFence = !isInFence;
      return !isFence && !isInFence;
    });
    const bare = lines.join('\n').replace(/(`+)[^`\n]+\1/g, '');
    for (const [, wiki, markdown] of bare.matchAll(
      /\[\[([^\]|#\n\\]+)[^\]\n]*\]\]|\]\(([^()\s#]+)[^()\n]*\)/g,
    )) {
      if (markdown !== undefined && /^\w+:/.test(markdown)) continue;
      const name = nameIn(wiki ?? decodeURIComponent(markdown!));
      if (name !== nameIn(path)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

function nameIn(path: string): string {
  return path.trim().split('/').at(-1)!.replace(/\.md$/, '').normalize('NFC').toLowerCase();
}

describe('backlinkList in real vaults', () => {
  for (const [name, least] of [
    ['memex', 10],
    ['obsidian-help', 100],
  ] as const) {
    const folder = join(VAULTS, name);
    if (!existsSync(folder)) continue;
    it(`finds as many links to the files of ${name} that are most linked to as are written`, () => {
      const vault = readVault(folder);
      const context = contextOf(vault);
      const counts = countByName(vault);
      const most = [...vault.notes.keys(), ...vault.assets.keys()]
        .filter((path) => vault.names.get(nameIn(path) as never)?.length === 1)
        .map((path) => ({ path, written: counts.get(nameIn(path)) ?? 0 }))
        .sort((a, b) => b.written - a.written)
        .slice(0, 20);
      assert.ok(most[0]!.written > least, String(most[0]!.written));
      const found = most.map(({ path }) => ({
        path,
        written: backlinkList(context, path).reduce((sum, { places }) => sum + places.length, 0),
      }));
      assert.deepEqual(found, most);
    });
  }
});
