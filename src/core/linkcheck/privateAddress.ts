import ipaddr from 'ipaddr.js';

/** What a router keeps to itself or to its own machine. Not among them: 198.18/15, with which transparent proxies answer. */
const PRIVATE_RANGES = new Set<string>([
  'unspecified',
  'loopback',
  'private',
  'linkLocal',
  'uniqueLocal',
  'deprecatedSiteLocal',
  'carrierGradeNat',
  'broadcast',
  'multicast',
]);

/** Ranges of IPv6 whose last four bytes are an address of IPv4, to which the packet goes (RFC 4291, RFC 6052). */
const LAST_FOUR_BYTES = new Set<string>(['ipv4Mapped', 'rfc6145', 'rfc6052']);

/**
 * Whether `ip`, an address of IPv4 or IPv6 without brackets, is one of this machine or the local network. What is no IP
 * address is none.
 */
export function isPrivateIp(ip: string): boolean {
  const bare = ip.split('%', 1)[0]!;
  if (!ipaddr.isValid(bare)) return false;
  const address = ipaddr.parse(bare);
  const range = address.range();
  if (PRIVATE_RANGES.has(range)) return true;
  if (address.kind() === 'ipv4') return false;
  const bytes = address.toByteArray();
  if (LAST_FOUR_BYTES.has(range) || isCompatible(bytes)) return isPrivateIp(bytes.slice(12).join('.'));
  if (range === '6to4') return isPrivateIp(bytes.slice(2, 6).join('.'));
  return false;
}

/** `::a.b.c.d`, the old way to write an address of IPv4 (RFC 4291, 2.5.5.1). */
function isCompatible(bytes: readonly number[]): boolean {
  return bytes.slice(0, 12).every((byte) => byte === 0);
}

/** The domains that no public name server answers for (RFC 6761, RFC 6762, RFC 8375, ICANN's `internal`). */
const PRIVATE_DOMAINS = /(?:^|\.)(?:localhost|localdomain|local|internal|home\.arpa)$/;

/**
 * Whether `host`, as `URL.hostname` spells it, names this machine or one of the local network by its looks: a private
 * IP address, a name of one label, a domain such as `.local`.
 */
export function isPrivateHost(host: string, isPrivate: (ip: string) => boolean = isPrivateIp): boolean {
  const ip = ipOfHost(host);
  if (ip !== undefined) return isPrivate(ip);
  const name = host.endsWith('.') ? host.slice(0, -1) : host;
  return !name.includes('.') || PRIVATE_DOMAINS.test(name);
}

/** The IP address that `host`, as `URL.hostname` spells it, is; `undefined` when it is a name. */
export function ipOfHost(host: string): string | undefined {
  const bare = host.startsWith('[') ? host.slice(1, -1) : host;
  return ipaddr.isValid(bare) ? bare : undefined;
}
