const SECOND = 1000;

/** What a run may cost: nothing that an author sets, but what a slow or hostile server could take. Times in milliseconds. */
export interface AskLimits {
  /** How often one address is asked, its redirects aside. */
  readonly tries: number;
  /** For all the tries of one address, the waits that its server asks for aside. */
  readonly addressTime: number;
  /** To find the server, reach it and agree on a secure connection. */
  readonly connectTime: number;
  /** To read the body of a page in which a fragment is looked for. */
  readonly bodyTime: number;
  /** Of that body, compressed as well as decompressed. */
  readonly bodyBytes: number;
  /** How many bodies in Brotli are read at a time: each can take 16 MiB to decompress. */
  readonly brotliBodies: number;
  /** Of a body that nobody wants, read so that its connection can be used again. */
  readonly drainBytes: number;
  readonly drainTime: number;
  readonly headerBytes: number;
  /** Redirects that are followed. */
  readonly hops: number;
  /** Before the second try of what may pass; each further try waits twice as long. */
  readonly retryDelay: number;
  /** Between two connections that the server refuses: at least a second. */
  readonly refusedDelay: number;
  /** The longest wait that a server may ask for. */
  readonly longestWait: number;
  /** So many addresses in a row that are told to wait for longer, and the others of their host are not asked. */
  readonly longWaits: number;
  /** So many hosts that cannot be found or reached, and none that can: there is no network here. */
  readonly offlineHosts: number;
  /** A host that is there for as long as there is a network; only its name is looked up. */
  readonly witness: string;
}

/** In an editor, where somebody waits. */
export const DEFAULT_ASK_LIMITS: AskLimits = {
  tries: 4,
  addressTime: 45 * SECOND,
  connectTime: 10 * SECOND,
  bodyTime: 5 * SECOND,
  bodyBytes: 5 * 1024 * 1024,
  brotliBodies: 4,
  drainBytes: 64 * 1024,
  drainTime: 0.5 * SECOND,
  headerBytes: 256 * 1024,
  // What browsers follow.
  hops: 20,
  retryDelay: 0.5 * SECOND,
  refusedDelay: 1.1 * SECOND,
  longestWait: 10 * SECOND,
  longWaits: 3,
  offlineHosts: 5,
  witness: 'iana.org',
};

/** Where nobody waits: a server's wish for a longer pause is granted. */
export const PATIENT_ASK_LIMITS: AskLimits = { ...DEFAULT_ASK_LIMITS, longestWait: 60 * SECOND };
