import type { VaultChange, VaultPath } from '../core/vault/vault';
import { coalesce } from './coalesce';
import type { Disk } from './disk';
import type { Documents } from './documents';
import { inSlices } from './slices';
import { spelledOnDisk } from './spelledOnDisk';
import type { Store, VaultSlot } from './store';
import { vaultPathOf } from './uris';

/** Events of one action, such as `git checkout`, come in bursts; they are collected for this long, in milliseconds. */
const BURST_MS = 40;

/** Brings the vaults up to date with files that others than the editor changed. */
export class FileEvents {
  readonly #store: Store;
  readonly #documents: Documents;
  readonly #disk: Disk;
  #marked = new Set<string>();
  readonly #flushSoon = coalesce(BURST_MS, () => this.#flush());

  constructor(store: Store, documents: Documents, disk: Disk) {
    this.#store = store;
    this.#documents = documents;
    this.#disk = disk;
  }

  /** Something happened to these files or folders; the disk is asked what, soon. */
  mark(files: Iterable<string>): void {
    for (const file of files) this.#marked.add(file);
    if (this.#marked.size > 0) this.#flushSoon();
  }

  async #flush(): Promise<void> {
    const files = [...this.#marked];
    this.#marked = new Set();
    for (const slot of this.#store.slots) {
      await slot.whenReady;
      this.#store.apply(slot, this.#disk.readChangesAbove(slot, files));
      await this.#update(
        slot,
        files.flatMap((file) => vaultPathOf(slot.root, file) ?? []),
      );
    }
  }

  /** Reads in slices, applies at once: nobody sees half of a `git checkout`. */
  async #update(slot: VaultSlot, paths: readonly VaultPath[]): Promise<void> {
    if (paths.some((path) => this.#disk.redrawsVault(slot, path))) {
      this.#store.reread(slot);
      return;
    }
    const changes: VaultChange[] = [];
    for await (const path of inSlices(paths)) changes.push(...this.#disk.readChanges(slot, path));
    const open = this.#documents.openIn(slot);
    this.#store.apply(
      slot,
      changes.filter((change) => !open.has(pathOf(slot, change))),
    );
  }
}

/** The note that a change is about; what an open one says is for the editor to tell. */
function pathOf(slot: VaultSlot, change: VaultChange): VaultPath {
  switch (change.kind) {
    case 'note':
      return change.note.path;
    case 'asset':
      return change.asset.path;
    case 'removed':
      return spelledOnDisk(slot.vault, change.path);
    case 'settings':
      return '' as VaultPath;
  }
}
