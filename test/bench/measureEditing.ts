import { checkNote } from '../../src/core/checks/index';
import { applyChanges } from '../../src/core/vault/makeVault';
import { readNote } from '../../src/core/vault/readNote';
import type { VaultPath } from '../../src/core/vault/vault';
import { nameOf } from '../../src/core/vault/vaultPath';
import { readVault } from '../../src/node/readVault';
import { generateLongNote } from './generateVault';
import { medianTimeOf } from './timing';

const PATH = 'inkstone-bench.md' as VaultPath;

/**
 * Types one letter after the other into a note of 100 kB that links to notes of the vault at `root`: the median time
 * from a new text to its findings, in milliseconds.
 */
export function measureEditing(root: string, edits: number) {
  let vault = readVault(root);
  const text = generateLongNote(Array.from(vault.notes.keys(), nameOf), 100_000);
  vault = applyChanges(vault, [{ kind: 'note', note: readNote(PATH, text) }]);
  // As in an editor that has answered who links to a note: from then on, that is kept up to date.
  void vault.mentions;
  const middle = text.indexOf(' ', text.length / 2);
  const editMs = medianTimeOf(edits, (edit) => {
    const edited = text.slice(0, middle) + 'x'.repeat(edit) + text.slice(middle);
    vault = applyChanges(vault, [{ kind: 'note', note: readNote(PATH, edited) }]);
    return checkNote(vault, vault.notes.get(PATH)!);
  });
  return { editMs };
}
