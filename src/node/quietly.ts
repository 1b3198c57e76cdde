/** What `ask` gives; `undefined` when the disk refuses (no right, gone in the meantime, a loop of links). */
export function quietly<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code === 'string') return undefined;
    throw error;
  }
}
