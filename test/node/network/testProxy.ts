import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { Identity } from './hostile/certificates';

/** Answers by `host/path?query`; what is not named is not found. */
export type Pages = Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>;

/** A proxy on this machine that answers for every host itself. */
export interface TestProxy {
  readonly url: string;
  /** `CONNECT host:port` and `GET address`, in order; of what comes through a tunnel, the address too. */
  readonly asked: string[];
  /** Of the requests to the proxy itself. */
  readonly authorizations: (string | undefined)[];
  readonly close: () => Promise<void>;
}

/** `connect` is what it answers to CONNECT; `identity` proves that it is each of its hosts. */
export async function openProxy(
  pages: Pages,
  { identity, connect = 200 }: { identity?: Identity; connect?: number } = {},
): Promise<TestProxy> {
  const asked: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const sockets = new Set<Socket>();

  const inside = createServer((request, response) => {
    const address = `${request.headers.host}${request.url}`;
    asked.push(`GET https://${address}`);
    answer(pages, address, { request, response });
  });
  const server: Server = createServer((request, response) => {
    asked.push(`GET ${request.url}`);
    authorizations.push(request.headers['proxy-authorization']);
    answer(pages, request.url!.replace(/^http:\/\//, ''), { request, response });
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    asked.push(`CONNECT ${request.url}`);
    authorizations.push(request.headers['proxy-authorization']);
    socket.on('error', () => socket.destroy());
    if (connect !== 200) return void socket.end(`HTTP/1.1 ${connect} No\r\nContent-Length: 0\r\n\r\n`);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    const secure = new TLSSocket(socket, { isServer: true, secureContext: createSecureContext(identity) });
    secure.on('error', () => secure.destroy());
    inside.emit('connection', secure);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    authorizations,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(
  pages: Pages,
  address: string,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): void {
  const page = pages[address];
  if (page) page(request, response);
  else response.writeHead(404).end();
}
