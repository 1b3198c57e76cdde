import { draftIndex } from './draftIndex';
import { mentionedNames, titleKeys } from './mentionedNames';
import type { Asset, NameKey, Note, Vault, VaultChange, VaultPath, VaultSettings } from './vault';
import { baseNameOf, nameKeyOf, pathKeyOf } from './vaultPath';

/** The vault of exactly these files. */
export function makeVault(files: Iterable<Note | Asset>, settings: VaultSettings): Vault {
  const empty: Vault = {
    notes: new Map(),
    assets: new Map(),
    settings,
    paths: new Map(),
    names: new Map(),
    mentions: new Map(),
    titles: new Map(),
  };
  return applyChanges(empty, Array.from(files, changeTo));
}

function changeTo(file: Note | Asset): VaultChange {
  return file.kind === 'note' ? { kind: 'note', note: file } : { kind: 'asset', asset: file };
}

/** The vault after `changes`, made in order; equal to `makeVault` of the resulting files. */
export function applyChanges(vault: Vault, changes: readonly VaultChange[]): Vault {
  const draft = draftOf(vault);
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

const sorted = (members: Set<VaultPath>): readonly VaultPath[] => [...members].sort();
const asSet = (members: Set<VaultPath>): ReadonlySet<VaultPath> => members;

function draftOf(vault: Vault) {
  const notes = copyOnWrite(vault.notes);
  const assets = copyOnWrite(vault.assets);
  const paths = draftIndex(vault.paths, sorted);
  const names = draftIndex(vault.names, sorted);
  const mentions = draftIndex(vault.mentions, asSet);
  const titles = draftIndex(vault.titles, asSet);

  /** Only the names that one of the two has and the other lacks are touched: most edits change none. */
  function reindex(path: VaultPath, before: Note | undefined, after: Note | undefined): void {
    const move = (index: typeof mentions, keysOf: (note: Note) => ReadonlySet<NameKey>): void => {
      const old = before ? keysOf(before) : NO_KEYS;
      const fresh = after ? keysOf(after) : NO_KEYS;
      for (const key of old) if (!fresh.has(key)) index.remove(key, path);
      for (const key of fresh) if (!old.has(key)) index.add(key, path);
    };
    move(mentions, mentionedNames);
    move(titles, titleKeys);
  }

  return {
    settings: vault.settings,
    put(file: Note | Asset): void {
      const { path } = file;
      const before = notes.get(path);
      if (!before && !assets.get(path)) {
        paths.add(pathKeyOf(path), path);
        names.add(nameKeyOf(baseNameOf(path)), path);
      }
      reindex(path, before, file.kind === 'note' ? file : undefined);
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
      paths.remove(pathKeyOf(path), path);
      names.remove(nameKeyOf(baseNameOf(path)), path);
      reindex(path, before, undefined);
      notes.delete(path);
      assets.delete(path);
    },
    done(): Vault {
      return {
        notes: notes.done(),
        assets: assets.done(),
        settings: this.settings,
        paths: paths.done(),
        names: names.done(),
        mentions: mentions.done(),
        titles: titles.done(),
      };
    },
  };
}

const NO_KEYS: ReadonlySet<NameKey> = new Set();

function copyOnWrite<K, V>(original: ReadonlyMap<K, V>) {
  let copy: Map<K, V> | undefined;
  return {
    get: (key: K): V | undefined => (copy ?? original).get(key),
    set: (key: K, value: V): void => void (copy ??= new Map(original)).set(key, value),
    delete(key: K): void {
      if ((copy ?? original).has(key)) (copy ??= new Map(original)).delete(key);
    },
    done: (): ReadonlyMap<K, V> => copy ?? original,
  };
}
