import assert from 'node:assert/strict';
import { version } from '../../../package.json';
import { readAddressPattern } from '../../../src/core/linkcheck/addressPattern';
import { DEFAULT_LINK_CHECK_SETTINGS } from '../../../src/core/linkcheck/defaults';
import type { LinkCheckSettings } from '../../../src/core/linkcheck/linkCheckSettings';
import { isPrivateHost, isPrivateIp } from '../../../src/core/linkcheck/privateAddress';
import { askRules } from '../../../src/core/linkcheck/whatToAsk';

function ask(url: string, settings: Partial<LinkCheckSettings> = {}): string {
  const what = askRules({ ...DEFAULT_LINK_CHECK_SETTINGS, ...settings }).whatToAsk(url);
  return what.ask ? `${what.page} ${what.fragment ?? '-'}` : `${what.verdict}/${what.reason}`;
}

describe('What is asked for an address', () => {
  const cases: readonly (readonly [url: string, asked: string])[] = [
    ['https://blog.kr', 'https://blog.kr/ -'],
    ['https://blog.kr/a?b#c', 'https://blog.kr/a?b c'],
    ['https://blog.kr/a#', 'https://blog.kr/a -'],
    ['HTTPS://Blog.KR:443/A', 'https://blog.kr/A -'],
    ['https://블로그.kr/글', 'https://xn--2i0b10rqve.kr/%EA%B8%80 -'],
    ['https://me:secret@blog.kr/', 'https://blog.kr/ -'],
    ['https://blog.kr/a%2Fb%23c?d=50%', 'https://blog.kr/a%2Fb%23c?d=50% -'],
    [
      'https://youtu.be/aaaaaaaaaaa?t=3',
      'https://www.youtube.com/oembed?format=json&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3Daaaaaaaaaaa -',
    ],
    [
      'https://www.youtube.com/embed/videoseries?list=x',
      'https://www.youtube.com/embed/videoseries?list=x -',
    ],
    ['https://www.youtube.com/@somebody', 'https://www.youtube.com/@somebody -'],
    ['mailto:me@blog.kr', 'skipped/scheme'],
    ['obsidian://open?vault=x', 'skipped/scheme'],
    ['https://', 'broken/bad-address'],
    ['no address', 'broken/bad-address'],
    ['http://localhost:3000/', 'skipped/private-address'],
    ['http://printer/', 'skipped/private-address'],
    ['http://192.168.0.1/', 'skipped/private-address'],
    ['http://0300.0250.1/', 'skipped/private-address'],
    ['https://example.com/', 'skipped/example'],
    ['https://www.example.net./', 'skipped/example'],
    ['https://notexample.com/', 'https://notexample.com/ -'],
    ['https://a.test/', 'skipped/example'],
    ['https://www.linkedin.com/in/me', 'uncertain/blocked'],
    ['https://x.com/me', 'uncertain/blocked'],
    ['https://netflix.com/', 'https://netflix.com/ -'],
  ];
  for (const [url, asked] of cases) {
    it(`${url} → ${asked}`, () => assert.equal(ask(url), asked));
  }

  it('is the address of a server at home where the author allows it', () => {
    const settings = { allowPrivate: true };
    assert.equal(ask('http://localhost/', settings), 'http://localhost/ -');
    assert.equal(ask('http://10.0.0.1/', settings), 'http://10.0.0.1/ -');
    assert.equal(ask('http://my.test/', settings), 'http://my.test/ -');
    assert.equal(ask('http://example.com/', settings), 'skipped/example');
  });

  it('is nothing that the author excludes or does not include', () => {
    assert.equal(ask('https://a.kr/x', { exclude: ['https://a.kr/*'] }), 'skipped/excluded');
    assert.equal(ask('https://a.kr/x', { include: ['b.kr'] }), 'skipped/excluded');
    assert.equal(ask('https://a.kr/x', { include: ['a.kr'] }), 'https://a.kr/x -');
    assert.equal(ask('https://a.kr/x', { exclude: ['/(/'] }), 'https://a.kr/x -');
  });

  it('is a wall again when the author says so', () => {
    assert.equal(ask('https://x.com/me', { walledHosts: [] }), 'https://x.com/me -');
  });
});

