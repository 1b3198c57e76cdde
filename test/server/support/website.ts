import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a page answers with: a status, or whatever it wants. */
export type Page = number | ((request: IncomingMessage, response: ServerResponse) => void);

/** A web server on this machine, with the pages that a test gives it. */
export class Website {
  /** What was asked for, in order. */
  readonly asked: string[] = [];
  readonly pages: Record<string, Page>;
  readonly #server: Server;

  private constructor(pages: Record<string, Page>) {
    this.pages = pages;
    this.#server = createServer((request, response) => {
      const path = request.url ?? '';
      this.asked.push(path);
      const page = this.pages[path] ?? 404;
      if (typeof page === 'number') response.writeHead(page, { 'content-type': 'text/html' }).end('<p>…</p>');
      else page(request, response);
    });
  }

  /** Opens it on a free port. */
  static async open(pages: Record<string, Page>): Promise<Website> {
    const site = new Website(pages);
    await new Promise<void>((resolve) => site.#server.listen(0, '127.0.0.1', resolve));
    return site;
  }

  /** The address of its page at `path`. */
  at(path: string): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

/** A page that has moved to `location` for good. */
export function moved(location: string): Page {
  return (_request, response) => response.writeHead(301, { location }).end();
}

/** A page that never answers. */
export const silent: Page = () => {};
