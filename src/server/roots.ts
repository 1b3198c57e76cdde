import { dirname, join, parse } from 'node:path';
import { findVaultRoot } from '../node/findVaultRoot';
import type { Documents } from './documents';
import type { Extent, Store, VaultSlot } from './store';
import { fileOf, liesIn } from './uris';

/**
 * Decides which vaults are open: those of the workspace folders, those nested in them, and for each document that
 * lies outside of all these the vault around it, or else its own folder, as long as it stays open.
 */
export class Roots {
  readonly #store: Store;
  readonly #documents: Documents;
  #folders: readonly string[] = [];

  constructor(store: Store, documents: Documents) {
    this.#store = store;
    this.#documents = documents;
    documents.all.onDidOpen(() => this.settle());
    documents.all.onDidClose(() => this.settle());
    store.onDidChange((event) => {
      if (event === 'read') this.settle();
    });
  }

  /** The folders of the workspace are now these. */
  setFolders(folders: readonly string[]): void {
    this.#folders = folders;
    this.settle();
  }

  /** The first vault of the workspace, which untitled documents look into. */
  first(): VaultSlot | undefined {
    const [folder] = this.#folders;
    return folder === undefined ? undefined : this.#store.slotsAround(folder)[0];
  }

  /** Opens the vaults that are wanted and not open, and closes those that are no longer wanted. */
  settle(): void {
    const wanted = this.#wantedByWorkspace();
    for (const { uri } of this.#documents.all.all()) {
      const file = fileOf(uri);
      if (file === undefined || [...wanted].some((vault) => isPartOf(vault, file))) continue;
      const root = vaultAround(file);
      wanted.set(root ?? dirname(file), root === undefined ? 'siblings' : 'all');
    }
    for (const { root } of this.#store.slots) if (!wanted.has(root)) this.#store.close(root);
    for (const [root, extent] of wanted) this.#store.open(root, extent);
  }

  #wantedByWorkspace(): Map<string, Extent> {
    const wanted = new Map<string, Extent>();
    for (const folder of this.#folders) {
      const root = vaultAround(join(folder, 'any'));
      // A folder of the workspace within another one, and no vault itself, is part of the other's.
      const isInner = this.#folders.some((outer) => outer !== folder && liesIn(outer, folder));
      if (root !== undefined || !isInner) wanted.set(root ?? folder, 'all');
    }
    // A map visits what is added while it is walked: vaults in nested vaults are found, too.
    for (const root of wanted.keys()) {
      const slot = this.#store.slots.find((open) => open.root === root);
      for (const nested of slot?.nested ?? []) wanted.set(nested, 'all');
    }
    return wanted;
  }
}

function isPartOf([root, extent]: readonly [string, Extent], file: string): boolean {
  return extent === 'all' ? liesIn(root, file) : dirname(file) === root;
}

/** The nearest folder around `file` that has a `.obsidian`; `undefined` when there is none. */
function vaultAround(file: string): string | undefined {
  const top = parse(file).root;
  const root = findVaultRoot(file, [top]);
  return root === top ? undefined : root;
}
