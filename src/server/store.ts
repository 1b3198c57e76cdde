import { applyChanges, makeVault } from '../core/vault/makeVault';
import { DEFAULT_VAULT_SETTINGS } from '../core/vault/defaultSettings';
import type { Vault, VaultChange } from '../core/vault/vault';
import { liesIn, uriOfFile } from './uris';

/** How much of a folder belongs to its vault: everything below, or only the files in the folder itself. */
export type Extent = 'all' | 'siblings';

/** A vault as the disk has it. */
export interface VaultOnDisk {
  readonly vault: Vault;
  /** The folders in it that are vaults themselves, and so no part of it. */
  readonly nested: readonly string[];
}

/** A folder that is a vault. `vault` is what is known of it now, and is replaced, never changed. */
export interface VaultSlot extends VaultOnDisk {
  /** The folder, as the operating system spells it. */
  readonly root: string;
  readonly uri: string;
  readonly extent: Extent;
  /** How often the whole folder was read. */
  readonly reading: number;
  /** Whether the folder has been read; until then `vault` is empty. */
  readonly ready: boolean;
  /** Settles when the folder has been read; when it is being read again, at the end of that. Never rejects. */
  readonly whenReady: Promise<void>;
}

/** Reads the vault at the folder `root`. Must not reject: a folder that cannot be read is an empty vault. */
export type ReadVault = (root: string, extent: Extent) => Promise<VaultOnDisk>;

/** What happened to a vault; `read` is the whole folder, `changed` some of its files. */
export type StoreEvent = 'opened' | 'read' | 'changed' | 'closed';

type OwnSlot = { -readonly [Key in keyof VaultSlot]: VaultSlot[Key] };

const EMPTY = makeVault([], DEFAULT_VAULT_SETTINGS);

/** Holds the vaults that are open. Nothing else in Inkstone keeps a reference to a vault beyond one request. */
export class Store {
  readonly #slots = new Map<string, OwnSlot>();
  readonly #listeners: ((event: StoreEvent) => void)[] = [];
  readonly #read: ReadVault;

  constructor(read: ReadVault) {
    this.#read = read;
  }

  /** All open vaults. */
  get slots(): readonly VaultSlot[] {
    return [...this.#slots.values()];
  }

  /** The vault at `root`; starts reading it when it is not open yet. */
  open(root: string, extent: Extent): VaultSlot {
    const present = this.#slots.get(root);
    if (present?.extent === extent) return present;
    const slot: OwnSlot = {
      root,
      uri: uriOfFile(root),
      extent,
      vault: EMPTY,
      nested: [],
      reading: 0,
      ready: false,
      whenReady: Promise.resolve(),
    };
    this.#slots.set(root, slot);
    slot.whenReady = this.#fill(slot);
    this.#tell('opened');
    return slot;
  }

  /** Reads the whole folder of a vault again; what is known of it stays until then. */
  reread({ root }: VaultSlot): void {
    const slot = this.#slots.get(root);
    if (slot) slot.whenReady = this.#fill(slot);
  }

  /** Forgets the vault at `root`. */
  close(root: string): void {
    if (this.#slots.delete(root)) this.#tell('closed');
  }

  /** Makes `changes` to a vault that has been read. One call, one new vault, one word to the listeners. */
  apply({ root }: VaultSlot, changes: readonly VaultChange[]): void {
    const slot = this.#slots.get(root);
    if (!slot || changes.length === 0) return;
    slot.vault = applyChanges(slot.vault, changes);
    this.#tell('changed');
  }

  /** All vaults in whose folder `file` lies, innermost first. */
  slotsAround(file: string): readonly VaultSlot[] {
    const around = this.slots.filter((slot) => liesIn(slot.root, file));
    return around.sort((a, b) => b.root.length - a.root.length);
  }

  /** Calls `listener` after whatever happens to a vault. */
  onDidChange(listener: (event: StoreEvent) => void): void {
    this.#listeners.push(listener);
  }

  async #fill(slot: OwnSlot): Promise<void> {
    await slot.whenReady;
    const { vault, nested } = await this.#read(slot.root, slot.extent);
    if (this.#slots.get(slot.root) !== slot) return;
    slot.vault = vault;
    slot.nested = nested;
    slot.reading += 1;
    slot.ready = true;
    this.#tell('read');
  }

  #tell(event: StoreEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
