import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { FAILURES, type Headers } from '../../core/linkcheck/attempt';
import type { Transport } from './transport';

/** What came of one request, as soon as the headers of its answer are there. */
export type Reply = Answer | Failure;

export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: Headers;
  /** The lines of `Set-Cookie`. */
  readonly cookies: readonly string[];
  /** With its body still to be read or thrown away. */
  readonly response: IncomingMessage;
}

export interface Failure {
  readonly kind: 'failure';
  /** See `Ending`. */
  readonly code: string;
  readonly viaProxy: boolean;
  /** Whether the connection had carried an earlier request: its server may just have closed it. */
  readonly isOnUsedConnection: boolean;
}

export interface RequestOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly onNewConnection: boolean;
  /** Milliseconds to find, reach and trust the server. */
  readonly connectTime: number;
  /** Milliseconds from there to the end of the headers of the answer. */
  readonly answerTime: number;
}

/** Asks for `url`, its fragment aside, by GET. Never rejects. */
export function sendRequest(transport: Transport, url: URL, options: RequestOptions): Promise<Reply> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    let isOnUsedConnection = false;
    let isSettled = false;
    const { request, viaProxy } = transport.open(url, options);

    function settle(reply: Reply): void {
      isSettled = true;
      clearTimeout(timer);
      resolve(reply);
    }
    function fail(code: string): void {
      // What goes wrong behind the headers is for who reads the body.
      if (isSettled) return;
      settle({ kind: 'failure', code, viaProxy, isOnUsedConnection });
      request.destroy();
    }
    function limit(milliseconds: number, code: () => string): void {
      clearTimeout(timer);
      timer = setTimeout(() => fail(code()), milliseconds);
    }

    limit(options.connectTime, () => FAILURES.connectTime);
    request.on('socket', (socket) => {
      isOnUsedConnection = request.reusedSocket;
      const begin = (): void => {
        const before = socket.bytesRead;
        const isSilent = (): boolean => socket.bytesRead === before || url.protocol === 'https:';
        limit(options.answerTime, () => (isSilent() ? FAILURES.firstByteTime : FAILURES.wholeTime));
      };
      if (isOnUsedConnection || (!socket.connecting && url.protocol === 'http:')) begin();
      else socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', begin);
    });
    request.on('response', (response) => {
      response.on('error', () => undefined);
      const { statusCode, headers } = response;
      settle({
        kind: 'answer',
        status: statusCode ?? 0,
        headers: plainHeaders(headers),
        cookies: headers['set-cookie'] ?? [],
        response,
      });
    });
    request.on('upgrade', () => fail(FAILURES.upgrade));
    request.on('proxyConnect', ({ statusCode }: { statusCode: number }) => {
      if (statusCode !== 200) fail(FAILURES.proxy);
    });
    request.on('error', (error) => fail(codeOf(error)));
    request.end();
  });
}

function plainHeaders(headers: IncomingHttpHeaders): Headers {
  const plain: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(headers))
    plain[name] = Array.isArray(value) ? value.join(', ') : value;
  return plain;
}

const UNREACHABLE = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);

/**
 * The code of `error`. Where every address of a host was tried, the one that all agree in, an address of a network that
 * is not here aside.
 */
function codeOf(error: NodeJS.ErrnoException): string {
  if (!(error instanceof AggregateError)) return error.code ?? 'ECONNRESET';
  const codes = (error.errors as NodeJS.ErrnoException[]).map(({ code }) => code ?? 'ECONNRESET');
  const reached = codes.filter((code) => !UNREACHABLE.has(code));
  const [first = codes[0] ?? 'ECONNRESET'] = reached;
  return reached.every((code) => code === first) ? first : 'ETIMEDOUT';
}
