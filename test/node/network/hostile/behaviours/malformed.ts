import { endless, hangUp, head, inTurn, PAGE, raw, rawThenEnd, redirect, reply, tear } from '../answers';
import type { Behaviour } from '../behaviour';

const LENGTH = `Content-Length: ${PAGE.length}`;

/** What browsers read all the same. */
const READABLE: readonly (readonly [name: string, ...parts: (string | Uint8Array)[]])[] = [
  ['ends its lines by line feeds alone', `HTTP/1.1 200 OK\nContent-Type: text/html\n${LENGTH}\n\n${PAGE}`],
  ['folds its headers', `HTTP/1.1 200 OK\r\nX-Long: a\r\n  b\r\n\tc\r\n${LENGTH}\r\n\r\n${PAGE}`],
  [
    'gives a length beside chunks',
    'HTTP/1.1 200 OK\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n4\r\npage\r\n0\r\n\r\n',
  ],
  ['gives no reason for its status', `HTTP/1.1 200\r\n${LENGTH}\r\n\r\n${PAGE}`],
  ['gives its reason in Korean', 'HTTP/1.1 200 ', Buffer.from('좋아요'), `\r\n${LENGTH}\r\n\r\n${PAGE}`],
  ['sends 100 KiB of policy in its headers', head(200, { 'Content-Security-Policy': 'x '.repeat(50_000) })],
  ['sends 3,000 headers', `HTTP/1.1 200 OK\r\n${'X-Many: 1\r\n'.repeat(3000)}${LENGTH}\r\n\r\n${PAGE}`],
  [
    'sends raw bytes in a header',
    'HTTP/1.1 200 OK\r\nX-Name: ',
    Buffer.from('이름'),
    `\r\n${LENGTH}\r\n\r\n${PAGE}`,
  ],
  ['sends a control character in a header', `HTTP/1.1 200 OK\r\nX-Odd: a\x01b\r\n${LENGTH}\r\n\r\n${PAGE}`],
  ['sends a header without a value', `HTTP/1.1 200 OK\r\nX-Empty:\r\n${LENGTH}\r\n\r\n${PAGE}`],
  ['answers in HTTP/1.0', `HTTP/1.0 200 OK\r\n${LENGTH}\r\n\r\n${PAGE}`],
  ['sends more than it said', head(200, { 'Content-Length': '4' }), 'page and much more of it'],
  ['sends chunks of no known length', head(200, { 'Transfer-Encoding': 'chunked' }), 'what?\r\n'],
  [
    'sends two answers to one question',
    head(200, { 'Content-Length': '0' }),
    head(404, { 'Content-Length': '0' }),
  ],
];

/** What tells nobody anything. */
const GARBAGE: readonly (readonly [name: string, ...parts: (string | Uint8Array)[]])[] = [
  ['sends a page without a head', PAGE],
  ['speaks another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ['greets as a mail server', '220 mail.hostile ESMTP\r\n'],
  ['sends noise', Buffer.from([0, 255, 1, 254, 2, 253, 13, 10, 13, 10])],
  ['answers with a status of two digits', 'HTTP/1.1 20 OK\r\n\r\n'],
  ['answers with a status in words', 'HTTP/1.1 OK\r\n\r\n'],
  ['answers in a version of HTTP that is none', 'HTTP/9.9.9 200 OK\r\n\r\n'],
  [
    'speaks HTTP/2 to who did not ask for it',
    Buffer.from('\0\0\x06\x04\0\0\0\0\0\0\x03\0\0\0\x64', 'latin1'),
  ],
  ['sends 400 KiB of headers', `HTTP/1.1 200 OK\r\n${'X-Big: 123456789\r\n'.repeat(25_000)}\r\n`],
  ['gives two lengths that differ', `HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\npage`],
  ['gives a length that is no number', 'HTTP/1.1 200 OK\r\nContent-Length: four\r\n\r\npage'],
];

export const malformed: readonly Behaviour[] = [
  ...READABLE.map(([name, ...parts]): Behaviour => ({
    name,
    answers: raw(...parts),
    expect: 'ok/answered',
    requests: 1,
  })),
  ...GARBAGE.map(([name, ...parts]): Behaviour => ({
    name,
    answers: rawThenEnd(...parts),
    expect: 'uncertain/protocol',
    requests: 3,
  })),
  {
    name: 'sends headers without an end',
    answers: endless('HTTP/1.1 200 OK\r\n', Buffer.from('X-Endless: 1234567890\r\n'.repeat(500))),
    expect: 'uncertain/protocol',
    requests: 3,
  },
  {
    name: 'sends one header without an end',
    answers: endless('HTTP/1.1 200 OK\r\nX-Endless: ', Buffer.alloc(16_384, 'x')),
    expect: 'uncertain/protocol',
    requests: 3,
  },
  {
    name: 'sends a status line without an end',
    answers: endless('HTTP/1.1 200 ', Buffer.alloc(16_384, 'x')),
    expect: 'uncertain/protocol',
    requests: 3,
  },
  {
    name: 'sends garbage once',
    answers: inTurn(rawThenEnd('garbage\r\n\r\n'), reply(200)),
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'leaves HTTP for another protocol',
    answers: raw('HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'),
    expect: 'uncertain/protocol',
    requests: 1,
  },
  { name: 'hangs up', answers: hangUp, expect: 'uncertain/network', requests: 3 },
  { name: 'tears the connection', answers: tear, expect: 'uncertain/network', requests: 3 },
  {
    name: 'tears the connection once',
    answers: inTurn(tear, reply(200)),
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'tears the connection twice',
    answers: inTurn(tear, hangUp, reply(200)),
    expect: 'ok/answered',
    requests: 3,
  },
  {
    name: 'tears the connection, and then has lost the page',
    answers: inTurn(tear, reply(404)),
    expect: 'broken/not-found',
    requests: 3,
  },
  {
    name: 'tears the connection in the middle of the headers',
    answers: ({ write, later, reset }) => {
      write('HTTP/1.1 200 OK\r\nContent-Ty');
      later(20, reset);
    },
    expect: 'uncertain/network',
    requests: 3,
  },
  {
    name: 'hangs up in the middle of the headers',
    answers: rawThenEnd('HTTP/1.1 200 OK\r\nContent-Ty'),
    expect: 'uncertain/network',
    requests: 3,
  },
  {
    name: 'tears the connection in the middle of the page',
    answers: ({ write, later, reset }) => {
      write(head(200, { 'Content-Length': '1000' }) + 'some');
      later(20, reset);
    },
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'closes a connection when it is used again',
    answers: {
      '/page': redirect(302, '/b'),
      '/b': (asked) => (asked.beforeOnConnection > 0 ? tear : reply(200))(asked),
    },
    expect: 'ok/answered',
    requests: 3,
  },
];
