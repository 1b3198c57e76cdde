import assert from 'node:assert/strict';
import { askLinks } from '../../../src/node/network/askLinks';
import { hostileOptions } from './hostile/askHostile';
import { makeCertificates, type Certificates } from './hostile/certificates';
import { openProxy, type Pages, type TestProxy } from './testProxy';
import type { AskOptions } from '../../../src/node/network/askOptions';
import { verdicts } from './site';

const PAGE: Pages[string] = (_request, response) =>
  response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p id="part">A page');
const NAMES = ['a.hostile', 'www.youtube.com', 'web.archive.org', 'github.com'];

describe('Asking through a proxy', function () {
  this.timeout(20_000);
  let certificates: Certificates;
  let proxy: TestProxy;

  before(async () => {
    certificates = await makeCertificates();
  });
  afterEach(() => proxy.close());

  async function open(pages: Pages, connect?: number): Promise<void> {
    const identity = await certificates.forNames(NAMES);
    proxy = await openProxy(pages, { identity, ...(connect !== undefined && { connect }) });
  }

  /** The addresses below are looked up by nobody but the proxy. */
  function ask(urls: readonly string[], options: Partial<AskOptions> = {}): ReturnType<typeof askLinks> {
    const usual = hostileOptions(() => 'ENOTFOUND', certificates.ca);
    return askLinks(urls, { ...usual, proxy: proxy.url, ...options });
  }

  it('asks for whole addresses of the plain web', async () => {
    await open({ 'a.hostile/page?q=%2F': PAGE, 'b.hostile:8080//x': PAGE });
    const outcomes = await ask(['http://a.hostile/page?q=%2F#part', 'http://b.hostile:8080//x']);
    assert.deepEqual(verdicts(outcomes), ['ok/answered', 'ok/answered']);
    assert.deepEqual(proxy.asked.sort(), ['GET http://a.hostile/page?q=%2F', 'GET http://b.hostile:8080//x']);
  });

  it('reaches the secure web through tunnels, and uses them again', async () => {
    await open({ 'a.hostile/page': PAGE, 'a.hostile/other': PAGE });
    const urls = ['https://a.hostile/page#part', 'https://a.hostile/other', 'https://a.hostile/gone'];
    const settings = { ...hostileOptions(() => undefined, '').settings, concurrency: 1 };
    const outcomes = await ask(urls, { settings });
    assert.deepEqual(verdicts(outcomes), ['ok/answered', 'ok/answered', 'broken/not-found']);
    // The second look at the page that is gone is over a connection of its own.
    assert.equal(proxy.asked.filter((line) => line === 'CONNECT a.hostile:443').length, 2);
  });

  it('takes the proxy from the environment, in which an exception can stand', async () => {
    await open({ 'a.hostile/page': PAGE, 'b.hostile/page': PAGE });
    const environment = { HTTPS_PROXY: proxy.url, http_proxy: proxy.url, NO_PROXY: 'c.hostile, .d.hostile' };
    const urls = [
      'https://a.hostile/page',
      'http://b.hostile/page',
      'http://c.hostile/',
      'http://x.d.hostile/',
    ];
    const outcomes = await ask(urls, { proxy: undefined, environment });
    assert.deepEqual(verdicts(outcomes).slice(0, 2), ['ok/answered', 'ok/answered']);
    assert.deepEqual(proxy.asked.sort(), [
      'CONNECT a.hostile:443',
      'GET http://b.hostile/page',
      'GET https://a.hostile/page',
    ]);
  });

  it('shows the proxy the name and password that stand in its address, and no server', async () => {
    let shown: string | undefined = 'nothing';
    await open({
      'a.hostile/page': (request, response) => {
        shown = request.headers['proxy-authorization'];
        PAGE(request, response);
      },
    });
    const withName = proxy.url.replace('//', '//me:p%40ss@');
    await ask(['https://a.hostile/page', 'http://b.hostile/'], { proxy: withName });
    const expected = `Basic ${Buffer.from('me:p@ss').toString('base64')}`;
    assert.deepEqual(new Set(proxy.authorizations), new Set([expected]));
    assert.equal(shown, undefined);
  });

  for (const status of [403, 404, 407, 410, 502, 503]) {
    it(`claims nothing of a server to which the proxy gives no way (${status})`, async () => {
      await open({}, status);
      const outcomes = await ask(['https://a.hostile/page']);
      assert.deepEqual(verdicts(outcomes), ['uncertain/network']);
    });
  }

  it('claims nothing of servers when the proxy is not there', async () => {
    await open({});
    const outcomes = await ask(['https://a.hostile/page', 'http://a.hostile/page'], {
      proxy: 'http://127.0.0.1:1',
    });
    assert.deepEqual(verdicts(outcomes), ['uncertain/network', 'uncertain/network']);
  });

  it('says that there is no network when the proxy is not there for any of five hosts', async () => {
    await open({});
    const urls = Array.from({ length: 8 }, (_, n) => `https://h${n}.hostile/`);
    const outcomes = await ask(urls, { proxy: 'http://127.0.0.1:1' });
    assert.deepEqual(new Set(verdicts(outcomes)), new Set(['skipped/offline']));
  });

  it('still asks nothing of the local network', async () => {
    await open({
      'a.hostile/page': (_, response) => response.writeHead(302, { Location: 'http://10.0.0.1/' }).end(),
    });
    const outcomes = await ask(['http://192.168.1.1/', 'https://a.hostile/page']);
    assert.deepEqual(verdicts(outcomes), ['skipped/private-address', 'skipped/private-address']);
    assert.deepEqual(proxy.asked, ['CONNECT a.hostile:443', 'GET https://a.hostile/page']);
  });

  it('notices a certificate that is not that of the host', async () => {
    await open({});
    const outcomes = await ask(['https://other.hostile/']);
    assert.deepEqual(verdicts(outcomes), ['insecure/wrong-host']);
  });

  it('does not wait for a proxy that never opens the tunnel', async () => {
    await open({});
    const silent = await openSilent();
    const limits = { ...hostileOptions(() => undefined, '').limits!, connectTime: 200 };
    const outcomes = await ask(['https://a.hostile/'], { proxy: silent.url, limits });
    assert.deepEqual(verdicts(outcomes), ['timeout/connect']);
    await silent.close();
  });

  describe('What is known of some sites', () => {
    const oembed = (id: string): string =>
      `www.youtube.com/oembed?format=json&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3D${id}`;

    it('asks whether a video is there where its page would not tell', async () => {
      await open({ [oembed('aaaaaaaaaaa')]: (_, response) => response.writeHead(200).end('{}') });
      const outcomes = await ask([
        'https://www.youtube.com/watch?v=aaaaaaaaaaa&t=10s',
        'https://youtu.be/aaaaaaaaaaa',
        'https://youtu.be/bbbbbbbbbbb',
        'https://www.youtube.com/embed/bbbbbbbbbbb',
      ]);
      assert.deepEqual(verdicts(outcomes), [
        'ok/answered',
        'ok/answered',
        'broken/not-found',
        'broken/not-found',
      ]);
      assert.deepEqual(proxy.asked.filter((line) => line.startsWith('GET')).sort(), [
        `GET https://${oembed('aaaaaaaaaaa')}`,
        `GET https://${oembed('bbbbbbbbbbb')}`,
        `GET https://${oembed('bbbbbbbbbbb')}`,
      ]);
    });

    it('waits longer for an archive', async () => {
      await open({
        'web.archive.org/web/2020/x': (request, response) =>
          void setTimeout(() => PAGE(request, response), 600),
        'a.hostile/page': (request, response) => void setTimeout(() => PAGE(request, response), 600),
      });
      const settings = { ...hostileOptions(() => undefined, '').settings, timeout: 200 };
      const outcomes = await ask(['https://web.archive.org/web/2020/x', 'https://a.hostile/page'], {
        settings,
      });
      assert.deepEqual(verdicts(outcomes), ['ok/answered', 'timeout/first-byte']);
    });

    it('claims of no part of a page that a forge fills by script that it is missing', async () => {
      const text = '<p id="user-content-part">' + 'Some text. '.repeat(50);
      const page: Pages[string] = (_, response) => response.writeHead(200).end(text);
      await open({ 'github.com/me/it': page });
      const outcomes = await ask(['https://github.com/me/it#part', 'https://github.com/me/it#other']);
      assert.deepEqual(verdicts(outcomes), ['ok/answered', 'uncertain/fragment-not-checked']);
    });
  });
});

async function openSilent(): Promise<{ url: string; close: () => Promise<void> }> {
  const { createServer } = await import('node:net');
  const open = new Set<{ destroy: () => void }>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
