import { reply } from '../answers';
import type { Behaviour } from '../behaviour';

/** Nobody listens there. */
const DEAD_PORT = 1;

const atDeadPort = (origin: string): string => `${origin.replace(/:\d+$/, `:${DEAD_PORT}`)}/page`;

export const names: readonly Behaviour[] = [
  { name: 'has a name that is gone', addresses: 'ENOTFOUND', expect: 'broken/no-such-host', requests: 0 },
  {
    name: 'has a name that cannot be looked up now',
    addresses: 'EAI_AGAIN',
    expect: 'uncertain/network',
    requests: 0,
  },
  {
    name: 'has a name that the name server refuses to tell',
    addresses: 'EREFUSED',
    expect: 'uncertain/network',
    requests: 0,
  },
  { name: 'refuses the connection', url: atDeadPort, expect: 'broken/refused', requests: 0 },
  {
    name: 'refuses the connection at all its addresses',
    url: atDeadPort,
    addresses: ['127.0.0.1', '127.0.0.1'],
    expect: 'broken/refused',
    requests: 0,
  },
  {
    name: 'has an address in a network that is not here, and one that is',
    addresses: ['127.0.0.1', '100::1'],
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'has a name of Korean letters',
    url: (origin) => `${origin.replace('//', '//블로그.')}/page`,
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'has a name in capital letters',
    url: (origin) => `${origin.replace('hostile', 'HOSTILE')}/page`,
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'has a name with an underscore',
    url: (origin) => `${origin.replace('//', '//my_blog.')}/page`,
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'has a name with a dot at its end',
    url: (origin) => `${origin.replace(/:(\d+)$/, '.:$1')}/page`,
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'wants a name and a password, which the address gives away',
    url: (origin) => `${origin.replace('//', '//me:secret@')}/page`,
    answers: (asked) => reply(asked.headers['authorization'] === undefined ? 401 : 500)(asked),
    expect: 'uncertain/auth',
    requests: 1,
  },
  ...(
    [
      ['/%EA%B8%80', '/%EA%B8%80'],
      ['/글', '/%EA%B8%80'],
      ['/a%2Fb', '/a%2Fb'],
      ['/a%23b', '/a%23b'],
      ['/a%3Fb', '/a%3Fb'],
      ['/100%25', '/100%25'],
      ['/50%', '/50%'],
      ['/caf%E9', '/caf%E9'],
      ['/a%2fb', '/a%2fb'],
      ['/a b', '/a%20b'],
      ['/a+b', '/a+b'],
      ["/(a)'b'!*", "/(a)'b'!*"],
      ['/a;b,c=d@e', '/a;b,c=d@e'],
      ['//a//b', '//a//b'],
      ['/a/../b', '/b'],
      ['/page?q=%EA%B8%80&r=글', '/page?q=%EA%B8%80&r=%EA%B8%80'],
      ['/page?a=b%26c&d=%', '/page?a=b%26c&d=%'],
      ['/page?', '/page?'],
      ['?q', '/?q'],
    ] as const
  ).map(([ask, expected]): Behaviour => ({
    name: `knows its page by ${expected}, of ${ask}`,
    ask,
    answers: (asked) => reply(asked.path === expected ? 200 : 404)(asked),
    expect: 'ok/answered',
    requests: 1,
  })),
];
