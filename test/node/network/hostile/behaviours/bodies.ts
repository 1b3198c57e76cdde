import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { endless, head, raw, rawThenEnd, reply } from '../answers';
import type { Behaviour } from '../behaviour';

const HTML = { 'Content-Type': 'text/html' };
/** A page whose part stands at its end. */
const PAGE = `<!doctype html><title>x</title><p>${'Some text. '.repeat(500)}<p id="part">The part.`;

/** 64 MiB of blanks. */
const BOMB = Buffer.alloc(64 * 1024 * 1024, ' ');

function coded(coding: string, code: (page: Buffer) => Buffer): readonly Behaviour[] {
  const page = code(Buffer.from(PAGE));
  return [
    {
      name: `sends the part that is looked for in ${coding}`,
      answers: reply(200, { 'Content-Encoding': coding }, page),
      ask: '/page#part',
      expect: 'ok/answered',
      requests: 1,
    },
    {
      name: `sends a page without the part that is looked for in ${coding}`,
      answers: reply(200, { 'Content-Encoding': coding }, page),
      ask: '/page#apart',
      expect: 'fragment-missing/no-such-id',
      nearIds: ['part'],
      requests: 1,
    },
    {
      name: `sends 64 MiB of blanks in ${coding}`,
      answers: reply(200, { 'Content-Encoding': coding }, code(BOMB)),
      ask: '/page#part',
      expect: 'uncertain/fragment-not-checked',
      requests: 1,
    },
    {
      name: `sends noise and calls it ${coding}`,
      answers: reply(200, { 'Content-Encoding': coding }, Buffer.from('This is not compressed at all.')),
      ask: '/page#part',
      expect: 'uncertain/fragment-not-checked',
      requests: 1,
    },
    {
      name: `sends noise and calls it ${coding}, where nobody reads it`,
      answers: reply(200, { 'Content-Encoding': coding }, Buffer.from('This is not compressed at all.')),
      expect: 'ok/answered',
      requests: 1,
    },
  ];
}

export const bodies: readonly Behaviour[] = [
  ...coded('gzip', (page) => gzipSync(page)),
  ...coded('deflate', (page) => deflateSync(page)),
  ...coded('br', (page) => brotliCompressSync(page)),
  {
    name: 'leaves out the header of what it calls deflate',
    answers: reply(200, { 'Content-Encoding': 'deflate' }, deflateRawSync(PAGE)),
    ask: '/page#part',
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'compresses twice',
    answers: reply(200, { 'Content-Encoding': 'deflate, gzip' }, gzipSync(deflateSync(PAGE))),
    ask: '/page#part',
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'compresses a hundred times',
    answers: reply(200, { 'Content-Encoding': Array(100).fill('gzip').join(', ') }, gzipSync(PAGE)),
    ask: '/page#part',
    expect: 'uncertain/fragment-not-checked',
    requests: 1,
  },
  {
    name: 'compresses in a way that nobody knows',
    answers: reply(200, { 'Content-Encoding': 'secret' }, 'xyz'),
    ask: '/page#part',
    expect: 'uncertain/fragment-not-checked',
    requests: 1,
  },
  {
    name: 'compresses a bomb in a bomb',
    answers: reply(200, { 'Content-Encoding': 'gzip, gzip' }, gzipSync(gzipSync(BOMB))),
    ask: '/page#part',
    expect: 'uncertain/fragment-not-checked',
    requests: 1,
  },
  {
    name: 'says x-gzip for gzip',
    answers: reply(200, { 'Content-Encoding': 'X-GZIP' }, gzipSync(PAGE)),
    ask: '/page#part',
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'sends a page without an end',
    answers: endless(head(200, HTML), Buffer.alloc(16_384, '<p>x')),
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'sends a page without an end, in which a part is looked for',
    answers: endless(head(200, HTML), Buffer.alloc(16_384, '<p>x')),
    ask: '/page#part',
    expect: 'uncertain/fragment-not-checked',
    requests: 1,
  },
  {
    name: 'sends one tag without an end, in which a part is looked for',
    answers: endless(head(200, HTML) + '<a title="', Buffer.alloc(16_384, 'x')),
    ask: '/page#part',
    expect: 'uncertain/fragment-not-checked',
    requests: 1,
  },
  {
    name: 'sends attributes without an end, in which a part is looked for',
    answers: endless(head(200, HTML) + '<a ', Buffer.from('x=1 y=2 '.repeat(2048))),
    ask: '/page#part',
    expect: 'uncertain/fragment-not-checked',
    requests: 1,
  },
  {
    name: 'sends ids without an end, in which a part is looked for',
    answers: endless(head(200, HTML), Buffer.from('<b id=abcdefgh>'.repeat(1000))),
    ask: '/page#part',
    expect: 'uncertain/fragment-not-checked',
    requests: 1,
  },
  {
    name: 'sends chunks without an end',
    answers: endless(
      head(200, { ...HTML, 'Transfer-Encoding': 'chunked' }),
      Buffer.from(`1000\r\n${'x'.repeat(4096)}\r\n`),
    ),
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'says that its page has a terabyte',
    answers: raw(head(200, { ...HTML, 'Content-Length': '1099511627776' }), 'a little'),
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'says that its page is longer than numbers go',
    answers: rawThenEnd(head(200, { ...HTML, 'Content-Length': '9'.repeat(30) }), 'a little'),
    expect: 'uncertain/protocol',
    requests: 3,
  },
  {
    name: 'cuts off the page before the part that is looked for',
    answers: rawThenEnd(head(200, { ...HTML, 'Content-Length': '5000' }), '<p>Some text'),
    ask: '/page#part',
    expect: 'uncertain/fragment-not-checked',
    requests: 1,
  },
  {
    name: 'cuts off the page behind the part that is looked for',
    answers: ({ write, later, end }) => {
      write(`${head(200, { ...HTML, 'Content-Length': '5000' })}<p id=part>Some text${' '.repeat(2000)}`);
      later(200, end);
    },
    ask: '/page#part',
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'cuts off chunks before the part that is looked for',
    answers: rawThenEnd(head(200, { ...HTML, 'Transfer-Encoding': 'chunked' }), '5\r\n<p>xx\r\n'),
    ask: '/page#part',
    expect: 'uncertain/fragment-not-checked',
    requests: 1,
  },
  {
    name: 'ends its page by ending the connection',
    answers: rawThenEnd(head(200, HTML), '<p id=part>Some text'),
    ask: '/page#apart',
    expect: 'fragment-missing/no-such-id',
    nearIds: ['part'],
    requests: 1,
  },
  {
    name: 'says that its page is shorter than it is',
    answers: raw(head(200, { ...HTML, 'Content-Length': '11' }), '<p id=part>Some text'),
    ask: '/page#part',
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'sends an empty page, in which a part is looked for',
    answers: reply(200, {}, ''),
    ask: '/page#part',
    expect: 'uncertain/fragment-not-checked',
    requests: 1,
  },
  {
    name: 'says that there is no content, where a part is looked for',
    answers: reply(204),
    ask: '/page#part',
    expect: 'ok/answered',
    requests: 1,
  },
];
