import type { Store } from './store';

/** How long a vault that was read is left to those who wait for it, in milliseconds. */
const PAUSE_MS = 1000;

/**
 * Looks for what the notes of a vault mention soon after it was read: whoever asks for completion or references first
 * then need not wait for it, and who waits for the findings of the first note has them before.
 */
export function warmVaults(store: Store): void {
  store.onDidChange((event) => {
    if (event !== 'read') return;
    setTimeout(() => {
      for (const { vault } of store.slots) void vault.mentions;
    }, PAUSE_MS).unref();
  });
}
