import type { IncomingMessage } from 'node:http';
import type { AskLimits } from '../../core/linkcheck/askLimits';

/**
 * Throws the body of `response` away: reads it if it is short, so that the connection can be used again, else ends the
 * connection. Resolves when the connection is free or gone; never rejects.
 */
export function drain(response: IncomingMessage, { drainBytes, drainTime }: AskLimits): Promise<void> {
  return new Promise((resolve) => {
    let read = 0;
    const timer = setTimeout(() => response.destroy(), drainTime);
    response.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
    response.on('end', () => resolve());
    if (isTooLong(response, drainBytes) || response.headers.connection?.toLowerCase() === 'close') {
      response.destroy();
      return;
    }
    response.on('data', (chunk: Buffer) => {
      read += chunk.length;
      if (read > drainBytes) response.destroy();
    });
  });
}

function isTooLong({ headers }: IncomingMessage, most: number): boolean {
  return Number(headers['content-length'] ?? 0) > most;
}
