import { draftIndex, removeFrom } from './draftIndex';
import { draftMap } from './draftMap';
import { readTitlesAs } from './mentionedNames';
import { draftNameIndex } from './draftNameIndex';
import { draftMentions, withMentions } from './mentions';
import type { Asset, Note, Vault, VaultChange, VaultPath, VaultSettings } from './vault';
import { baseNameOf, nameKeyOf, pathKeyOf } from './vaultPath';

/** The vault of exactly these files. They are taken one by one, as `files` gives them. */
export function makeVault(files: Iterable<Note | Asset>, settings: VaultSettings): Vault {
  const draft = draftVault(emptyVault(settings));
  for (const file of files) draft.put(file);
  return draft.done();
}

/** The vault after `changes`, made in order; equal to `makeVault` of the resulting files. */
export function applyChanges(vault: Vault, changes: readonly VaultChange[]): Vault {
  const draft = draftVault(vault);
  for (const change of changes) {
    switch (change.kind) {
      case 'note':
        draft.put(change.note);
        break;
      case 'asset':
        draft.put(change.asset);
        break;
      case 'removed':
        draft.remove(change.path);
        break;
      case 'settings':
        draft.settings = change.settings;
        break;
    }
  }
  return draft.done();
}

/** A vault without files. */
export function emptyVault(settings: VaultSettings): Vault {
  return withMentions({
    notes: new Map(),
    assets: new Map(),
    settings,
    paths: new Map(),
    names: new Map(),
    titles: new Map(),
  });
}

/** A vault in the making; the one it was made from stays as it is. */
export interface VaultDraft {
  settings: VaultSettings;
  /** Takes a file in, in the place of the one at the same path. */
  put(file: Note | Asset): void;
  /** Takes the file at `path` away, if there is one. */
  remove(path: VaultPath): void;
  /** The vault that was made. Nothing may be put in or taken away after that. */
  done(): Vault;
}

const sorted = (members: VaultPath[]): readonly VaultPath[] =>
  members.length === 1 ? members : members.sort();

/** Starts to change `vault`: for who reads files one by one and has other things to do in between. */
export function draftVault(vault: Vault): VaultDraft {
  const notes = draftMap(vault.notes);
  const assets = draftMap(vault.assets);
  const paths = draftIndex(vault.paths, sorted);
  const names = draftIndex(vault.names, sorted);
  const mentions = draftMentions(vault);
  const titles = draftNameIndex(vault.titles, { readAs: readTitlesAs, freeze: sorted });

  return {
    settings: vault.settings,
    put(file: Note | Asset): void {
      const { path } = file;
      const before = notes.get(path);
      if (!before && !assets.get(path)) {
        paths.bucketOf(pathKeyOf(path)).push(path);
        names.bucketOf(nameKeyOf(baseNameOf(path))).push(path);
      }
      const after = file.kind === 'note' ? file : undefined;
      mentions?.move(path, before, after);
      titles.move(path, before, after);
      if (file.kind === 'note') {
        notes.set(path, file);
        assets.delete(path);
      } else {
        assets.set(path, file);
        notes.delete(path);
      }
    },
    remove(path: VaultPath): void {
      const before = notes.get(path);
      if (!before && !assets.get(path)) return;
      removeFrom(paths.bucketOf(pathKeyOf(path)), path);
      removeFrom(names.bucketOf(nameKeyOf(baseNameOf(path))), path);
      mentions?.move(path, before, undefined);
      titles.move(path, before, undefined);
      notes.delete(path);
      assets.delete(path);
    },
    done(): Vault {
      const made = {
        notes: notes.done(),
        assets: assets.done(),
        settings: this.settings,
        paths: paths.done(),
        names: names.done(),
        titles: titles.done(),
      };
      return withMentions(made, mentions?.done());
    },
  };
}
