import type { LookupAddress } from 'node:dns';
import type { AskLimits } from '../../core/linkcheck/askLimits';
import type { LinkCheckSettings } from '../../core/linkcheck/linkCheckSettings';
import type { LinkOutcome } from '../../core/linkcheck/verdict';

/** How far a run is. */
export interface AskProgress {
  readonly done: number;
  readonly total: number;
  /** Hosts with addresses that are still waited for. */
  readonly hosts: number;
  /** The one with the most of them; `undefined` at the end. */
  readonly waitingFor?: string | undefined;
}

export interface AskOptions {
  readonly settings: LinkCheckSettings;
  /** Once aborted, what is known stands and the rest is `skipped/cancelled`. */
  readonly signal?: AbortSignal | undefined;
  /** Told every outcome once, as soon as it is known, those that `known` gives included. */
  readonly onOutcome?: ((outcome: LinkOutcome) => void) | undefined;
  /** Told at most twenty times a second, and at the end. */
  readonly onProgress?: ((progress: AskProgress) => void) | undefined;
  /** What is known of an address already; it is not asked then. */
  readonly known?: ((url: string) => LinkOutcome | undefined) | undefined;
  /** Address of the proxy for all requests (`http.proxy`); `undefined`: what the environment says. `NO_PROXY` counts in both cases. */
  readonly proxy?: string | undefined;
  /** Of the reader, as `Accept-Language` has it (`ko, en;q=0.8`). */
  readonly language?: string | undefined;
  /** Certificates that are trusted besides those of Node and the system, as PEM. */
  readonly ca?: readonly string[] | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  readonly limits?: AskLimits | undefined;
  /** What a name stands for; the system's own look-up when not given. Rejects with Node's codes of DNS. */
  readonly lookup?: ((host: string) => Promise<readonly LookupAddress[]>) | undefined;
  /** Which IP addresses are of this machine or the local network. */
  readonly isPrivate?: ((ip: string) => boolean) | undefined;
  /** Where `HTTPS_PROXY` and its like are read from; the process's own environment when not given. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
}
