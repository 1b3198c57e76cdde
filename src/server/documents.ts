import { TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readNote } from '../core/vault/readNote';
import type { VaultChange, VaultPath } from '../core/vault/vault';
import { spelledOnDisk } from './spelledOnDisk';
import type { Store, VaultSlot } from './store';
import { fileOf, vaultPathOf } from './uris';

/** Which versions of the open documents a vault holds, by URI; of no use once its folder was read again. */
interface Held {
  readonly reading: number;
  readonly versions: Map<string, number>;
}

/**
 * The documents that are open in the editor. What they say counts in place of what the disk says, in the vault of
 * every other note too; it is read when somebody asks, not at the keystroke.
 */
export class Documents {
  readonly all = new TextDocuments(TextDocument);
  readonly #store: Store;
  readonly #held = new WeakMap<VaultSlot, Held>();

  constructor(store: Store) {
    this.#store = store;
    this.all.onDidClose(({ document }) => {
      for (const slot of store.slots) this.#held.get(slot)?.versions.delete(document.uri);
    });
  }

  /** Brings all vaults up to what the open documents say. */
  flush(): void {
    const changes = new Map<VaultSlot, VaultChange[]>();
    for (const document of this.all.all()) {
      for (const [slot, path] of this.#notesOf(document)) {
        const versions = this.#versionsIn(slot);
        if (versions.get(document.uri) === document.version) continue;
        versions.set(document.uri, document.version);
        const list = changes.get(slot) ?? [];
        list.push({ kind: 'note', note: readNote(path, document.getText()) });
        changes.set(slot, list);
      }
    }
    for (const [slot, list] of changes) this.#store.apply(slot, list);
  }

  /** The open notes of a vault: path → document. */
  openIn(slot: VaultSlot): ReadonlyMap<VaultPath, TextDocument> {
    const open = new Map<VaultPath, TextDocument>();
    for (const document of this.all.all()) {
      for (const [around, path] of this.#notesOf(document)) if (around === slot) open.set(path, document);
    }
    return open;
  }

  /**
   * Where the document is a note. A document that no vault has as a note (untitled, not saved yet, left out by a
   * setting) is none: it is a visitor that sees a vault without being part of it.
   */
  *#notesOf(document: TextDocument): Iterable<readonly [VaultSlot, VaultPath]> {
    const file = fileOf(document.uri);
    if (file === undefined) return;
    for (const slot of this.#store.slotsAround(file)) {
      const written = vaultPathOf(slot.root, file);
      const path = written && spelledOnDisk(slot.vault, written);
      if (path !== undefined && slot.vault.notes.has(path)) yield [slot, path];
    }
  }

  #versionsIn(slot: VaultSlot): Map<string, number> {
    let held = this.#held.get(slot);
    if (held?.reading !== slot.reading) {
      held = { reading: slot.reading, versions: new Map() };
      this.#held.set(slot, held);
    }
    return held.versions;
  }
}
