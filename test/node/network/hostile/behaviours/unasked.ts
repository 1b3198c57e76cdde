import { inTurn, redirect, reply } from '../answers';
import type { Behaviour } from '../behaviour';

/** What a redirect must not lead us to: 127.0.0.1 alone counts as an address of the web in the test. */
const PRIVATE = [
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://192.168.1.1/admin',
  'http://169.254.169.254/latest/meta-data/',
  'http://127.0.0.2/',
  'http://127.1.2.3/',
  'http://127.2/',
  'http://2130706434/',
  'http://0x7f000002/',
  'http://0177.0.0.2/',
  'http://0.0.0.0/',
  'http://100.64.0.1/',
  'http://[::1]/',
  'http://[::]/',
  'http://[fe80::1]/',
  'http://[fc00::1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[::10.0.0.1]/',
  'http://[64:ff9b::10.0.0.1]/',
  'http://[2002:a00:1::]/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://localhost/',
  'http://router/',
  'http://printer.local/',
  'http://app.localhost/',
  'http://db.internal/',
];

export const unasked: readonly Behaviour[] = [
  ...PRIVATE.map((address): Behaviour => ({
    name: `redirects to ${address}`,
    answers: redirect(302, address),
    expect: 'skipped/private-address',
    requests: 1,
  })),
  ...PRIVATE.map((address): Behaviour => ({
    name: `is ${address} itself`,
    url: () => address,
    expect: 'skipped/private-address',
    requests: 0,
  })),
  ...['10.0.0.1', '127.0.0.2', '::1', 'fe80::1', '::ffff:127.0.0.2', '169.254.169.254'].map(
    (address): Behaviour => ({
      name: `has a name that stands for ${address}`,
      addresses: [address],
      expect: 'skipped/private-address',
      requests: 0,
    }),
  ),
  {
    name: 'has a name that stands for a private address and a public one',
    addresses: ['127.0.0.2', '127.0.0.1'],
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'has a name that stands for a private address from the second look on',
    answers: inTurn(reply(404), reply(200)),
    addresses: ['127.0.0.1', 'then', '127.0.0.2'],
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'redirects to a name that stands for a private address',
    answers: redirect(302, 'http://inside.hostile/'),
    expect: 'skipped/private-address',
    requests: 1,
  },
  {
    name: 'redirects twice, then to a private address',
    answers: {
      '/page': redirect(301, '/b'),
      '/b': redirect(302, '/c'),
      '/c': redirect(302, 'http://10.0.0.1/'),
    },
    expect: 'skipped/private-address',
    requests: 3,
  },
  {
    name: 'redirects to an address that the author excludes',
    answers: redirect(302, '{excluded}/page'),
    expect: 'skipped/excluded',
    requests: 1,
  },
  {
    name: 'redirects to a site that keeps programs out',
    answers: redirect(302, 'https://www.linkedin.com/in/somebody'),
    expect: 'uncertain/blocked',
    requests: 1,
  },
  ...['linkedin.com', 'www.facebook.com', 'instagram.com', 'x.com', 'mobile.twitter.com'].map(
    (host): Behaviour => ({
      name: `is ${host}, which keeps programs out`,
      url: () => `https://${host}/somebody`,
      expect: 'uncertain/blocked',
      requests: 0,
    }),
  ),
  ...[
    'http://example.com/',
    'https://www.example.org/a',
    'http://a.test/',
    'http://a.invalid/',
    'http://my.example/',
  ].map((address): Behaviour => ({
    name: `is ${address}, an example`,
    url: () => address,
    expect: 'skipped/example',
    requests: 0,
  })),
  ...[
    'mailto:a@b.hostile',
    'tel:+82',
    'obsidian://open',
    'javascript:void(0)',
    'data:text/plain,x',
    'ftp://a.hostile/',
  ].map((address): Behaviour => ({
    name: `is ${address}, no page of the web`,
    url: () => address,
    expect: 'skipped/scheme',
    requests: 0,
  })),
  ...[
    'http://',
    'https://a b.hostile/',
    'http://a.hostile:99999/',
    'http://[::1/',
    'https://%zz.hostile/',
  ].map((address): Behaviour => ({
    name: `is ${address}, which nobody can read`,
    url: () => address,
    expect: 'broken/bad-address',
    requests: 0,
  })),
  {
    name: 'is excluded by the author',
    url: (origin) => `${origin.replace('//', '//excluded.')}/page`,
    expect: 'skipped/excluded',
    requests: 0,
  },
];
