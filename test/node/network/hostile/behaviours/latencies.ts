import { after, dripping, head, inTurn, PAGE, raw, reply, silence } from '../answers';
import type { Behaviour } from '../behaviour';

/** The first byte is waited for two seconds in the test. */
export const latencies: readonly Behaviour[] = [
  ...[1, 50, 300, 700].map((milliseconds): Behaviour => ({
    name: `thinks for ${milliseconds} ms`,
    answers: after(milliseconds, reply(200)),
    expect: 'ok/answered',
    requests: 1,
  })),
  {
    name: 'never answers',
    answers: silence,
    expect: 'timeout/first-byte',
    requests: 2,
  },
  {
    name: 'does not answer the first time',
    answers: inTurn(silence, reply(200)),
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'does not answer the first time, and has lost the page later',
    answers: inTurn(silence, reply(404)),
    expect: 'broken/not-found',
    requests: 3,
  },
  {
    name: 'is out of order, and then does not answer any more',
    answers: inTurn(reply(500), silence),
    expect: 'timeout/first-byte',
    requests: 3,
  },
  {
    name: 'sends one letter of the status line and no more',
    answers: raw('H'),
    expect: 'timeout/whole',
    requests: 2,
  },
  {
    name: 'drips headers without an end',
    answers: dripping('HTTP/1.1 200 OK\r\n', 'X-Drip: 1\r\n', 100),
    expect: 'timeout/whole',
    requests: 2,
  },
  {
    name: 'drips the letters of its status line',
    answers: ({ write, later }) => {
      let at = 0;
      const line = head(200, { 'Content-Length': '0' });
      const drip = (): void => {
        write(line[at++]!);
        if (at < line.length) later(10, drip);
      };
      drip();
    },
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'says again and again that it is about to answer (102)',
    answers: dripping('', 'HTTP/1.1 102 Processing\r\n\r\n', 100),
    expect: 'timeout/whole',
    requests: 2,
  },
  {
    name: 'says that we may go on (100) before it answers',
    answers: raw('HTTP/1.1 100 Continue\r\n\r\n', head(200, { 'Content-Length': '0' })),
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'hints at what the page will need (103) before it answers',
    answers: raw('HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n', head(200, { 'Content-Length': '0' })),
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'answers at once and never sends the page',
    answers: raw(head(200, { 'Content-Length': '1000' })),
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'drips the page without an end',
    answers: dripping(head(200, { 'Content-Type': 'text/html' }), 'x', 50),
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'never sends the page in which a part is looked for',
    answers: raw(head(200, { 'Content-Type': 'text/html', 'Content-Length': '1000' })),
    ask: '/page#part',
    expect: 'uncertain/fragment-not-checked',
    requests: 1,
  },
  {
    name: 'drips the page in which a part is looked for',
    answers: dripping(head(200, { 'Content-Type': 'text/html' }), '<p>x', 50),
    ask: '/page#part',
    expect: 'uncertain/fragment-not-checked',
    requests: 1,
  },
  {
    name: 'sends the part that is looked for, and then drips',
    answers: dripping(`${head(200, { 'Content-Type': 'text/html' })}${' '.repeat(2000)}<p id=part>`, 'x', 50),
    ask: '/page#part',
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'sends the page in small pieces, the part that is looked for among them',
    answers: dripping(
      head(200, { 'Content-Type': 'text/html', 'Transfer-Encoding': 'chunked' }),
      `${PAGE.length.toString(16)}\r\n${PAGE}\r\n`,
      10,
      30,
    ),
    ask: '/page#top-of-it',
    expect: 'ok/answered',
    requests: 1,
  },
];
