/**
 * Writes `text` to `stream` and waits until it has left: a process that ends earlier would cut what stands in a
 * pipe. A reader who has read enough (`| head`) is no error.
 */
export function print(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error | null): void => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
      else resolve();
    };
    stream.once('error', settle);
    stream.write(text, (error) => {
      if (!error) stream.removeListener('error', settle);
      settle(error);
    });
  });
}
