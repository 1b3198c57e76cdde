import { inTurn, raw, redirect, reply } from '../answers';
import type { Answer, Behaviour } from '../behaviour';

function onceBy(code: number, expect: Behaviour['expect']): Behaviour {
  return {
    name: `redirects by ${code}`,
    answers: { '/page': redirect(code, '/new'), '/new': reply(200) },
    expect,
    to: expect === 'redirected/moved' ? '/new' : null,
    requests: 2,
  };
}

/** `/1` → `/2` → … up to `/{length}`, which is there. */
function chain(code: number, length: number): Answer {
  return (asked) => {
    const at = Number(asked.path.slice(1));
    (at < length ? redirect(code, `/${at + 1}`) : reply(200))(asked);
  };
}

export const redirects: readonly Behaviour[] = [
  onceBy(301, 'redirected/moved'),
  onceBy(308, 'redirected/moved'),
  onceBy(302, 'ok/answered'),
  onceBy(303, 'ok/answered'),
  onceBy(307, 'ok/answered'),
  {
    name: 'moves for good by two steps',
    answers: { '/page': redirect(301, '/b'), '/b': redirect(308, '/c'), '/c': reply(200) },
    expect: 'redirected/moved',
    to: '/c',
    requests: 3,
  },
  {
    name: 'moves for good, and then for the moment',
    answers: { '/page': redirect(301, '/b'), '/b': redirect(302, '/today'), '/today': reply(200) },
    expect: 'redirected/moved',
    to: '/b',
    requests: 3,
  },
  {
    name: 'moves for the moment, and then for good',
    answers: { '/page': redirect(302, '/b'), '/b': redirect(301, '/c'), '/c': reply(200) },
    expect: 'ok/answered',
    to: null,
    requests: 3,
  },
  {
    name: 'moves for good to another host',
    answers: { '/page': redirect(301, '{www}/page'), '//www/page': reply(200) },
    expect: 'redirected/moved',
    to: '//www/page',
    requests: 2,
  },
  {
    name: 'moves for good to a page that is out of order',
    answers: { '/page': redirect(301, '/new'), '/new': reply(500) },
    expect: 'uncertain/server-error',
    to: null,
    requests: 8,
  },
  {
    name: 'moves for good to a page behind a wall',
    answers: { '/page': redirect(301, '/new'), '/new': reply(403) },
    expect: 'uncertain/blocked',
    to: null,
    requests: 2,
  },
  {
    name: 'moves for good and keeps the fragment of the address',
    answers: { '/page': redirect(301, '/new'), '/new': reply(200) },
    ask: '/page#top-of-it',
    expect: 'redirected/moved',
    to: '/new#top-of-it',
    requests: 2,
  },
  {
    name: 'moves for good to a page without the part that the address names',
    answers: { '/page': redirect(301, '/new'), '/new': reply(200) },
    ask: '/page#missing',
    expect: 'fragment-missing/no-such-id',
    to: '/new#missing',
    requests: 2,
  },
  {
    name: 'moves for good to a part of another page',
    answers: { '/page': redirect(301, '/all#page'), '/all': reply(200) },
    expect: 'redirected/moved',
    to: '/all#page',
    requests: 2,
  },
  {
    name: 'moves for good and puts another part in the place of the one asked for',
    answers: { '/page': redirect(301, '/all#page'), '/all': reply(200) },
    ask: '/page#missing',
    expect: 'redirected/moved',
    to: '/all#page',
    requests: 2,
  },
  {
    name: 'sends an old page to the front door',
    answers: { '/old/post': redirect(301, '/'), '/': reply(200) },
    ask: '/old/post',
    expect: 'redirected/to-root',
    to: null,
    requests: 2,
  },
  {
    name: 'sends an old page to the front door for the moment',
    answers: { '/old/post': redirect(302, '/'), '/': reply(200) },
    ask: '/old/post',
    expect: 'redirected/to-root',
    to: null,
    requests: 2,
  },
  {
    name: "sends an old page to another site's front door",
    answers: { '/old/post': redirect(301, '{new}/'), '//new/': reply(200) },
    ask: '/old/post',
    expect: 'redirected/to-root',
    to: null,
    requests: 2,
  },
  {
    name: 'sends an old post by its number to the front door',
    answers: (asked) => (asked.path === '/' ? reply(200) : redirect(301, '/'))(asked),
    ask: '/?p=123',
    expect: 'redirected/to-root',
    to: null,
    requests: 2,
  },
  {
    name: 'calls its front door by one name',
    answers: { '/index.html': redirect(301, '/'), '/': reply(200) },
    ask: '/index.html',
    expect: 'redirected/moved',
    to: '/',
    requests: 2,
  },
  {
    name: 'puts a slash behind folders',
    answers: { '/folder': redirect(301, '/folder/'), '/folder/': reply(200) },
    ask: '/folder',
    expect: 'redirected/moved',
    to: '/folder/',
    requests: 2,
  },
  {
    name: 'sends readers to the log-in',
    answers: { '/page': redirect(302, '/login?next=/page'), '/login': reply(200) },
    expect: 'ok/login',
    requests: 2,
  },
  {
    name: 'sends readers to the log-in for good',
    answers: { '/page': redirect(301, '/accounts/signin'), '/accounts/signin': reply(200) },
    expect: 'ok/login',
    to: null,
    requests: 2,
  },
  {
    name: "sends readers to another host's log-in, which names the page",
    answers: { '/page': redirect(303, '{id}/?return_to=/page'), '//id/': reply(200) },
    expect: 'ok/login',
    requests: 2,
  },
  {
    name: 'has a log-in page at the address itself',
    answers: { '/login': reply(200) },
    ask: '/login',
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'follows twenty redirects to a page',
    answers: chain(302, 20),
    ask: '/0',
    expect: 'ok/answered',
    requests: 21,
  },
  {
    name: 'redirects once more than browsers follow',
    answers: chain(302, 21),
    ask: '/0',
    expect: 'broken/redirect-loop',
    requests: 42,
  },
  {
    name: 'redirects without an end',
    answers: chain(302, Infinity),
    ask: '/0',
    expect: 'broken/redirect-loop',
    requests: 42,
  },
  {
    name: 'redirects a page to itself',
    answers: redirect(302, '/page'),
    expect: 'broken/redirect-loop',
    requests: 4,
  },
  {
    name: 'redirects two pages to each other',
    answers: { '/page': redirect(301, '/b'), '/b': redirect(301, '/page') },
    expect: 'broken/redirect-loop',
    requests: 8,
  },
  {
    name: 'redirects to itself on two hosts',
    answers: { '/page': redirect(301, '{www}/page'), '//www/page': redirect(301, '{origin}/page') },
    expect: 'broken/redirect-loop',
    requests: 8,
  },
  {
    name: 'redirects a page to itself twice, for no reason',
    answers: inTurn(redirect(302, '/page'), redirect(302, '/page'), reply(200)),
    expect: 'ok/answered',
  },
  {
    name: 'redirects to itself with another query each time',
    answers: (asked) => redirect(302, `/page?${asked.path.length}${asked.path.slice(5, 8)}x`)(asked),
    expect: 'broken/redirect-loop',
  },
  {
    name: 'sends readers to their mail',
    answers: redirect(301, 'mailto:somebody@somewhere.hostile'),
    expect: 'broken/redirect-scheme',
    requests: 2,
  },
  {
    name: 'sends readers to an app',
    answers: redirect(302, 'intent://open#Intent;end'),
    expect: 'broken/redirect-scheme',
    requests: 2,
  },
  {
    name: 'sends readers to a file of theirs',
    answers: redirect(302, 'file:///etc/passwd'),
    expect: 'broken/redirect-scheme',
    requests: 2,
  },
  {
    name: 'sends readers to a script',
    answers: redirect(302, 'javascript:alert(1)'),
    expect: 'broken/redirect-scheme',
    requests: 2,
  },
  {
    name: 'sends readers to what is no address',
    answers: redirect(301, 'http://'),
    expect: 'uncertain/protocol',
    requests: 1,
  },
  {
    name: 'sends readers to a port that is none',
    answers: redirect(301, 'http://host.hostile:99999/'),
    expect: 'uncertain/protocol',
    requests: 1,
  },
  {
    name: 'gives an empty new address',
    answers: redirect(302, ''),
    expect: 'uncertain/protocol',
    requests: 1,
  },
  {
    name: 'gives two new addresses',
    answers: {
      '/page': raw('HTTP/1.1 301 Moved\r\nLocation: /a\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n'),
      '/a': reply(200),
    },
    expect: 'redirected/moved',
    to: '/a',
    requests: 2,
  },
  {
    name: 'gives the new address relative to the old one',
    answers: { '/folder/page': redirect(301, '../other/page?x=1'), '/other/page': reply(200) },
    ask: '/folder/page',
    expect: 'redirected/moved',
    to: '/other/page?x=1',
    requests: 2,
  },
  {
    name: 'gives the new address without a scheme',
    answers: (asked) =>
      asked.headers['host']?.startsWith('www.') === true
        ? reply(200)(asked)
        : redirect(301, asked.originOf('www').replace('http:', '') + '/page')(asked),
    expect: 'redirected/moved',
    to: '//www/page',
    requests: 2,
  },
  {
    name: 'gives the new address as a query alone',
    answers: (asked) => (asked.path.includes('?') ? reply(200) : redirect(301, '?page=2'))(asked),
    expect: 'redirected/moved',
    to: '/page?page=2',
    requests: 2,
  },
  {
    name: 'gives a Korean address in raw UTF-8',
    answers: {
      '/page': raw('HTTP/1.1 301 Moved\r\nLocation: /', Buffer.from('글'), '\r\nContent-Length: 0\r\n\r\n'),
      '/%EA%B8%80': reply(200),
    },
    expect: 'redirected/moved',
    to: '/%EA%B8%80',
    requests: 2,
  },
  {
    name: 'gives a new address in raw ISO 8859-1',
    answers: {
      '/page': raw('HTTP/1.1 301 Moved\r\nLocation: /caf\xe9\r\nContent-Length: 0\r\n\r\n'),
      '/caf%C3%A9': reply(200),
    },
    expect: 'redirected/moved',
    to: '/caf%C3%A9',
    requests: 2,
  },
  {
    name: 'gives a new address with escapes that no decoder reads',
    answers: { '/page': redirect(301, '/50%-off%E9%2Fnew'), '/50%-off%E9%2Fnew': reply(200) },
    expect: 'redirected/moved',
    to: '/50%-off%E9%2Fnew',
    requests: 2,
  },
  {
    name: 'gives a new address with blanks in it',
    answers: { '/page': redirect(301, '/a new page'), '/a%20new%20page': reply(200) },
    expect: 'redirected/moved',
    to: '/a%20new%20page',
    requests: 2,
  },
  {
    name: 'gives a new address with a backslash',
    answers: { '/page': redirect(301, '\\new'), '/new': reply(200) },
    expect: 'redirected/moved',
    to: '/new',
    requests: 2,
  },
  {
    name: 'gives a new address with a name and a password',
    answers: (asked) =>
      asked.path === '/page'
        ? redirect(301, `${asked.origin.replace('//', '//me:secret@')}/new`)(asked)
        : reply(asked.headers['authorization'] === undefined ? 200 : 500)(asked),
    expect: 'redirected/moved',
    to: '/new',
    requests: 2,
  },
  {
    name: 'redirects with an endless body',
    answers: {
      '/page': redirect(301, '/new', { 'Content-Length': '1000000' }),
      '/new': reply(200),
    },
    expect: 'redirected/moved',
    to: '/new',
    requests: 2,
  },
];
