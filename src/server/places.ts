import type { CancellationToken } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FeatureContext } from '../core/features/context';
import type { Settings } from '../core/settings';
import { applyChanges, makeVault } from '../core/vault/makeVault';
import { DEFAULT_VAULT_SETTINGS } from '../core/vault/defaultSettings';
import { readNote } from '../core/vault/readNote';
import type { Note, Vault, VaultPath } from '../core/vault/vault';
import { siteOf } from '../core/site/site';
import { todayIn } from '../node/today';
import type { Documents } from './documents';
import { stopIfCancelled } from './guard';
import type { LinkStore } from './links/linkStore';
import type { Roots } from './roots';
import type { SettingsCache } from './settings';
import { spelledOnDisk } from './spelledOnDisk';
import type { Store, VaultSlot } from './store';
import { fileInVault, fileOf, nameOfUri, uriOfFile, vaultPathOf } from './uris';

/** A request waits this long for a vault that is being read, in milliseconds; then it gets its empty answer. */
const PATIENCE_MS = 10_000;

/** A vault as a request sees it, with everything counted in that was typed before. */
export interface View extends FeatureContext {
  readonly settings: Settings;
  /** The vault's folder, as the operating system spells it; `undefined` when there is none. */
  readonly root: string | undefined;
}

/** A note that a request is about. */
export interface Place extends View {
  readonly path: VaultPath;
  readonly note: Note;
}

/** What places are made of. */
export interface PlacesHost {
  readonly store: Store;
  readonly documents: Documents;
  readonly roots: Roots;
  readonly settings: SettingsCache;
  readonly links: LinkStore;
}

/** Finds the vault and the note that a request is about. */
export class Places {
  readonly #host: PlacesHost;
  /** The vaults made for documents that are part of none. */
  readonly #visits = new WeakMap<TextDocument, Visit>();
  /** See `FeatureContext`; set once, before the first request. */
  editorOutlinesMarkdown = false;

  constructor(host: PlacesHost) {
    this.#host = host;
  }

  /**
   * The place of `uri`. `undefined` when there is no such note or its vault takes too long to be read. Throws when the
   * request is cancelled.
   */
  async at(uri: string, token: CancellationToken): Promise<Place | undefined> {
    let slot = this.#homeOf(uri);
    while (slot && !slot.ready) {
      if (!(await isReadInTime(slot))) return undefined;
      // Only now is it known which vaults lie in this one.
      slot = this.#homeOf(uri);
    }
    const settings = await this.#host.settings.of(slot?.uri);
    stopIfCancelled(token);
    this.#host.documents.flush();
    return this.#noteAt(uri, { slot, settings }) ?? this.#visitorAt(uri, { slot, settings });
  }

  /** All of a vault that has been read. */
  async view(slot: VaultSlot): Promise<View> {
    const settings = await this.#host.settings.of(slot.uri);
    this.#host.documents.flush();
    return this.#viewOf(slot.vault, { settings, root: slot.root, uriOf: this.#speller(slot) });
  }

  #viewOf(vault: Vault, { settings, root, uriOf }: Pick<View, 'settings' | 'root' | 'uriOf'>): View {
    const { editorOutlinesMarkdown } = this;
    const { timeZone } = siteOf(vault);
    const web = {
      outcomeOf: this.#host.links.outcomesFor(settings.linkCheck),
      dayOf: (moment: number) => todayIn(timeZone, new Date(moment)),
    };
    const today = todayIn(timeZone);
    return { vault, settings, root, uriOf, editorOutlinesMarkdown, today, links: settings.links, ...web };
  }

  /** How a vault's files are spelled in answers: an open document's URI as the editor wrote it. */
  #speller(slot: VaultSlot): (path: VaultPath) => string {
    const open = this.#host.documents.openIn(slot);
    return (path) => open.get(path)?.uri ?? uriOfFile(fileInVault(slot.root, path));
  }

  /** The innermost vault around the file; of an untitled document the first vault of the workspace. */
  #homeOf(uri: string): VaultSlot | undefined {
    const file = fileOf(uri);
    return file === undefined ? this.#host.roots.first() : this.#host.store.slotsAround(file)[0];
  }

  #noteAt(uri: string, { slot, settings }: Home): Place | undefined {
    const file = fileOf(uri);
    const written = slot && file !== undefined ? vaultPathOf(slot.root, file) : undefined;
    if (!slot || written === undefined) return undefined;
    const path = spelledOnDisk(slot.vault, written);
    const note = slot.vault.notes.get(path);
    const view = { settings, root: slot.root, uriOf: this.#speller(slot) };
    return note && { ...this.#viewOf(slot.vault, view), path, note };
  }

  #visitorAt(uri: string, { slot, settings }: Home): Place | undefined {
    const document = this.#host.documents.all.get(uri);
    if (!document) return undefined;
    const path = visitorPath(uri, slot);
    const vault = this.#visit(document, path, slot?.vault ?? NOWHERE);
    const spell = slot ? this.#speller(slot) : uriOfFile;
    const uriOf = (other: VaultPath): string => (other === path ? uri : spell(other));
    const view = { settings, root: slot?.root, uriOf };
    return { ...this.#viewOf(vault, view), path, note: vault.notes.get(path)! };
  }

  #visit(document: TextDocument, path: VaultPath, base: Vault): Vault {
    const last = this.#visits.get(document);
    if (last?.base === base && last.version === document.version) return last.vault;
    const vault = applyChanges(base, [{ kind: 'note', note: readNote(path, document.getText()) }]);
    this.#visits.set(document, { base, version: document.version, vault });
    return vault;
  }
}

interface Home {
  readonly slot: VaultSlot | undefined;
  readonly settings: Settings;
}

interface Visit {
  readonly base: Vault;
  readonly version: number;
  readonly vault: Vault;
}

const NOWHERE = makeVault([], DEFAULT_VAULT_SETTINGS);

/** Where a visitor stands: in its own place, or an untitled document in the vault's root. */
function visitorPath(uri: string, slot: VaultSlot | undefined): VaultPath {
  const file = fileOf(uri);
  const path = slot && file !== undefined ? vaultPathOf(slot.root, file) : undefined;
  return path ?? (`${nameOfUri(uri)}.md` as VaultPath);
}

async function isReadInTime(slot: VaultSlot): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)));
  await Promise.race([slot.whenReady, late]);
  clearTimeout(timer);
  return slot.ready;
}
