import type { LookupAddress } from 'node:dns';
import { isIPv6 } from 'node:net';
import { DEFAULT_ASK_LIMITS, type AskLimits } from '../../../../src/core/linkcheck/askLimits';
import { DEFAULT_LINK_CHECK_SETTINGS } from '../../../../src/core/linkcheck/defaults';
import { isPrivateIp } from '../../../../src/core/linkcheck/privateAddress';
import type { AskOptions } from '../../../../src/node/network/askOptions';
import type { Behaviour } from './behaviour';

/** Times short enough for a test, and long enough for a busy machine. */
export const HOSTILE_LIMITS: AskLimits = {
  ...DEFAULT_ASK_LIMITS,
  connectTime: 2000,
  bodyTime: 1500,
  drainTime: 300,
  retryDelay: 50,
  longestWait: 2500,
  witness: 'witness.hostile',
};

/** What each host name stands for: as in `Behaviour.addresses`. Of a host that is not named, 127.0.0.1. */
export type AddressesOf = (host: string) => Behaviour['addresses'];

/** How the hostile server is asked: its names found, 127.0.0.1 taken for an address of the web and no other. */
export function hostileOptions(addressesOf: AddressesOf, ca: string): AskOptions {
  const looks = new Map<string, number>();
  return {
    settings: {
      ...DEFAULT_LINK_CHECK_SETTINGS,
      timeout: 2000,
      concurrency: 32,
      exclude: ['http://excluded.*:*/**'],
    },
    limits: HOSTILE_LIMITS,
    ca: [ca],
    environment: {},
    isPrivate: (ip) => ip !== '127.0.0.1' && isPrivateIp(ip),
    // eslint-disable-next-line @typescript-eslint/require-await
    lookup: async (host) => {
      const look = looks.get(host) ?? 0;
      looks.set(host, look + 1);
      return addressesAt(addressesOf(host) ?? ['127.0.0.1'], look, host);
    },
  };
}

/** `then` parts what the first look sees from what the later ones see. */
function addressesAt(
  addresses: NonNullable<Behaviour['addresses']>,
  look: number,
  host: string,
): readonly LookupAddress[] {
  if (typeof addresses === 'string') {
    throw Object.assign(new Error(`${addresses} ${host}`), { code: addresses });
  }
  const then = addresses.indexOf('then');
  const seen = then === -1 ? addresses : look === 0 ? addresses.slice(0, then) : addresses.slice(then + 1);
  return seen.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
}

/** Hosts that belong to no behaviour. */
export const OTHER_HOSTS: Readonly<Record<string, Behaviour['addresses']>> = {
  'inside.hostile': ['10.0.0.1'],
};
