import type { Behaviour } from '../behaviour';
import { bodies } from './bodies';
import { cookies } from './cookies';
import { fragments } from './fragments';
import { latencies } from './latencies';
import { rateLimits } from './rateLimits';
import { malformed } from './malformed';
import { names } from './names';
import { redirects } from './redirects';
import { security } from './security';
import { statuses } from './statuses';
import { unasked } from './unasked';
import { walls } from './walls';

/** All that the hostile server does, by kind. */
export const groups: Readonly<Record<string, readonly Behaviour[]>> = {
  'A server that answers with a status': statuses,
  'A server that redirects': redirects,
  'A server that gives cookies': cookies,
  'A server that limits its visitors': rateLimits,
  'A server behind a wall': walls,
  'A server that takes its time': latencies,
  'A server that breaks the rules of HTTP': malformed,
  'A server that sends bodies of all kinds': bodies,
  'A server that has to prove who it is': security,
  'A server with a name': names,
  'A server that must not be asked': unasked,
  'A server whose pages have parts': fragments,
};
