import { redirect, reply } from '../answers';
import type { Behaviour } from '../behaviour';

export const security: readonly Behaviour[] = [
  { name: 'proves who it is', tls: 'good', expect: 'ok/answered', requests: 1 },
  { name: 'shows a certificate that has expired', tls: 'expired', expect: 'insecure/expired', requests: 0 },
  {
    name: 'shows a certificate that is not valid yet',
    tls: 'notYetValid',
    expect: 'insecure/expired',
    requests: 0,
  },
  {
    name: 'shows a certificate that it signed itself',
    tls: 'selfSigned',
    expect: 'insecure/self-signed',
    requests: 0,
  },
  {
    name: 'shows the certificate of another host',
    tls: 'wrongHost',
    expect: 'insecure/wrong-host',
    requests: 0,
  },
  {
    name: 'leaves out a certificate in between',
    tls: 'incomplete',
    expect: 'insecure/incomplete-chain',
    requests: 0,
  },
  {
    name: 'shows a certificate of an authority that nobody knows',
    tls: 'untrusted',
    expect: 'insecure/untrusted',
    requests: 0,
  },
  { name: 'speaks no TLS but the old one', tls: 'old', expect: 'insecure/tls', requests: 0 },
  { name: 'answers a handshake in plain HTTP', tls: 'plain', expect: 'insecure/tls', requests: 0 },
  { name: 'breaks off the handshake', tls: 'cutOff', expect: 'uncertain/network', requests: 0 },
  { name: 'never answers the handshake', tls: 'silent', expect: 'timeout/connect', requests: 0 },
  {
    name: 'has lost the page and proves who it is',
    tls: 'good',
    answers: reply(404),
    expect: 'broken/not-found',
    requests: 2,
  },
  {
    name: 'moves a page from the plain web to the secure one',
    answers: (asked) =>
      (asked.origin.startsWith('http:')
        ? redirect(301, `${asked.origin.replace('http:', 'https:')}/page`)
        : reply(200))(asked),
    expect: 'redirected/moved',
    to: 'https:/page',
    requests: 2,
  },
  {
    name: 'moves a page to where its certificate has expired',
    tls: 'expired',
    url: (origin) => `${origin.replace('https:', 'http:')}/page`,
    answers: (asked) => redirect(301, `${asked.origin.replace('http:', 'https:')}/page`)(asked),
    expect: 'insecure/expired',
    requests: 1,
  },
  {
    name: 'is asked by its full name, with a dot at the end',
    tls: 'good',
    url: (origin) => `${origin.replace(/:(\d+)$/, '.:$1')}/page`,
    expect: 'ok/answered',
    requests: 1,
  },
];