describe('A pattern of addresses', () => {
  const cases: readonly (readonly [pattern: string, meant: readonly string[], not: readonly string[]])[] = [
    [
      'https://a.kr/**',
      ['https://a.kr', 'https://a.kr/', 'https://a.kr/b/c?d'],
      ['http://a.kr/', 'https://www.a.kr/'],
    ],
    ['https://a.kr', ['https://a.kr/'], ['https://a.kr/b']],
    ['https://a.kr/*', ['https://a.kr/b'], ['https://a.kr/b/c']],
    ['https://a.kr/b#c', ['https://a.kr/b#c'], ['https://a.kr/b']],
    ['https://a.kr/b', ['https://a.kr/b#c', 'https://a.kr/b'], ['https://a.kr/b?c']],
    ['https://a.kr/글', ['https://a.kr/글', 'https://a.kr/%EA%B8%80'], ['https://a.kr/']],
    ['https://a.kr/*?q=*', ['https://a.kr/b?q=1'], ['https://a.kr/b']],
    ['a.kr', ['https://a.kr/b', 'http://a.kr:8080/'], ['https://www.a.kr/', 'https://ba.kr/']],
    ['*.a.kr', ['https://www.a.kr/b'], ['https://a.kr/']],
    ['a.kr/old/*', ['https://a.kr/old/b'], ['https://a.kr/new/b']],
    ['localhost:3000', ['http://localhost:3000/a'], ['http://localhost:4000/']],
    ['/\\.pdf$/i', ['https://a.kr/b.PDF'], ['https://a.kr/b.pdf?c']],
    ['/^http:/g', ['http://a.kr/', 'http://b.kr/'], ['https://a.kr/']],
    ['', [], ['https://a.kr/']],
  ];
  for (const [pattern, meant, not] of cases) {
    it(`${pattern} means ${meant.join(', ')}; not ${not.join(', ')}`, () => {
      const isMeant = readAddressPattern(pattern)!;
      for (const url of meant) assert.equal(isMeant(new URL(url)), true, url);
      for (const url of not) assert.equal(isMeant(new URL(url)), false, url);
    });
  }

  it('is none when its expression cannot be read', () => {
    assert.equal(readAddressPattern('/(/'), undefined);
  });

  it('is matched in no more than a moment, however many stars it has', () => {
    const isMeant = readAddressPattern(`https://a.kr/${'**a'.repeat(50)}b`)!;
    assert.equal(isMeant(new URL(`https://a.kr/${'a'.repeat(20_000)}`)), false);
  });
});

describe('A private address', () => {
  for (const ip of [
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.1.1', '0.0.0.0'],
    ...[
      '100.64.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '::1',
      '::',
      'fe80::1',
      'fe80::1%eth0',
      'fc00::1',
      'fd12::1',
    ],
    ...[
      '::ffff:127.0.0.1',
      '::ffff:10.0.0.1',
      '::10.0.0.1',
      '64:ff9b::192.168.0.1',
      '2002:7f00:1::',
      'ff02::1',
    ],
  ]) {
    it(`is ${ip}`, () => assert.equal(isPrivateIp(ip), true));
  }
  for (const ip of [
    ...[
      '8.8.8.8',
      '172.32.0.1',
      '192.169.0.1',
      '198.18.0.1',
      '100.128.0.1',
      '2606:4700::1111',
      '::ffff:8.8.8.8',
    ],
    ...['64:ff9b::8.8.8.8', '2002:808:808::', 'blog.kr', ''],
  ]) {
    it(`is not ${ip}`, () => assert.equal(isPrivateIp(ip), false));
  }

  it('may be told by the name of the host', () => {
    for (const host of [
      'localhost',
      'a.localhost',
      'router',
      'nas.local',
      'x.internal',
      'my.home.arpa',
      'router.',
    ]) {
      assert.equal(isPrivateHost(host), true, host);
    }
    for (const host of ['a.kr', 'local.kr', 'localhost.kr', 'internal.a.kr']) {
      assert.equal(isPrivateHost(host), false, host);
    }
  });
});

describe('The name that we ask under', () => {
  it('is ours, with our version', () => {
    const [major, minor] = version.split('.');
    assert.match(DEFAULT_LINK_CHECK_SETTINGS.userAgent, new RegExp(`\\bInkstone/${major}\\.${minor}\\b`));
  });
});
