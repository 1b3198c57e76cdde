import type { Asset, Note, Vault, VaultChange, VaultSettings } from './vault';

/** The vault of exactly these files. */
export function makeVault(files: Iterable<Note | Asset>, settings: VaultSettings): Vault {
  void files;
  return { notes: new Map(), assets: new Map(), settings, names: new Map(), mentions: new Map() };
}

/** The vault after `changes`, made in order; equal to `makeVault` of the resulting files. */
export function applyChanges(vault: Vault, changes: readonly VaultChange[]): Vault {
  void changes;
  return vault;
}
