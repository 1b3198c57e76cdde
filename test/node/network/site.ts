import { askLinks } from '../../../src/node/network/askLinks';
import type { AskOptions } from '../../../src/node/network/askOptions';
import type { LinkOutcome } from '../../../src/core/linkcheck/verdict';
import type { LinkCheckSettings } from '../../../src/core/linkcheck/linkCheckSettings';
import { hostileOptions } from './hostile/askHostile';
import type { Behaviour } from './hostile/behaviour';
import { makeCertificates, type Certificates } from './hostile/certificates';
import { openHostileServer, type HostileServer, type Logged } from './hostile/hostileServer';

/** Hosts of the hostile server with the answers that a test gives them. */
export interface Site {
  readonly server: HostileServer;
  /** The address of `path` on the host with this number. */
  readonly at: (path: string, host?: number) => string;
  /** Paths that were asked for, in order. */
  readonly asked: () => string[];
  readonly log: readonly Logged[];
  readonly certificates: Certificates;
  readonly ask: (urls: readonly string[], options?: SiteOptions) => Promise<readonly LinkOutcome[]>;
  readonly close: () => Promise<void>;
}

export type SiteOptions = Omit<Partial<AskOptions>, 'settings'> & { settings?: Partial<LinkCheckSettings> };

/** Opens one host for each of `hosts`; `addresses` says what other names stand for. */
export async function openSite(
  hosts: readonly Pick<Behaviour, 'answers' | 'tls' | 'addresses'>[],
  addresses: Readonly<Record<string, Behaviour['addresses']>> = {},
): Promise<Site> {
  const certificates = await makeCertificates();
  const behaviours = hosts.map((host, index): Behaviour => ({
    name: `host ${index}`,
    expect: 'ok/answered',
    ...host,
  }));
  const server = await openHostileServer(behaviours, certificates);
  const usual = (): AskOptions =>
    hostileOptions((host) => addresses[host] ?? server.behaviourAt(host)?.addresses, certificates.ca);
  return {
    server,
    certificates,
    log: server.log,
    at: (path, host = 0) => server.urlOf(behaviours[host]!).replace(/\/page$/, path),
    asked: () => server.log.map(({ path }) => path),
    ask: (urls, { settings, ...options } = {}) => {
      const base = usual();
      return askLinks(urls, { ...base, ...options, settings: { ...base.settings, ...settings } });
    },
    close: server.close,
  };
}

/** `verdict/reason` of each outcome. */
export function verdicts(outcomes: readonly LinkOutcome[]): string[] {
  return outcomes.map(({ verdict, reason }) => `${verdict}/${reason}`);
}
