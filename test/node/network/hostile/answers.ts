import type { Answer } from './behaviour';

export const PAGE = '<!doctype html><title>A page</title><h1 id="top-of-it">A page</h1><p>Some text.';

/** A head with `status` and `headers`, lines in order, ended by an empty line. */
export function head(status: number | string, headers: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status}${typeof status === 'number' ? ' Whatever' : ''}\r\n${lines.join('')}\r\n`;
}

/** A whole answer of the right length. */
export function reply(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body: string | Uint8Array = PAGE,
): Answer {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const isBare = status === 204 || status === 304 || status < 200;
  const length: Record<string, string> = isBare ? {} : { 'Content-Length': String(bytes.length) };
  return ({ write }) => {
    write(head(status, { 'Content-Type': 'text/html', ...length, ...headers }));
    if (!isBare) write(bytes);
  };
}

/** A redirect to `location`, in which `{origin}` stands for scheme, host and port, `{name}` for the host `name.…`. */
export function redirect(
  status: number,
  location: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return (asked) => {
    const to = location
      .replace('{origin}', asked.origin)
      .replace(/\{([a-z]+)\}/, (_, name: string) => asked.originOf(name));
    reply(status, { Location: to, ...headers }, '')(asked);
  };
}

/** The first request gets the first answer, and so on; the last one stays. */
export function inTurn(...answers: readonly Answer[]): Answer {
  return (asked) => answers[Math.min(asked.before, answers.length - 1)]!(asked);
}

/** The bytes as they are. */
export function raw(...parts: readonly (string | Uint8Array)[]): Answer {
  return ({ write }) => parts.forEach(write);
}

/** The bytes as they are, and the end of the connection. */
export function rawThenEnd(...parts: readonly (string | Uint8Array)[]): Answer {
  return ({ write, end }) => {
    parts.forEach(write);
    end();
  };
}

export const silence: Answer = () => {
  // The asker gives up first.
};

export const hangUp: Answer = ({ end }) => end();

export const tear: Answer = ({ reset }) => reset();

export function after(milliseconds: number, answer: Answer): Answer {
  return (asked) => asked.later(milliseconds, () => answer(asked));
}

/** `part` again and again, every so many milliseconds, up to `times`. */
export function dripping(start: string, part: string | Uint8Array, every: number, times = 1000): Answer {
  return ({ write, later }) => {
    write(start);
    let left = times;
    const drip = (): void => {
      write(part);
      if (--left > 0) later(every, drip);
    };
    later(every, drip);
  };
}

/** As much of `part` as the asker takes, up to 64 MiB. */
export function endless(start: string, part: Uint8Array): Answer {
  return ({ write, socket }) => {
    write(start);
    let left = 64 * 1024 * 1024;
    const pour = (): void => {
      while (left > 0 && !socket.destroyed && socket.writableLength < 256 * 1024) {
        left -= part.length;
        socket.write(part);
      }
    };
    socket.on('drain', pour);
    pour();
  };
}
