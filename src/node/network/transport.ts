import { setMaxListeners } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { ClientRequest, RequestOptions } from 'node:http';
import type { LookupFunction, TcpNetConnectOpts } from 'node:net';
import type { SecureContext } from 'node:tls';
import { HttpsProxyAgent } from 'https-proxy-agent';
import type { AskLimits } from '../../core/linkcheck/askLimits';

/** The connections of one run. */
export interface Transport {
  /** A request for `url` by GET, not yet sent. */
  readonly open: (
    url: URL,
    options: { headers: Readonly<Record<string, string>>; onNewConnection: boolean },
  ) => { request: ClientRequest; viaProxy: boolean };
  /** Gives up the unused connections to `host` (with port). */
  readonly rest: (host: string) => void;
  /** Ends every connection, in use or not. */
  readonly close: () => void;
}

export interface TransportOptions {
  readonly lookup: LookupFunction;
  readonly limits: AskLimits;
  /** The proxy for an address; `undefined`: none. */
  readonly proxyFor: (url: URL) => URL | undefined;
  /** Whom to trust; `undefined`: whom Node trusts. Asked when the first secure connection is made. */
  readonly secureContext: () => SecureContext | undefined;
}

type FamilyOption = 'autoSelectFamily' | 'autoSelectFamilyAttemptTimeout';

/** Connections are kept and used again; one that must be new is closed after its request. */
export function createTransport({ lookup, limits, proxyFor, secureContext }: TransportOptions): Transport {
  const keep = { keepAlive: true, scheduling: 'lifo' } as const;
  const agents = {
    http: new http.Agent(keep),
    https: new https.Agent(keep),
    newHttp: new http.Agent(),
    newHttps: new https.Agent(),
  };
  const open = new Set<ClientRequest>();
  const tunnels = new Map<string, HttpsProxyAgent<string>>();
  const closing = new AbortController();
  // Every tunnel listens to it.
  setMaxListeners(0, closing.signal);

  const common: RequestOptions & Pick<TcpNetConnectOpts, FamilyOption> = {
    method: 'GET',
    lookup,
    // Node's default of 16 KiB is less than what browsers and servers agree on.
    maxHeaderSize: limits.headerBytes,
    // Browsers read what strict parsers refuse: bare line feeds, folded headers, a length beside chunks.
    insecureHTTPParser: true,
    autoSelectFamily: true,
    // Node's default of 250 ms gives up addresses that are only far away.
    autoSelectFamilyAttemptTimeout: Math.max(10, Math.floor(limits.connectTime / 4)),
  };

  function tunnel(proxy: URL, onNewConnection: boolean): HttpsProxyAgent<string> {
    const options = { signal: closing.signal, keepAlive: !onNewConnection };
    if (onNewConnection) return new HttpsProxyAgent(proxy.href, options);
    const known = tunnels.get(proxy.href) ?? new HttpsProxyAgent(proxy.href, options);
    tunnels.set(proxy.href, known);
    return known;
  }

  function secure(url: URL, proxy: URL | undefined, isNew: boolean): https.RequestOptions {
    const context = secureContext();
    return {
      ...common,
      ...target(url),
      agent: proxy ? tunnel(proxy, isNew) : isNew ? agents.newHttps : agents.https,
      ...(context && { secureContext: context }),
      // The dot at the end of a full name is not part of the name in a certificate.
      ...(url.hostname.endsWith('.') && { servername: url.hostname.slice(0, -1) }),
    };
  }

  /** A proxy for plain HTTP is asked for the whole address (RFC 9112, 3.2.2). */
  function plain(url: URL, proxy: URL | undefined, isNew: boolean): http.RequestOptions {
    const isSecure = proxy?.protocol === 'https:';
    const agent = isSecure ? (isNew ? agents.newHttps : agents.https) : isNew ? agents.newHttp : agents.http;
    if (!proxy) return { ...common, ...target(url), agent };
    const whole = new URL(url);
    whole.hash = '';
    // Proxies stand in the local network: their names are not guarded.
    const { lookup: _, ...rest } = common;
    return { ...rest, ...target(proxy), path: whole.href, agent };
  }

  return {
    open: (url, { headers, onNewConnection }) => {
      const proxy = proxyFor(url);
      const isSecure = url.protocol === 'https:';
      const options = (isSecure ? secure : plain)(url, proxy, onNewConnection);
      const all = { ...headers, ...(proxy && !isSecure && proxyHeaders(url, proxy)) };
      const isSecureRequest = isSecure || proxy?.protocol === 'https:';
      const request = (isSecureRequest ? https : http).request({ ...options, headers: all });
      request.maxHeadersCount = 0;
      open.add(request);
      request.on('close', () => open.delete(request));
      return { request, viaProxy: proxy !== undefined };
    },
    rest: (host) => {
      for (const agent of [agents.http, agents.https]) endUnused(agent, host);
    },
    close: () => {
      closing.abort();
      for (const request of open) request.destroy();
      for (const agent of [...Object.values(agents), ...tunnels.values()]) agent.destroy();
    },
  };
}

function target(url: URL): RequestOptions {
  const host = url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname;
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  return { protocol: url.protocol, host, port, path: pathOf(url) };
}

/** As the address has it: `URL.search` forgets a question mark with nothing behind it. */
function pathOf({ href, origin }: URL): string {
  return href.slice(origin.length).replace(/#.*/, '');
}

function proxyHeaders(url: URL, proxy: URL): Record<string, string> {
  if (proxy.username === '' && proxy.password === '') return { host: url.host };
  const words = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return { host: url.host, 'proxy-authorization': `Basic ${Buffer.from(words).toString('base64')}` };
}

/** Names of connections in an agent begin with host and port. */
function endUnused(agent: http.Agent, host: string): void {
  const { hostname, port } = new URL(`http://${host}`);
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  const defaultPort = agent instanceof https.Agent ? '443' : '80';
  const prefix = `${bare}:${port === '' ? defaultPort : port}:`;
  for (const [name, sockets] of Object.entries(agent.freeSockets)) {
    if (name.startsWith(prefix)) for (const socket of [...(sockets ?? [])]) socket.destroy();
  }
}
