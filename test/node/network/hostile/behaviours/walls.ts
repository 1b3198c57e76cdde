import { reply } from '../answers';
import type { Behaviour } from '../behaviour';

const CHALLENGE = '<!doctype html><title>Just a moment...</title><p>Checking your browser';

export const walls: readonly Behaviour[] = [
  ...[200, 202, 403, 404, 429, 503].map((code): Behaviour => ({
    name: `challenges programs by a header, with ${code} (Cloudflare)`,
    answers: reply(code, { 'cf-mitigated': 'challenge', Server: 'cloudflare' }, CHALLENGE),
    expect: 'uncertain/blocked',
    requests: 1,
  })),
  ...[202, 403, 405].map((code): Behaviour => ({
    name: `challenges programs by a header, with ${code} (AWS)`,
    answers: reply(code, { 'x-amzn-waf-action': code === 405 ? 'captcha' : 'challenge' }, ''),
    expect: 'uncertain/blocked',
    requests: 1,
  })),
  {
    name: 'challenges programs by a header, with 429 (Vercel)',
    answers: reply(429, { 'x-vercel-mitigated': 'challenge' }),
    expect: 'uncertain/blocked',
    requests: 1,
  },
  {
    name: 'challenges programs by the page alone, with 503 (Cloudflare)',
    answers: reply(503, { Server: 'cloudflare' }, CHALLENGE),
    expect: 'uncertain/blocked',
    requests: 1,
  },
  {
    name: 'challenges programs by the page alone, with 403 (Cloudflare)',
    answers: reply(403, { Server: 'cloudflare' }, CHALLENGE),
    expect: 'uncertain/blocked',
    requests: 1,
  },
  {
    name: 'is out of order behind a wall that lets us through',
    answers: reply(503, { Server: 'cloudflare' }, '<title>503</title><p>The origin is down'),
    expect: 'uncertain/server-error',
    requests: 4,
  },
  {
    name: 'has lost the page behind a wall that lets us through',
    answers: reply(404, { Server: 'cloudflare', 'cf-ray': '1' }),
    expect: 'broken/not-found',
    requests: 2,
  },
  {
    name: 'writes of a moment on its page',
    answers: reply(200, { Server: 'cloudflare' }, CHALLENGE),
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'lets in only who is called a browser',
    answers: (asked) =>
      reply(/Chrome|Firefox|Safari/.test(asked.headers['user-agent'] ?? '') ? 200 : 403)(asked),
    expect: 'uncertain/blocked',
    requests: 1,
  },
  {
    name: 'turns away who does not begin as browsers do',
    answers: (asked) =>
      reply(asked.headers['user-agent']?.startsWith('Mozilla/5.0 (') === true ? 200 : 403)(asked),
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'turns away who does not say what it accepts',
    answers: (asked) => {
      const { accept, 'accept-language': language, 'accept-encoding': encoding } = asked.headers;
      reply(
        accept?.includes('text/html') === true && language !== undefined && encoding !== undefined
          ? 200
          : 406,
      )(asked);
    },
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'turns away who comes from somewhere',
    answers: (asked) => reply(asked.headers['referer'] === undefined ? 200 : 403)(asked),
    expect: 'ok/answered',
    requests: 1,
  },
];
