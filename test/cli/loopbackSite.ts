import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What is answered to a path: a status, a page, or whatever the function does. */
export type Answer = number | string | ((response: ServerResponse) => void);

/** A web server on this machine that answers as a test wants, and keeps count of what it is asked. */
export class LoopbackSite {
  /** Path → answer; any other path is a page. */
  answers: Readonly<Record<string, Answer>> = {};
  /** The paths that were asked for, in order. */
  readonly asked: string[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((request, response) => {
    const path = request.url ?? '';
    this.asked.push(path);
    this.#onAsked?.();
    const answer = this.answers[path] ?? '<!doctype html><p>A page with words.</p>';
    if (typeof answer === 'function') answer(response);
    else if (typeof answer === 'number') response.writeHead(answer).end();
    else response.writeHead(200, { 'content-type': 'text/html' }).end(answer);
  }).on('connection', (socket) => {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
  });
  #onAsked: (() => void) | undefined;

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  /** The address of `path`. */
  url(path: string): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  /** Waits until all of `paths` were asked for. */
  whenAsked(paths: readonly string[]): Promise<void> {
    return new Promise((resolve) => {
      this.#onAsked = () => {
        if (paths.every((path) => this.asked.includes(path))) resolve();
      };
      this.#onAsked();
    });
  }

  /** As it was when it was started. */
  reset(): void {
    this.answers = {};
    this.asked.length = 0;
    this.#onAsked = undefined;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** An answer that leads on to `location`. */
export function redirect(status: number, location: string): Answer {
  return (response) => response.writeHead(status, { location }).end();
}

/** No answer at all. */
export const silence: Answer = () => undefined;
