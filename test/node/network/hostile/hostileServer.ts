import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createSecureContext, TLSSocket, type SecureContext } from 'node:tls';
import { head, reply } from './answers';
import type { Answer, Asked, Behaviour, Tls } from './behaviour';
import type { Certificates, Identity } from './certificates';

/** A request that came, in the order of coming. */
export interface Logged {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Of the connection. */
  readonly connection: number;
  /** Milliseconds since the server was opened. */
  readonly at: number;
}

/** A web server on this machine that answers for every behaviour under a host name of its own. */
export interface HostileServer {
  readonly log: readonly Logged[];
  /** Connections that are open. */
  readonly open: () => number;
  /** Connections taken since the beginning. */
  readonly connections: () => number;
  /** The address at which `behaviour` is asked for. */
  readonly urlOf: (behaviour: Behaviour) => string;
  /** The host name of `behaviour`, without port. */
  readonly hostOf: (behaviour: Behaviour) => string;
  /** Requests to the hosts of `behaviour`. */
  readonly requestsTo: (behaviour: Behaviour) => readonly Logged[];
  /** The behaviour whose host is `host` or above it. */
  readonly behaviourAt: (host: string) => Behaviour | undefined;
  readonly port: number;
  readonly close: () => Promise<void>;
}

const LONGEST_HEAD = 64 * 1024;

/**
 * Opens it on 127.0.0.1. It reads requests and writes bytes by itself, since no library sends what a broken server
 * sends. One port serves plain HTTP and TLS: the first byte of a connection tells them apart.
 */
export async function openHostileServer(
  behaviours: readonly Behaviour[],
  certificates: Certificates,
): Promise<HostileServer> {
  const log: Logged[] = [];
  const open = new Set<Socket>();
  const started = performance.now();
  const hosts = new Map(behaviours.map((behaviour, index) => [`b${index}.web.hostile`, behaviour]));
  const names = new Map([...hosts].map(([host, behaviour]) => [behaviour, host]));
  const contexts = secureContexts(certificates);
  let connections = 0;

  const server: Server = createServer((socket) => {
    const connection = ++connections;
    socket.setMaxListeners(0);
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      // A handshake begins with a record of type 22.
      if (first[0] === 22) shakeHands(socket, first, connection);
      else serve(socket, { connection, scheme: 'http' });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  function shakeHands(socket: Socket, hello: Buffer, connection: number): void {
    const host = serverNameIn(hello);
    const tls = behaviourAt(host)?.tls ?? 'good';
    if (tls === 'silent') return void socket.resume();
    if (tls === 'cutOff') return void socket.destroy();
    if (tls === 'plain') {
      socket.end(`${head(400, { 'Content-Length': '0' })}`);
      return;
    }
    const secure = new TLSSocket(socket, { isServer: true, secureContext: contexts(tls) });
    secure.setMaxListeners(0);
    secure.on('error', () => secure.destroy());
    serve(secure, { connection, scheme: 'https' });
  }

  /** Reads one request after the other from `socket`. */
  function serve(socket: Socket, { connection, scheme }: { connection: number; scheme: string }): void {
    let waiting = '';
    let served = 0;
    socket.on('data', (chunk: Buffer) => {
      waiting += chunk.toString('latin1');
      if (waiting.length > LONGEST_HEAD) socket.destroy();
      for (let end = waiting.indexOf('\r\n\r\n'); end !== -1; end = waiting.indexOf('\r\n\r\n')) {
        const [line = '', ...lines] = waiting.slice(0, end).split('\r\n');
        waiting = waiting.slice(end + 4);
        answer(socket, { line, lines, connection, scheme, served: served++ });
      }
    });
    socket.resume();
  }

  function answer(
    socket: Socket,
    {
      line,
      lines,
      connection,
      scheme,
      served,
    }: { line: string; lines: readonly string[]; connection: number; scheme: string; served: number },
  ): void {
    const [method = '', path = ''] = line.split(' ');
    const headers = Object.fromEntries(lines.map(readHeader));
    const host = (headers['host'] ?? '').replace(/\.?(?::\d+)?$/, '');
    const before = log.filter((one) => one.host === host && one.path === path).length;
    log.push({ host, method, path, headers, connection, at: performance.now() - started });
    const behaviour = behaviourAt(host);
    const own = behaviour ? names.get(behaviour)! : host;
    const originOf = (name: string): string => `${scheme}://${name === '' ? '' : `${name}.`}${own}:${port}`;
    const timers = new Set<NodeJS.Timeout>();
    socket.once('close', () => timers.forEach(clearTimeout));
    const asked: Asked = {
      method,
      path,
      headers,
      before,
      beforeOnConnection: served,
      origin: originOf(''),
      originOf,
      socket,
      write: (data) => {
        if (!socket.destroyed && !socket.writableEnded)
          socket.write(typeof data === 'string' ? Buffer.from(data, 'latin1') : data);
      },
      end: () => socket.end(),
      reset: () => (socket instanceof TLSSocket ? socket.destroy() : socket.resetAndDestroy()),
      later: (milliseconds, act) => {
        if (!socket.destroyed) timers.add(setTimeout(act, milliseconds));
      },
    };
    answerOf(behaviour, host.slice(0, -own.length - 1), path)(asked);
  }

  function behaviourAt(host: string): Behaviour | undefined {
    return hosts.get(host.split('.').slice(-3).join('.'));
  }

  return {
    log,
    port,
    open: () => open.size,
    connections: () => connections,
    hostOf: (behaviour) => names.get(behaviour)!,
    behaviourAt,
    urlOf: (behaviour) => {
      const scheme = behaviour.tls ? 'https' : 'http';
      const origin = `${scheme}://${names.get(behaviour)}:${port}`;
      return behaviour.url?.(origin) ?? origin + (behaviour.ask ?? '/page');
    },
    requestsTo: (behaviour) => log.filter(({ host }) => behaviourAt(host) === behaviour),
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answerOf(behaviour: Behaviour | undefined, name: string, path: string): Answer {
  const answers = behaviour?.answers ?? reply(200);
  if (typeof answers === 'function') return answers;
  const route = (name === '' ? '' : `//${name}`) + path.replace(/\?.*$/, '');
  return answers[route] ?? answers['*'] ?? reply(404);
}

function readHeader(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}

function secureContexts(certificates: Certificates): (tls: Tls) => SecureContext {
  const made = new Map<Tls, SecureContext>();
  return (tls) => {
    const known = made.get(tls);
    if (known) return known;
    const identity = certificates[tls as keyof Certificates] as Identity | undefined;
    const isOld = tls === 'old';
    const context = createSecureContext({
      ...(identity ?? certificates.good),
      ...(isOld && { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }),
    });
    made.set(tls, context);
    return context;
  };
}

/** The name that the client asks for in its first message (RFC 6066, 3); empty when there is none. */
function serverNameIn(hello: Buffer): string {
  return /\0[\x01-\xff]([a-z0-9-]+(?:\.[a-z0-9-]+)+)/.exec(hello.toString('latin1'))?.[1] ?? '';
}
