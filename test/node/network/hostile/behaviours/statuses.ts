import { hangUp, head, inTurn, raw, redirect, reply } from '../answers';
import type { Answer, Behaviour } from '../behaviour';

/** A status alone, in an answer that is otherwise in order. */
function status(code: number, expect: Behaviour['expect'], requests: number): Behaviour {
  return { name: `answers ${code}`, answers: reply(code), expect, requests };
}

/** What HEAD says where GET gets the page. */
function headLie(name: string, answerToHead: Answer): Behaviour {
  return {
    name: `answers HEAD ${name}, GET with the page`,
    answers: (asked) => (asked.method === 'HEAD' ? answerToHead : reply(200))(asked),
    expect: 'ok/answered',
    requests: 1,
  };
}

export const statuses: readonly Behaviour[] = [
  ...[200, 201, 202, 203, 204, 205, 206, 226, 299, 300, 304].map((code) => status(code, 'ok/answered', 1)),
  ...[400, 405, 406, 409, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424, 426, 428, 431].map(
    (code) => status(code, 'uncertain/protocol', 1),
  ),
  ...[301, 302, 303, 305, 306, 307, 308].map((code) => ({
    ...status(code, 'uncertain/protocol', 1),
    name: `answers ${code} without a new address`,
  })),
  ...[401, 407].map((code) => status(code, 'uncertain/auth', 1)),
  ...[402, 403, 999].map((code) => status(code, 'uncertain/blocked', 1)),
  status(451, 'uncertain/legal', 1),
  status(404, 'broken/not-found', 2),
  status(410, 'broken/gone', 2),
  ...[408, 425, 500, 501, 502, 503, 504, 505, 507, 508, 511, 520, 521, 522, 523, 524, 525, 526, 530, 599].map(
    (code) => status(code, 'uncertain/server-error', 4),
  ),
  {
    name: 'answers 404 once, in a deployment, and then with the page',
    answers: inTurn(reply(404), reply(200)),
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'answers 404 on every used connection, and with the page on a new one',
    answers: (asked) => reply(asked.before === 0 || asked.beforeOnConnection > 0 ? 404 : 200)(asked),
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'answers 404, then 410',
    answers: inTurn(reply(404), reply(410)),
    expect: 'broken/gone',
    requests: 2,
  },
  {
    name: 'answers 404, then keeps us out',
    answers: inTurn(reply(404), reply(403)),
    expect: 'uncertain/blocked',
    requests: 2,
  },
  {
    name: 'answers 404, is out of order, and answers 404 again',
    answers: inTurn(reply(404), reply(500), reply(404)),
    expect: 'broken/not-found',
    requests: 3,
  },
  {
    name: 'is out of order three times before its first 404',
    answers: inTurn(reply(500), reply(502), reply(503), reply(404)),
    expect: 'uncertain/server-error',
    requests: 4,
  },
  {
    name: 'answers 404, then hangs up for good',
    answers: inTurn(reply(404), hangUp),
    expect: 'uncertain/network',
    requests: 4,
  },
  {
    name: 'is out of order once',
    answers: inTurn(reply(500), reply(200)),
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'is out of order three times',
    answers: inTurn(reply(502), reply(503), reply(504), reply(200)),
    expect: 'ok/answered',
    requests: 4,
  },
  {
    name: 'takes too long for a request once (408)',
    answers: inTurn(reply(408, { Connection: 'close' }), reply(200)),
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'moves the page to one that is not there',
    answers: { '/page': redirect(301, '/gone'), '/gone': reply(404) },
    expect: 'broken/not-found',
    requests: 4,
  },
  {
    name: 'answers 404 without a body and a word',
    answers: raw('HTTP/1.1 404\r\nContent-Length: 0\r\n\r\n'),
    expect: 'broken/not-found',
    requests: 2,
  },
  {
    name: 'keeps 404 for its home page',
    answers: reply(404),
    ask: '/',
    expect: 'broken/not-found',
    requests: 2,
  },
  headLie('with 404', reply(404)),
  headLie('with 405', reply(405)),
  headLie('with 403', reply(403)),
  headLie('with 500', reply(500)),
  headLie('with a redirect to a page that is gone', redirect(301, '/gone')),
  headLie('with nothing', hangUp),
  headLie('with a body', raw(head(200, { 'Content-Length': '4' }), 'body')),
  {
    name: 'answers HEAD with the page, GET with 404',
    answers: (asked) => reply(asked.method === 'HEAD' ? 200 : 404)(asked),
    expect: 'broken/not-found',
    requests: 2,
  },
];
