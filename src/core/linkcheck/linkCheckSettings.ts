/** How links of the web are checked; what the settings of the editor and `inkstone.config.json` say in the same names. */
export interface LinkCheckSettings {
  /** Globs and, between slashes, regular expressions of addresses that are not asked. */
  readonly exclude: readonly string[];
  /** Those alone are asked; empty: all. */
  readonly include: readonly string[];
  /** Host → statuses that count as `ok` there; `*` for every host. */
  readonly accept: Readonly<Record<string, readonly number[]>>;
  /** Requests at a time, all hosts together. */
  readonly concurrency: number;
  /** Requests at a time to one host. */
  readonly hostConcurrency: number;
  /** For the first byte of an answer, in milliseconds. */
  readonly timeout: number;
  /** How long `ok` and `redirected` are believed, in milliseconds; the other verdicts for less (`maxAgeOf`). */
  readonly maxAge: number;
  /** Whether addresses of this machine and the local network are asked. */
  readonly allowPrivate: boolean;
  readonly userAgent: string;
  /** Hosts that show a wall to every program; they and their subdomains are not asked, their addresses are `uncertain`. */
  readonly walledHosts: readonly string[];
}
