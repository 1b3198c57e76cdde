import { decodePercent } from '../text/percent';
import type { Site } from './site';

/** The whole URL of a path from the site's root (not percent-encoded); `undefined` when the base URL is not known. */
export function urlOf({ baseUrl }: Site, urlPath: string): string | undefined {
  return baseUrl === undefined ? undefined : baseUrl + encodePath(urlPath);
}

/** `urlPath` percent-encoded as a browser sends it: `%`, `?` and `#` included, a lone surrogate as U+FFFD. */
function encodePath(urlPath: string): string {
  return encodeURI(urlPath.replace(/[\ud800-\udfff]/gu, '\ufffd'))
    .replaceAll('?', '%3F')
    .replaceAll('#', '%23');
}

/**
 * The path from the site's root that `address` asks for, decoded, without query and fragment; `undefined` when it is a
 * URL of another site. `address` is a URL, or a path that begins with a slash.
 */
export function sitePathOf({ baseUrl }: Site, address: string): string | undefined {
  const asked = /^[^?#]*/.exec(address)![0];
  if (asked.startsWith('/') && !asked.startsWith('//')) return decodePercent(asked);
  const base = baseUrl === undefined ? undefined : /^https?:\/\/([^/]*)(.*)$/i.exec(baseUrl);
  const parts = /^(?:https?:)?\/\/([^/]*)(.*)$/i.exec(asked);
  if (!base || !parts) return undefined;
  const [, host, path] = parts as unknown as [string, string, string];
  const [, baseHost, basePath] = base as unknown as [string, string, string];
  if (host.toLowerCase() !== baseHost.toLowerCase()) return undefined;
  const decoded = decodePercent(path);
  const root = decodePercent(basePath);
  if (decoded === root) return '/';
  return decoded.startsWith(`${root}/`) ? decoded.slice(root.length) : undefined;
}
