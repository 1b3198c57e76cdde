/** The names of the messages about files in notes. What goes with each stands in `AssetRequests`. */
export const assetMethods = {
  insertFiles: 'inkstone/insertFiles',
  unusedFiles: 'inkstone/unusedFiles',
  carryText: 'inkstone/carryText',
  linkForAddress: 'inkstone/linkForAddress',
} as const;

/** Requests from client to server: method → what is sent and what comes back. */
export interface AssetRequests {
  /** What pasting or dropping files into a note does; `null` where it is not ours to say, and in notes of no vault. */
  [assetMethods.insertFiles]: {
    readonly params: InsertFilesParams;
    readonly result: InsertFilesResult | null;
  };
}

/** As LSP counts: lines and UTF-16 code units from 0. */
export interface AssetPosition {
  readonly line: number;
  readonly character: number;
}

export interface InsertFilesParams {
  /** Of the note. */
  readonly uri: string;
  readonly position: AssetPosition;
  readonly files: readonly {
    /** With its extension. */
    readonly name: string;
    /** Where the file is, if it is anywhere. */
    readonly uri?: string;
  }[];
}

export interface InsertFilesResult {
  /** What is written into the note. */
  readonly text: string;
  /** The files to make: `file` counts in the list that was sent, from 0. */
  readonly stored: readonly { readonly file: number; readonly uri: string }[];
}

export interface UnusedFile {
  readonly uri: string;
  /** From the root of its vault. */
  readonly path: string;
  /** Its size. */
  readonly bytes: number;
}

export interface CarryTextParams {
  /** Of the note that the text is pasted into. */
  readonly uri: string;
  /** Where it is pasted. */
  readonly position: AssetPosition;
  readonly source: {
    readonly uri: string;
    /** All of the note, as it was when the text was copied. */
    readonly text: string;
    /** What was copied: UTF-16 offsets. */
    readonly start: number;
    readonly end: number;
  };
}

export interface CarryTextResult {
  readonly text: string;
  /** The definitions that the text uses, to stand at the end of the note; empty for none. */
  readonly definitions: string;
}

export interface LinkForAddressParams {
  /** Of the note that the link is to stand in. */
  readonly uri: string;
  readonly position: AssetPosition;
  readonly url: string;
  /** What the link is to show; empty for what the note is called. */
  readonly label: string;
}
