import { complete } from '../../src/core/features/completion/complete';
import { positionAt, readLines } from '../../src/core/text/lines';
import { applyChanges, makeVault } from '../../src/core/vault/makeVault';
import { DEFAULT_VAULT_SETTINGS } from '../../src/core/vault/defaultSettings';
import { readNote } from '../../src/core/vault/readNote';
import type { VaultPath } from '../../src/core/vault/vault';
import { generateNotes, PICTURES } from './generateVault';
import { medianTimeOf } from './timing';

const PATH = 'blog/2000/inkstone-bench.md' as VaultPath;

/**
 * Types `[[` into a note beside `count` generated ones: the median time from the new text to the list, in
 * milliseconds. Each time the vault is a new one, as it is after each key.
 */
export function measureCompleting(count: number, runs: number) {
  const notes = generateNotes(count).map(({ path, text }) => readNote(path as VaultPath, text));
  const assets = PICTURES.map(
    (path) => ({ kind: 'asset', path: path as VaultPath, bytes: undefined }) as const,
  );
  let vault = makeVault([...notes, ...assets], DEFAULT_VAULT_SETTINGS);
  const completeMs = medianTimeOf(runs, (run) => {
    const text = `${notes[run]!.text}\nSee [[`;
    vault = applyChanges(vault, [{ kind: 'note', note: readNote(PATH, text) }]);
    const caret = positionAt(readLines(text), text.length);
    const list = complete({ vault, uriOf: (path) => `file:///${path}` }, PATH, caret);
    if (list.items.length === 0) throw new Error('Completion has nothing to say after `[[`.');
    return list;
  });
  return { completeMs };
}
