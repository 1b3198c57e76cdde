import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { makeCertificates, type Identity } from '../node/network/hostile/certificates';

/** What a stand-in answers for a page. */
export interface StandInAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** It answers after so many milliseconds. */
  readonly delay?: number;
}

/** A proxy on this machine that answers itself for every server of the web, HTTPS included. */
export interface StandInProxy {
  /** For `http.proxy` or `HTTPS_PROXY`. */
  readonly url: string;
  /** The certificate that its clients must trust, as PEM. */
  readonly ca: string;
  /** Every address that it was asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Opens a proxy on a free port of this machine that gives `answer` for whatever it is asked. */
export async function openStandInProxy(answer: (url: URL) => StandInAnswer): Promise<StandInProxy> {
  const { ca, forNames } = await makeCertificates();
  const identities = new Map<string, Promise<Identity>>();
  const identityOf = (host: string): Promise<Identity> => {
    const made = identities.get(host) ?? forNames([host]);
    identities.set(host, made);
    return made;
  };
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const give = (address: string, response: ServerResponse): void => {
    asked.push(address);
    const {
      status,
      headers = {},
      body = '<!doctype html><title>…</title>',
      delay = 0,
    } = answer(new URL(address));
    setTimeout(() => {
      if (response.destroyed) return;
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
    }, delay);
  };
  // What comes through a tunnel is asked for by its path; where the tunnel leads the header says.
  const inner = createServer((request, response) => {
    give(`https://${request.headers.host ?? ''}${request.url ?? ''}`, response);
  });
  const outer = createServer((request, response) => give(request.url ?? '', response));
  outer.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  outer.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const host = (request.url ?? '').replace(/:\d+$/, '');
    void identityOf(host).then((identity) => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) socket.unshift(head);
      const secure = new TLSSocket(socket, { isServer: true, secureContext: createSecureContext(identity) });
      secure.on('error', () => secure.destroy());
      inner.emit('connection', secure);
    });
  });
  await new Promise<void>((resolve) => outer.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(outer.address() as AddressInfo).port}`,
    ca,
    asked,
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => outer.close(() => resolve()));
    },
  };
}
