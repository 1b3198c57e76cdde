/** Whether `host` is one of `hosts` or a subdomain of one. */
export function isOneOf(host: string, hosts: readonly string[]): boolean {
  return hosts.some((one) => host === one || host.endsWith(`.${one}`));
}
