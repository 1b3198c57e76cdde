/**
 * A base URL as a site has it: with a scheme, without a slash at its end, `path` put behind it. `undefined` when `written` is
 * no address of the web.
 */
export function baseUrlOf(written: string | undefined, path = ''): string | undefined {
  const trimmed = written?.trim() ?? '';
  const url = /^https?:\/\//i.test(trimmed)
    ? trimmed
    : trimmed.startsWith('//')
      ? `https:${trimmed}`
      : `https://${trimmed}`;
  if (trimmed === '' || !/^https?:\/\/[^/?#\s]+(?:\/[^?#\s]*)?$/i.test(url)) return undefined;
  const inner = path.replace(/^\/+|\/+$/g, '');
  return url.replace(/\/+$/, '') + (inner === '' ? '' : `/${inner}`);
}
