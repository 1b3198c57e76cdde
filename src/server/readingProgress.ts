import type { ClientCapabilities } from 'vscode-languageserver/node';
import type { Session } from './session';
import type { VaultSlot } from './store';

/** Reading that takes no longer than this is not worth a word, in milliseconds. */
const UNNOTICED_MS = 500;

/** Shows that a vault is being read, when that takes its time. */
export function showReadingProgress({ connection, store }: Session, { window }: ClientCapabilities): void {
  if (!window?.workDoneProgress) return;
  const watched = new WeakSet<VaultSlot>();
  const show = async (slot: VaultSlot): Promise<void> => {
    if (slot.ready || !store.slots.includes(slot)) return;
    const progress = await connection.window.createWorkDoneProgress();
    progress.begin('Inkstone: reading the vault');
    await slot.whenReady;
    progress.done();
  };
  const settle = (): void => {
    for (const slot of store.slots) {
      if (watched.has(slot)) continue;
      watched.add(slot);
      setTimeout(() => void show(slot), UNNOTICED_MS).unref();
    }
  };
  store.onDidChange((event) => {
    if (event === 'opened') settle();
  });
  settle();
}
