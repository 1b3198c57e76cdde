/** What says which proxy is used. */
export interface ProxySettings {
  /** For all addresses; `undefined`: what the environment says. */
  readonly proxy?: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * The proxy for an address: `http.proxy` of the editor, or `HTTPS_PROXY`, `HTTP_PROXY` and `ALL_PROXY` as curl reads
 * them, unless `NO_PROXY` names the host. Names in small letters count first. `undefined`: none, or one whose address
 * cannot be read or is not HTTP.
 */
export function proxyFor(url: URL, { proxy, environment }: ProxySettings): URL | undefined {
  const read = (name: string): string | undefined => environment[name.toLowerCase()] ?? environment[name];
  if (isExempt(url, read('NO_PROXY') ?? '')) return undefined;
  const scheme = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  return readProxy(
    [proxy, read(scheme), read('ALL_PROXY')].find((text) => text !== undefined && text !== ''),
  );
}

function readProxy(text: string | undefined): URL | undefined {
  if (text === undefined) return undefined;
  const whole = text.includes('://') ? text : `http://${text}`;
  if (!URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}

/** A name in the list means its subdomains too, a leading `.` or `*.` changes nothing, `*` means every host. */
function isExempt(url: URL, list: string): boolean {
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  return list
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      const [, name = '', ownPort] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase().replace(/^\*?\./, ''))!;
      if (ownPort !== undefined && ownPort !== port) return false;
      return url.hostname === name || url.hostname.endsWith(`.${name}`);
    });
}
