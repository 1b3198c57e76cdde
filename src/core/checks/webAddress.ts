import { formatOf } from '../vault/fileFormats';

/** The address of the web that a wiki link takes for the name of a note; `undefined` when it is a name indeed. */
export function webAddressOf(written: string): string | undefined {
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(written) ? written : undefined;
}

/** A name of the internet: labels of letters, digits and hyphens, the last of letters alone (RFC 1123 2.1). */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,62})\.)+([a-z]{2,24})(?::\d{1,5})?(?:[/?].*)?$/i;

/**
 * Ends of a name that are top-level domains and extensions of files alike: alone they are taken for a file,
 * `www.` before them or a path behind them for a host.
 */
const FILE_ENDS = new Set(
  (
    'ai cc cs doc go java kt less lock log mdx ml mm org php pl ppt ps py rb rs rst rtf sass scss sh sql swift tex ' +
    'toml ts tsx vb vue xls'
  ).split(' '),
);

/**
 * The address that the destination `written` most likely is, its scheme put before it: of `wix.engineering` or
 * `nesoy.github.io/x`. `undefined` for what looks like a file or, in an embed, like the name of a picture.
 */
export function hostAddressOf(written: string, isEmbed: boolean): string | undefined {
  const end = HOST.exec(written)?.[1]?.toLowerCase();
  if (end === undefined) return undefined;
  const host = /^[^/?:]*/.exec(written)![0];
  if (!/^www\./i.test(host)) {
    if (end === 'md' || formatOf(host)) return undefined;
    if (host === written && (isEmbed || FILE_ENDS.has(end))) return undefined;
  }
  return `https://${written}`;
}
