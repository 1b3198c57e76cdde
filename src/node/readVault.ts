import { resolve } from 'node:path';
import { makeVault } from '../core/vault/makeVault';
import { readNote } from '../core/vault/readNote';
import type { Asset, Note, Vault, VaultPath } from '../core/vault/vault';
import { isNotePath } from '../core/vault/vaultPath';
import { readSettings, type AuthorSays } from './readSettings';
import { readText } from './readText';
import { walk } from './walk';
import { readWalkRules, type WalkRules } from './walkRules';

/**
 * Reads the vault whose root is `folder`. What cannot be read is left out or has a defect; never throws. Takes as
 * long as it takes: not for a thread that someone waits for. `rules` are those of the vault itself unless said.
 */
export function readVault(folder: string, rules?: WalkRules, says: AuthorSays = {}): Vault {
  const root = resolve(folder);
  const paths = walk(root, rules ?? readWalkRules(root));
  return makeVault(readFiles(root, paths), readSettings(root, says));
}

function* readFiles(root: string, paths: readonly VaultPath[]): Generator<Note | Asset> {
  for (const path of paths) {
    const file = readFile(root, path);
    if (file) yield file;
  }
}

/** One file of the vault at `root`, a note with its text read; `undefined` when it is gone. */
export function readFile(root: string, path: VaultPath): Note | Asset | undefined {
  if (!isNotePath(path)) return { kind: 'asset', path, bytes: undefined };
  const read = readText(`${root}/${path}`);
  return read && readNote(path, read.text, read.defects);
}
