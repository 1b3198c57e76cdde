/** The names of our own messages between client and server. What goes with each stands in `Requests` and `Notifications`. */
export const methods = {
  checkVault: 'inkstone/checkVault',
  publicAddress: 'inkstone/publicAddress',
  status: 'inkstone/status',
  statusChanged: 'inkstone/statusChanged',
} as const;

/** Our requests from client to server: method → what is sent and what comes back. */
export interface Requests {
  /** Runs every enabled check on every note of all vaults; from then on Problems shows the notes that are not open, too. */
  [methods.checkVault]: { readonly params: CheckVaultParams; readonly result: CheckVaultResult };
  /** Where a note is published. */
  [methods.publicAddress]: { readonly params: PublicAddressParams; readonly result: PublicAddressResult };
  /** How far the server is. Answers at once, also while vaults are being read. */
  [methods.status]: { readonly params: Record<string, never>; readonly result: Status };
}

/** Our notifications from server to client. */
export interface Notifications {
  /** Sent when vaults come and go, and when the number of their files changes; several changes in one message. */
  [methods.statusChanged]: Status;
}

export interface CheckVaultParams {
  /** LSP's token for `$/progress`; without it the check is silent. */
  readonly workDoneToken?: string;
}

/** What the check found, all vaults together. */
export interface CheckVaultResult {
  readonly notes: number;
  /** How many findings there are of each severity. */
  readonly counts: {
    readonly error: number;
    readonly warning: number;
    readonly information: number;
    readonly hint: number;
  };
}

export interface PublicAddressParams {
  /** Of the note. */
  readonly uri: string;
}

/** Where a note is published; URLs are percent-encoded. */
export type PublicAddressResult =
  | { readonly kind: 'published'; readonly url: string }
  /** `url`: where it would be. `reason`: half a sentence for the author. */
  | { readonly kind: 'unpublished'; readonly url: string; readonly reason: string }
  /** It is no note of a vault, or the address of its site is not known. */
  | { readonly kind: 'unknown' };

/** The vaults that the server holds. */
export interface Status {
  readonly vaults: readonly VaultStatus[];
}

export interface VaultStatus {
  /** URI of the vault's folder. */
  readonly root: string;
  readonly notes: number;
  readonly assets: number;
  /** Whether it is known at which address its site is. */
  readonly hasSiteAddress: boolean;
  /** Whether the folder has been read. Until then the counts are 0. */
  readonly ready: boolean;
}

/** What a client may tell the server when it starts (`initializationOptions`); all of it may be left out. */
export interface InitializationOptions {
  /**
   * Whether the editor has a Markdown server of its own that outlines documents and lists headings, as VS Code
   * has; ours then does not offer the same a second time. Default: false.
   */
  readonly editorOutlinesMarkdown?: boolean;
  /** Whether the client has the commands that quick fixes of web links run (`IGNORE_LINK`, `OPEN_ADDRESS`). Default: false. */
  readonly hasLinkCommands?: boolean;
  /** Whether the client has the command that takes a selection out (`EXTRACT_NOTE`). Default: false. */
  readonly hasRefactorCommands?: boolean;
  /** Whether the client has the command that code lenses run (`SHOW_REFERENCES`); without it there are none. Default: false. */
  readonly showsReferences?: boolean;
}
