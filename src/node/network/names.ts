import { promises as dns, type LookupAddress, type LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { FAILURES } from '../../core/linkcheck/attempt';

/** The names of hosts, as one run looks them up. */
export interface Names {
  /**
   * For sockets: gives only addresses that may be asked, so that what is checked is what is connected to. Fails with
   * `FAILURES.privateAddress` when there is none among those of the name. A name is looked up once a run.
   */
  readonly lookup: LookupFunction;
  /** Whether the name of another host than `host` is found; asks for the witness where none was so far. */
  readonly othersResolve: (host: string) => Promise<boolean>;
}

type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export function createNames({
  resolve = (host) => dns.lookup(host, { all: true }),
  mayAsk,
  witness,
}: {
  resolve?: Resolve | undefined;
  mayAsk: (ip: string) => boolean;
  witness: string;
}): Names {
  const known = new Map<string, Promise<readonly LookupAddress[]>>();
  const resolved = new Set<string>();

  function find(host: string): Promise<readonly LookupAddress[]> {
    const asked = known.get(host);
    if (asked) return asked;
    const addresses = resolve(host).then((all) => {
      const allowed = all.filter(({ address }) => mayAsk(address));
      if (allowed.length === 0) throw Object.assign(new Error(host), { code: FAILURES.privateAddress });
      resolved.add(host);
      return allowed;
    });
    known.set(host, addresses);
    // The next try is to look again.
    addresses.catch(() => known.delete(host));
    return addresses;
  }

  const lookup: LookupFunction = (host, options, done) => {
    find(host).then(
      (addresses) => answer(addresses, options, done),
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    );
  };

  async function othersResolve(host: string): Promise<boolean> {
    const isFound = (): boolean => [...resolved].some((other) => other !== host);
    if (isFound()) return true;
    await find(witness).catch(() => undefined);
    return isFound();
  }

  return { lookup, othersResolve };
}

function answer(
  addresses: readonly LookupAddress[],
  { all, family }: LookupOptions,
  done: Parameters<LookupFunction>[2],
): void {
  if (all === true) return done(null, [...addresses]);
  const { address, family: kind } = addresses.find((one) => one.family === family) ?? addresses[0]!;
  done(null, address, kind);
}
