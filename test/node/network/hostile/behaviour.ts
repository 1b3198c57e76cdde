import type { Socket } from 'node:net';
import type { Reason, Verdict } from '../../../../src/core/linkcheck/verdict';

/** One request as the hostile server sees it. */
export interface Asked {
  readonly method: string;
  /** As it stands in the request line. */
  readonly path: string;
  /** Names in lower case; of a name twice, the last line. */
  readonly headers: Readonly<Record<string, string>>;
  /** How many requests for this path of this host came before. */
  readonly before: number;
  /** How many requests this connection carried before. */
  readonly beforeOnConnection: number;
  /** Where the server is: scheme, host of the behaviour and port. */
  readonly origin: string;
  /** The same for a host whose name begins with `name`. */
  readonly originOf: (name: string) => string;
  /** Raw bytes to the asker; text is taken as one byte a character. */
  readonly write: (data: string | Uint8Array) => void;
  /** Ends the connection in good order. */
  readonly end: () => void;
  /** Tears the connection. */
  readonly reset: () => void;
  /** Calls `act` in so many milliseconds, unless the connection is gone by then. */
  readonly later: (milliseconds: number, act: () => void) => void;
  readonly socket: Socket;
}

export type Answer = (asked: Asked) => void;

/** What the server does with one connection over TLS before any request. */
export type Tls =
  | 'good'
  | 'expired'
  | 'notYetValid'
  | 'selfSigned'
  | 'wrongHost'
  | 'incomplete'
  | 'untrusted'
  /** Speaks TLS 1.1 at most. */
  | 'old'
  /** Answers in plain HTTP. */
  | 'plain'
  /** Breaks off in the middle of the handshake. */
  | 'cutOff'
  /** Never answers the first message. */
  | 'silent';

/** One thing that a server does, and what is to be said of its address. */
export interface Behaviour {
  /** What the server does. */
  readonly name: string;
  /** By path, without query; `*` for all others. A path behind `//name` is of the host `name.` in front of the usual one. */
  readonly answers?: Answer | Readonly<Record<string, Answer>>;
  readonly tls?: Tls;
  /** Path, query and fragment of the address that is checked; `/page` when not given. */
  readonly ask?: string;
  /** The whole address, when it is not one of the server: made from its origin. */
  readonly url?: (origin: string) => string;
  /** What its host's name stands for: IP addresses, or an error; 127.0.0.1, where the server is, when not given. */
  readonly addresses?: readonly string[] | string;
  readonly expect: `${Verdict}/${Reason}`;
  /** Path (or whole address, made from the origin) that is given as the better one; `null`: none. */
  readonly to?: string | null;
  /** Requests to all its hosts together. */
  readonly requests?: number;
  readonly nearIds?: readonly string[];
}
