import assert from 'node:assert/strict';
import { askLinks } from '../../../../src/node/network/askLinks';
import type { LinkOutcome } from '../../../../src/core/linkcheck/verdict';
import { hostileOptions, OTHER_HOSTS } from './askHostile';
import type { Behaviour } from './behaviour';
import { groups } from './behaviours';
import { makeCertificates } from './certificates';
import { openHostileServer, type HostileServer } from './hostileServer';

const behaviours = Object.values(groups).flat();

describe('What is said of a hostile server', function () {
  this.timeout(60_000);
  let server: HostileServer;
  let outcomes: ReadonlyMap<string, LinkOutcome>;

  before('ask for all addresses in one run', async () => {
    const certificates = await makeCertificates();
    server = await openHostileServer(behaviours, certificates);
    const addressesOf = (host: string): Behaviour['addresses'] =>
      OTHER_HOSTS[host] ?? server.behaviourAt(host)?.addresses;
    const urls = behaviours.map(server.urlOf);
    const all = await askLinks(urls, hostileOptions(addressesOf, certificates.ca));
    outcomes = new Map(all.map((outcome) => [outcome.url, outcome]));
  });

  after(() => server.close());

  for (const [group, members] of Object.entries(groups)) {
    describe(group, () => {
      for (const behaviour of members) {
        it(`${behaviour.expect}: ${behaviour.name}`, () => {
          const url = server.urlOf(behaviour);
          const outcome = outcomes.get(url)!;
          assert.equal(`${outcome.verdict}/${outcome.reason}`, behaviour.expect, JSON.stringify(outcome));
          if (behaviour.to !== undefined) assert.equal(outcome.to, toOf(behaviour));
          if (behaviour.nearIds) assert.deepEqual(outcome.nearIds, behaviour.nearIds);
          if (behaviour.requests !== undefined) {
            assert.equal(server.requestsTo(behaviour).length, behaviour.requests);
          }
        });
      }
    });
  }

  function toOf(behaviour: Behaviour): string | undefined {
    if (behaviour.to === undefined || behaviour.to === null) return undefined;
    const host = server.hostOf(behaviour);
    const [, scheme = 'http', name = '', path = ''] =
      /^(?:(https?):)?(?:\/\/([a-z]+)(?=\/))?(.*)$/.exec(behaviour.to) ?? [];
    return `${scheme}://${name === '' ? '' : `${name}.`}${host}:${server.port}${path}`;
  }

  it('has at least 150 behaviours, each under its own name', () => {
    assert.ok(behaviours.length >= 150, `${behaviours.length}`);
    assert.equal(new Set(behaviours.map(({ name }) => name)).size, behaviours.length);
  });

  it('is asked by GET alone, with nothing but the address and who asks', () => {
    const allowed = new Set([
      'host',
      'connection',
      'user-agent',
      'accept',
      'accept-language',
      'accept-encoding',
      'cookie',
    ]);
    for (const { method, headers, path } of server.log) {
      assert.equal(method, 'GET', path);
      assert.deepEqual(
        Object.keys(headers).filter((name) => !allowed.has(name)),
        [],
      );
    }
  });

  it('is asked for no page more than four times with the same cookies', () => {
    const times = new Map<string, number>();
    for (const { host, path, headers } of server.log) {
      const key = `${host}${path} ${headers['cookie'] ?? ''}`;
      times.set(key, (times.get(key) ?? 0) + 1);
    }
    assert.deepEqual(
      [...times].filter(([, count]) => count > 4),
      [],
    );
  });
});
