import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, resolve as resolvePath } from 'node:path';
import { extractNote } from '../../../src/core/rename/extractNote';
import { applyEdits } from '../../../src/core/text/edit';
import { applyChanges } from '../../../src/core/vault/makeVault';
import { readNote } from '../../../src/core/vault/readNote';
import { destinationOf, resolve } from '../../../src/core/vault/resolve';
import type { Note, Vault } from '../../../src/core/vault/vault';
import { readVault } from '../../../src/node/readVault';
import { chooseSeed } from '../../support/seed';
import { path } from '../../support/vaultOf';

const RUNS = 150;
const NEW = path('zz/A new place for words.md');

/** Where each link of the note leads, in words; parts of `split` and of the new note count as parts of one. */
function leads(vault: Vault, note: Note, split: Note): string[] {
  return note.links.flatMap((link) => {
    const to = destinationOf(resolve(vault, note, link));
    if (!to) return [];
    const { heading, block } = to;
    const part = heading ? `#${heading.text.replace(/\W+/g, '')}` : block ? `^${block.id}` : '';
    const isOfBoth = part !== '' && (to.path === NEW || to.path === split.path);
    return [`${isOfBoth ? 'both' : to.path}${part}`];
  });
}

describe('extractNote on real vaults', () => {
  for (const name of ['memex', 'obsidian-help']) {
    const folder = resolvePath(join('..', 'shared', 'vaults', name));
    if (!existsSync(folder)) continue;
    it(`keeps every link of ${name}`, function () {
      this.timeout(120_000);
      let seed = chooseSeed();
      console.log(`      seed ${seed}`);
      const random = (below: number): number => {
        seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
        return seed % below;
      };
      const vault = readVault(folder);
      const notes = [...vault.notes.values()].filter(({ text }) => text.length > 100);
      let made = 0;
      for (let run = 0; run < RUNS; run++) {
        const note = notes[random(notes.length)]!;
        const { starts } = note.lines;
        const first = random(starts.length);
        const selection = {
          start: starts[first]!,
          end: starts[first + 1 + random(20)] ?? note.text.length,
        };
        const manner = { style: 'wiki', path: 'shortest', embed: false } as const;
        const result = extractNote(vault, { note, selection, path: NEW, manner });
        if ('refused' in result) continue;
        made++;
        const { create, edits } = result;
        const after = [...edits].map(([file, changes]) => {
          const before = vault.notes.get(file)!;
          return { before, now: readNote(file, applyEdits(before.text, changes)) };
        });
        const created = readNote(create.path, create.text);
        const tomorrow = applyChanges(vault, [
          { kind: 'note', note: created },
          ...after.map(({ now }) => ({ kind: 'note' as const, note: now })),
        ]);
        for (const { before, now } of after) {
          if (before === note) continue;
          assert.deepEqual(leads(tomorrow, now, note), leads(vault, before, note), before.path);
        }
        const now = tomorrow.notes.get(note.path)!;
        const all = new Set([...leads(tomorrow, now, note), ...leads(tomorrow, created, note)]);
        assert.ok(all.delete(NEW), note.path);
        assert.deepEqual([...all].sort(), [...new Set(leads(vault, note, note))].sort(), note.path);
      }
      assert.ok(made > RUNS / 3, `${made} of ${RUNS}`);
    });
  }
});
