/** The cookies of one chain of redirects, thrown away with it. */
export interface CookieJar {
  /** Takes the lines of `Set-Cookie` of an answer from `url`. */
  readonly take: (url: URL, lines: readonly string[]) => void;
  /** The value of `Cookie` for a request to `url`; empty when there is none to send. */
  readonly give: (url: URL) => string;
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  /** Whether the host that set it alone may have it back. */
  readonly isHostOnly: boolean;
  readonly path: string;
  readonly isSecure: boolean;
}

/** As much as servers can count on (RFC 6265, 6.1). */
const MOST_COOKIES = 50;
const LONGEST_COOKIE = 4096;

/** A jar as RFC 6265 describes it, for one walk of some seconds: what expires later does not expire. */
export function createCookieJar(now: () => number): CookieJar {
  const cookies = new Map<string, Cookie>();
  return {
    take: (url, lines) => {
      for (const line of lines) {
        const read = readCookie(url, line, now());
        if (!read) continue;
        const key = `${read.cookie.domain};${read.cookie.path};${read.cookie.name}`;
        cookies.delete(key);
        if (!read.isExpired && cookies.size < MOST_COOKIES) cookies.set(key, read.cookie);
      }
    },
    give: (url) =>
      [...cookies.values()]
        .filter((cookie) => isFor(cookie, url))
        .sort((a, b) => b.path.length - a.path.length)
        .map(({ name, value }) => (name === '' ? value : `${name}=${value}`))
        .join('; '),
  };
}

function readCookie(url: URL, line: string, now: number): { cookie: Cookie; isExpired: boolean } | undefined {
  if (line.length > LONGEST_COOKIE) return undefined;
  const [pair = '', ...rest] = line.split(';');
  const equals = pair.indexOf('=');
  const name = pair.slice(0, Math.max(equals, 0)).trim();
  const value = pair.slice(equals + 1).trim();
  // Such a value cannot be sent back.
  if ((name === '' && value === '') || /[^\t\x20-\x7e\x80-\xff]/.test(name + value)) return undefined;
  const attributes = new Map(rest.map(readAttribute));
  const asked = attributes.get('domain')?.replace(/^\./, '').toLowerCase() ?? '';
  if (asked !== '' && !isWithin(url.hostname, asked)) return undefined;
  const path = attributes.get('path') ?? '';
  const cookie: Cookie = {
    name,
    value,
    domain: asked === '' ? url.hostname : asked,
    isHostOnly: asked === '',
    path: path.startsWith('/') ? path : defaultPath(url),
    isSecure: attributes.has('secure'),
  };
  return { cookie, isExpired: isExpired(attributes, now) };
}

function readAttribute(text: string): [string, string] {
  const equals = text.indexOf('=');
  if (equals === -1) return [text.trim().toLowerCase(), ''];
  return [text.slice(0, equals).trim().toLowerCase(), text.slice(equals + 1).trim()];
}

function isExpired(attributes: ReadonlyMap<string, string>, now: number): boolean {
  const age = attributes.get('max-age') ?? '';
  if (/^-?\d+$/.test(age)) return Number(age) <= 0;
  return Date.parse(attributes.get('expires') ?? '') <= now;
}

/** Of the address up to its last slash (RFC 6265, 5.1.4). */
function defaultPath({ pathname }: URL): string {
  return pathname.slice(0, Math.max(1, pathname.lastIndexOf('/')));
}

function isFor({ domain, isHostOnly, path, isSecure }: Cookie, url: URL): boolean {
  if (isSecure && url.protocol !== 'https:') return false;
  if (isHostOnly ? url.hostname !== domain : !isWithin(url.hostname, domain)) return false;
  if (!url.pathname.startsWith(path)) return false;
  return path.endsWith('/') || url.pathname.length === path.length || url.pathname[path.length] === '/';
}

/** A domain of one label is nobody's: it would be that of all sites below it. */
function isWithin(host: string, domain: string): boolean {
  return host === domain || (domain.includes('.') && host.endsWith(`.${domain}`));
}
