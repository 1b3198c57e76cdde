import type { Hop, Reason } from './verdict';

/** Headers of an answer: names in lower case; several lines of one name are one value with commas. */
export type Headers = Readonly<Record<string, string | undefined>>;

/** What ended one walk from an address along its redirects. */
export type Ending =
  /** A status that is no redirect. */
  | { readonly kind: 'answer'; readonly status: number; readonly headers: Headers; readonly page?: PageText }
  /** No answer: `code` is Node's (`ECONNRESET`, `ENOTFOUND`, `HPE_…`, `CERT_…`) or one of `FAILURES`. */
  | { readonly kind: 'failure'; readonly code: string; readonly viaProxy: boolean }
  /** The next address of the chain must not be asked, or the wall before it is known. */
  | { readonly kind: 'unasked'; readonly reason: Reason }
  /** The same address with the same cookies again, or too many hops. */
  | { readonly kind: 'loop' }
  /** A redirect to something that is no page of the web. */
  | { readonly kind: 'other-scheme' }
  /** A redirect to what no program can read as an address. */
  | { readonly kind: 'bad-location' };

/** What of a body matters for a verdict. */
export interface PageText {
  /** Whether the body says that it is a wall. */
  readonly isWall?: boolean;
  /** What was found of the fragments that were looked for; `undefined` when none was. */
  readonly ids?: PageIds;
}

/** What the search for fragments on a page found. */
export interface PageIds {
  /** The fragments, raw as in the address, that are on the page. */
  readonly found: ReadonlySet<string>;
  /**
   * Whether the others are surely not there: the page was read to its end, and is neither empty nor filled by a script. Else
   * nothing is known of them.
   */
  readonly isWhole: boolean;
  /** All ids seen, as far as there are not too many. */
  readonly seen: readonly string[];
}

/** Failures that Node has no code for. */
export const FAILURES = {
  connectTime: 'INKSTONE_CONNECT_TIME',
  firstByteTime: 'INKSTONE_FIRST_BYTE_TIME',
  wholeTime: 'INKSTONE_WHOLE_TIME',
  /** The name of the host stands for addresses of this machine or the local network alone. */
  privateAddress: 'INKSTONE_PRIVATE_ADDRESS',
  /** The server left HTTP for another protocol. */
  upgrade: 'INKSTONE_UPGRADE',
  /** The proxy gave no way to the server; a log-in that it wants included. */
  proxy: 'INKSTONE_PROXY',
} as const;

/** One walk from an address, along its redirects, to what came of it. */
export interface Attempt {
  /** Every answer on the way, the last one included. */
  readonly hops: readonly Hop[];
  /** The address that the last request was sent to. */
  readonly last: string;
  readonly ending: Ending;
  /** How long it took, in milliseconds. */
  readonly took: number;
}
