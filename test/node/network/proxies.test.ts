import assert from 'node:assert/strict';
import { proxyFor, type ProxySettings } from '../../../src/node/network/proxies';

function proxyOf(
  address: string,
  environment: ProxySettings['environment'],
  proxy?: string,
): string | undefined {
  return proxyFor(new URL(address), { environment, proxy })?.href;
}

describe('The proxy for an address', () => {
  it('is that of its scheme, or the one for all', () => {
    const environment = { HTTPS_PROXY: 'http://s:1', HTTP_PROXY: 'http://p:1' };
    assert.equal(proxyOf('https://a.kr/', environment), 'http://s:1/');
    assert.equal(proxyOf('http://a.kr/', environment), 'http://p:1/');
    assert.equal(proxyOf('http://a.kr/', { all_proxy: 'http://x:1' }), 'http://x:1/');
    assert.equal(proxyOf('http://a.kr/', {}), undefined);
  });

  it('is the one that the editor says, before all others', () => {
    assert.equal(proxyOf('https://a.kr/', { HTTPS_PROXY: 'http://s:1' }, 'http://e:1'), 'http://e:1/');
    assert.equal(proxyOf('https://a.kr/', { HTTPS_PROXY: 'http://s:1' }, ''), 'http://s:1/');
  });

  it('may be written without its scheme, and is none where nobody can use it', () => {
    assert.equal(proxyOf('https://a.kr/', { HTTPS_PROXY: 'p:3128' }), 'http://p:3128/');
    assert.equal(proxyOf('https://a.kr/', { HTTPS_PROXY: 'socks5://p:1' }), undefined);
    assert.equal(proxyOf('https://a.kr/', { HTTPS_PROXY: 'http://' }), undefined);
  });

  const exempt: readonly (readonly [list: string, address: string, isExempt: boolean])[] = [
    ['a.kr', 'https://a.kr/', true],
    ['a.kr', 'https://b.a.kr/', true],
    ['.a.kr', 'https://b.a.kr/', true],
    ['*.a.kr', 'https://b.a.kr/', true],
    ['a.kr', 'https://ba.kr/', false],
    ['A.KR', 'https://a.kr/', true],
    ['a.kr:8080', 'https://a.kr/', false],
    ['a.kr:443', 'https://a.kr/', true],
    ['b.kr, a.kr', 'https://a.kr/', true],
    ['*', 'https://a.kr/', true],
    ['', 'https://a.kr/', false],
  ];
  for (const [list, address, isExempt] of exempt) {
    it(`is ${isExempt ? 'none' : 'used'} for ${address} with NO_PROXY=${list}`, () => {
      const proxy = proxyOf(address, { https_proxy: 'http://s:1', NO_PROXY: list });
      assert.equal(proxy === undefined, isExempt);
    });
  }
});
