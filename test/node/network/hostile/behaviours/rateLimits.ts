import { inTurn, reply } from '../answers';
import type { Behaviour } from '../behaviour';

const inSeconds = (seconds: number): string => String(Math.floor(Date.now() / 1000) + seconds);

/** `longestWait` is two seconds in the test. */
export const rateLimits: readonly Behaviour[] = [
  {
    name: 'limits its visitors, without saying for how long',
    answers: inTurn(reply(429), reply(200)),
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'limits its visitors for a second',
    answers: inTurn(reply(429, { 'Retry-After': '1' }), reply(200)),
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'limits its visitors for no time at all',
    answers: inTurn(reply(429, { 'Retry-After': '0' }), reply(200)),
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'limits its visitors until a date',
    answers: inTurn(
      (asked) => reply(429, { 'Retry-After': new Date(Date.now() + 1500).toUTCString() })(asked),
      reply(200),
    ),
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'limits its visitors until a date that has passed',
    answers: inTurn(reply(429, { 'Retry-After': 'Wed, 21 Oct 2015 07:28:00 GMT' }), reply(200)),
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'limits its visitors for a time that nobody can read',
    answers: inTurn(reply(429, { 'Retry-After': 'soon' }), reply(200)),
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'limits its visitors for an hour',
    answers: reply(429, { 'Retry-After': '3600' }),
    expect: 'uncertain/rate-limited',
    requests: 1,
  },
  {
    name: 'limits its visitors until next year',
    answers: (asked) =>
      reply(429, { 'Retry-After': new Date(Date.now() + 365 * 86_400_000).toUTCString() })(asked),
    expect: 'uncertain/rate-limited',
    requests: 1,
  },
  {
    name: 'limits its visitors for longer than numbers go',
    answers: reply(429, { 'Retry-After': '9'.repeat(400) }),
    expect: 'uncertain/rate-limited',
    requests: 1,
  },
  {
    name: 'limits its visitors always',
    answers: reply(429),
    expect: 'uncertain/rate-limited',
    requests: 4,
  },
  {
    name: 'is being repaired for a second',
    answers: inTurn(reply(503, { 'Retry-After': '1' }), reply(200)),
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'is being repaired for a day',
    answers: reply(503, { 'Retry-After': '86400' }),
    expect: 'uncertain/server-error',
    requests: 1,
  },
  {
    name: 'counts requests, and forbids the first too many',
    answers: (asked) =>
      reply(403, { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': inSeconds(3600) })(asked),
    expect: 'uncertain/rate-limited',
    requests: 1,
  },
  {
    name: 'counts requests, and begins anew in a second',
    answers: inTurn(
      (asked) => reply(403, { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': inSeconds(1) })(asked),
      reply(200),
    ),
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'counts requests in the new way, and begins anew in a second',
    answers: inTurn(reply(429, { 'RateLimit-Remaining': '0', 'RateLimit-Reset': '1' }), reply(200)),
    expect: 'ok/answered',
    requests: 2,
  },
  {
    name: 'counts requests and has some left, but forbids the page',
    answers: reply(403, { 'X-RateLimit-Remaining': '42' }),
    expect: 'uncertain/blocked',
    requests: 1,
  },
  {
    name: 'limits its visitors, and then has lost the page',
    answers: inTurn(reply(429, { 'Retry-After': '0' }), reply(404)),
    expect: 'broken/not-found',
    requests: 3,
  },
];
