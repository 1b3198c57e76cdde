import { decodePercent } from '../text/percent';
import type { Definition, Link } from '../syntax/syntax';

/** What a link asks for, before the vault is asked. */
export type LinkTarget =
  | { readonly kind: 'external'; readonly url: string }
  | {
      readonly kind: 'local';
      /** Percent escapes decoded where the form has them; empty for a link into the same note. */
      readonly path: string;
      /** What stands after the first `#`; `undefined` without one. */
      readonly fragment: string | undefined;
    };

/** RFC 3986 3.1, two letters at least: `C:` is a drive, not a scheme. */
const SCHEME = /^(?:[A-Za-z][A-Za-z0-9+.-]+:|\/\/)/;
const SCHEME_AT = new RegExp(SCHEME.source.slice(1), 'y');

/**
 * Splits what a link wrote. A wiki link is never external: Obsidian takes `[[https://x]]` for the name of a
 * note. Any other destination is decoded before it is split, so `C%23` asks for `C` (observed in Obsidian 1.13.7).
 */
export function linkTargetOf(link: Link): LinkTarget {
  return link.form === 'wiki' ? split(link.destination) : destinationTargetOf(link);
}

/** As `linkTargetOf`, for a definition (or any link that is not a wiki link). */
export function destinationTargetOf({ destination }: Pick<Definition, 'destination'>): LinkTarget {
  if (isExternal(destination)) return { kind: 'external', url: destination };
  return split(decodePercent(destination));
}

/** Whether `destination`, of a link that is not a wiki link, leads out of the vault. */
export function isExternal(destination: string): boolean {
  return SCHEME.test(destination);
}

/** As `isExternal`, for the destination that stands in `text` from `at` on. */
export function isExternalAt(text: string, at: number): boolean {
  SCHEME_AT.lastIndex = at;
  return SCHEME_AT.test(text);
}

/** What stands before the first `#` of a decoded destination. */
export function pathPartOf(destination: string): string {
  const hash = destination.indexOf('#');
  return hash === -1 ? destination : destination.slice(0, hash);
}

function split(destination: string): LinkTarget {
  const path = pathPartOf(destination);
  const fragment = path.length === destination.length ? undefined : destination.slice(path.length + 1);
  return { kind: 'local', path, fragment };
}

const UNTIDY = /[\\\u00a0]|\/\/|^\s|\s$|\/$/;

/**
 * A link's path as it is looked up: `\` is `/`, repeated slashes are one, a no-break space is a space, blanks
 * and slashes at the end are gone (Obsidian's `normalizePath`). Letters keep their case and Unicode form.
 */
export function tidyPath(path: string): string {
  if (!UNTIDY.test(path)) return path;
  const tidy = path.replaceAll('\u00a0', ' ').replaceAll('\\', '/').trim().replace(/\/+/g, '/');
  return tidy.length > 1 && tidy.endsWith('/') ? tidy.slice(0, -1) : tidy;
}
