import { redirect, reply } from '../answers';
import type { Answer, Behaviour } from '../behaviour';

function ifCookie(cookie: string, then: Answer, otherwise: Answer): Answer {
  return (asked) => (asked.headers['cookie'] === cookie ? then : otherwise)(asked);
}

export const cookies: readonly Behaviour[] = [
  {
    name: 'lets in who shows the cookie that it gave on the way',
    answers: ifCookie('seen=1', reply(200), redirect(302, '/page', { 'Set-Cookie': 'seen=1' })),
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'lets in for good who shows its cookie: no new address',
    answers: ifCookie('seen=1', reply(200), redirect(301, '/page', { 'Set-Cookie': 'seen=1' })),
    expect: 'ok/answered',
    to: null,
    requests: 2,
  },
  {
    name: 'gives a cookie at one address and wants it at another',
    answers: {
      '/page': redirect(302, '/welcome', { 'Set-Cookie': 'a=1; Path=/; HttpOnly' }),
      '/welcome': ifCookie('a=1', redirect(302, '/home'), redirect(302, '/page')),
      '/home': ifCookie('a=1', reply(200), redirect(302, '/page')),
    },
    expect: 'ok/answered',
    requests: 3,
  },
  {
    name: 'gives a cookie to all its hosts',
    answers: {
      '/page': (asked) =>
        redirect(302, '{www}/page', {
          'Set-Cookie': `a=1; Domain=${asked.headers['host']?.replace(/:.*/, '')}`,
        })(asked),
      '//www/page': ifCookie('a=1', reply(200), redirect(302, '{origin}/page')),
    },
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'would show its cookie to other hosts',
    answers: {
      '/page': redirect(302, '{www}/page', { 'Set-Cookie': 'a=1' }),
      '//www/page': (asked) => reply(asked.headers['cookie'] === undefined ? 200 : 500)(asked),
    },
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'sets a cookie for a whole top level domain',
    answers: {
      '/page': redirect(302, '/b', { 'Set-Cookie': 'a=1; Domain=hostile' }),
      '/b': (asked) => reply(asked.headers['cookie'] === undefined ? 200 : 500)(asked),
    },
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'takes its cookie back',
    answers: {
      '/page': redirect(302, '/b', { 'Set-Cookie': 'a=1' }),
      '/b': redirect(302, '/c', { 'Set-Cookie': 'a=; Max-Age=0' }),
      '/c': (asked) => reply(asked.headers['cookie'] === undefined ? 200 : 500)(asked),
    },
    expect: 'ok/answered',
    requests: 3,
  },
  {
    name: 'takes its cookie back by a date that has passed',
    answers: {
      '/page': redirect(302, '/b', { 'Set-Cookie': 'a=1' }),
      '/b': redirect(302, '/c', { 'Set-Cookie': 'a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT' }),
      '/c': (asked) => reply(asked.headers['cookie'] === undefined ? 200 : 500)(asked),
    },
    expect: 'ok/answered',
    requests: 3,
  },
  {
    name: 'gives a cookie for another folder',
    answers: {
      '/page': redirect(302, '/b/c', { 'Set-Cookie': 'a=1; Path=/other' }),
      '/b/c': (asked) => reply(asked.headers['cookie'] === undefined ? 200 : 500)(asked),
    },
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'gives a cookie for secure connections over a plain one',
    answers: {
      '/page': redirect(302, '/b', { 'Set-Cookie': 'a=1; Secure' }),
      '/b': (asked) => reply(asked.headers['cookie'] === undefined ? 200 : 500)(asked),
    },
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'gives a new cookie for every redirect to itself',
    answers: (asked) => redirect(302, '/page', { 'Set-Cookie': `n=${asked.before}` })(asked),
    expect: 'broken/redirect-loop',
    requests: 42,
  },
  {
    name: 'never takes its own cookie',
    answers: redirect(302, '/page', { 'Set-Cookie': 'a=1' }),
    expect: 'broken/redirect-loop',
  },
  {
    name: 'sends a thousand cookies',
    answers: {
      '/page': (asked) => {
        const lines = Array.from({ length: 1000 }, (_, n) => `Set-Cookie: c${n}=1\r\n`).join('');
        asked.write(`HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\n${lines}\r\n`);
      },
      '/b': (asked) => reply((asked.headers['cookie']?.length ?? 0) < 5000 ? 200 : 500)(asked),
    },
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'sends a cookie that cannot be sent back',
    answers: {
      '/page': redirect(302, '/b', { 'Set-Cookie': 'a=\x01\x7f; Path=/' }),
      '/b': reply(200),
    },
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'sends a cookie of 100,000 letters',
    answers: (asked) =>
      asked.path === '/page'
        ? redirect(302, '/b', { 'Set-Cookie': `a=${'x'.repeat(100_000)}` })(asked)
        : reply(asked.headers['cookie'] === undefined ? 200 : 500)(asked),
    expect: 'ok/answered',
    requests: 2,
  },
];
