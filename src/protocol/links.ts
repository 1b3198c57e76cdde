/** The names of the messages about links of the web. What goes with each stands in `LinkRequests` and `LinkNotifications`. */
export const linkMethods = {
  checkLinks: 'inkstone/checkLinks',
  linkReport: 'inkstone/linkReport',
  linkReportText: 'inkstone/linkReportText',
  forgetLinks: 'inkstone/forgetLinks',
  linkReportChanged: 'inkstone/linkReportChanged',
} as const;

/** Requests from client to server: method → what is sent and what comes back. */
export interface LinkRequests {
  /**
   * Asks the network about addresses; nothing else does. Tells its course by `$/progress`. When it is cancelled it
   * answers at once with what it has.
   */
  [linkMethods.checkLinks]: { readonly params: CheckLinksParams; readonly result: CheckLinksResult };
  /** What is known of the addresses that the notes write now. */
  [linkMethods.linkReport]: { readonly params: Record<string, never>; readonly result: LinkReport };
  /** The same for people: Markdown. Empty when nothing is known. */
  [linkMethods.linkReportText]: { readonly params: LinkReportTextParams; readonly result: string };
  /** Forgets all that is known of all addresses, on the disk, too. */
  [linkMethods.forgetLinks]: { readonly params: Record<string, never>; readonly result: null };
}

/** Notifications from server to client. */
export interface LinkNotifications {
  /** The report is no longer what it was; several changes in one message. */
  [linkMethods.linkReportChanged]: Record<string, never>;
}

/** Which addresses are asked: those in a note, in the notes of a folder, in all notes of all vaults, or these. */
export type LinkScope =
  | { readonly kind: 'note' | 'folder'; readonly uri: string }
  | { readonly kind: 'vault' }
  | { readonly kind: 'addresses'; readonly urls: readonly string[] };

export interface CheckLinksParams {
  readonly scope: LinkScope;
  /** `due`: what is not known or no longer believed; `new`: only what was never asked; `all`: everything, once again. */
  readonly ask: 'due' | 'new' | 'all';
  /** LSP's token for `$/progress`; without it the check is silent. */
  readonly workDoneToken?: string;
}

/** See `Verdict` in the core, which this repeats for clients. */
export type LinkVerdict =
  'ok' | 'redirected' | 'broken' | 'fragment-missing' | 'insecure' | 'uncertain' | 'timeout' | 'skipped';

/** What the check found, all vaults together. */
export interface CheckLinksResult {
  readonly end: 'done' | 'cancelled' | 'offline';
  /** How many different addresses there are. */
  readonly addresses: number;
  /** How many of them the network was asked about now. */
  readonly asked: number;
  /** How many addresses have each verdict; what was not reached is in none. */
  readonly counts: Readonly<Record<LinkVerdict, number>>;
}

/** Positions as LSP counts them: lines and UTF-16 code units from 0. */
export interface LinkPosition {
  readonly line: number;
  readonly character: number;
}

/** One place where an address stands. */
export interface LinkPlace {
  readonly uri: string;
  /** The path of the note in its vault. */
  readonly note: string;
  readonly range: { readonly start: LinkPosition; readonly end: LinkPosition };
}

/** One address and what is known of it. */
export interface ReportedLink {
  readonly url: string;
  /** Its host, with the port if one is written; empty when it has none. */
  readonly host: string;
  readonly verdict: LinkVerdict;
  /** Half a sentence for the author: `not found (404)`. */
  readonly summary: string;
  /** The better address. */
  readonly to?: string;
  /** When it was asked, in milliseconds since 1970. */
  readonly checkedAt?: number;
  /** In order of path and place; never empty. */
  readonly places: readonly LinkPlace[];
}

export interface LinkReport {
  /** In order of address. */
  readonly links: readonly ReportedLink[];
}

export interface LinkReportTextParams {
  /** Those alone; without it all but `ok` and `skipped`. */
  readonly verdicts?: readonly LinkVerdict[];
}

/** The argument of the client's command `inkstone.ignoreLink`, which code actions run. */
export interface IgnoreLinkArgument {
  /** Where the setting is to be written: the note or folder whose setting it is. */
  readonly uri: string;
  /** The line that goes to `inkstone.links.exclude`. */
  readonly pattern: string;
}

/** The command of the client that opens an address, its argument, in the browser. */
export const OPEN_ADDRESS = 'inkstone.openAddress';

/** The command of the client that adds a line to `inkstone.links.exclude`. */
export const IGNORE_LINK = 'inkstone.ignoreLink';
