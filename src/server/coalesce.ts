/**
 * A function that runs `work` once, `delay` milliseconds after the first of a burst of calls; never twice at the same
 * time. Calls that come while `work` runs lead to one more run.
 */
export function coalesce(delay: number, work: () => void | Promise<void>): () => void {
  let state: 'idle' | 'waiting' | 'running' | 'running-again' = 'idle';
  const wait = (): void => {
    state = 'waiting';
    setTimeout(() => void run(), delay).unref();
  };
  const run = async (): Promise<void> => {
    state = 'running';
    try {
      await work();
    } finally {
      const again = (state as string) === 'running-again';
      state = 'idle';
      if (again) wait();
    }
  };
  return () => {
    if (state === 'idle') wait();
    else if (state === 'running') state = 'running-again';
  };
}
