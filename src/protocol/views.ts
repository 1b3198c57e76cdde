/** The names of the messages behind the views. What goes with each stands in `ViewRequests` and `ViewNotifications`. */
export const viewMethods = {
  backlinks: 'inkstone/backlinks',
  unlinkedMentions: 'inkstone/unlinkedMentions',
  linkMention: 'inkstone/linkMention',
  outgoingLinks: 'inkstone/outgoingLinks',
  createMissing: 'inkstone/createMissing',
  posts: 'inkstone/posts',
  viewsChanged: 'inkstone/viewsChanged',
} as const;

/** Requests from client to server: method → what is sent and what comes back. */
export interface ViewRequests {
  /** The notes that link to a note or any other file of a vault, in order of path. */
  [viewMethods.backlinks]: { readonly params: FileParams; readonly result: readonly NoteWithPlaces[] };
  /** The notes that name a note without a link, in order of path. Reads the text of every note. */
  [viewMethods.unlinkedMentions]: { readonly params: FileParams; readonly result: readonly NoteWithPlaces[] };
  /** Makes words a link, by an edit that the server asks the client to make. Whether it was made. */
  [viewMethods.linkMention]: { readonly params: LinkMentionParams; readonly result: boolean };
  /** What a note links to, by kind. */
  [viewMethods.outgoingLinks]: { readonly params: FileParams; readonly result: readonly OutgoingLink[] };
  /** Makes the note that a link names, by an edit. The URI of the note; `null` when none can be made. */
  [viewMethods.createMissing]: { readonly params: CreateMissingParams; readonly result: string | null };
  /** The posts of all vaults, or what has changed among them. */
  [viewMethods.posts]: { readonly params: PostsParams; readonly result: PostsResult };
}

/** Notifications from server to client. */
export interface ViewNotifications {
  /** What views show may have changed; several changes in one message. */
  [viewMethods.viewsChanged]: ViewsChanged;
}

export interface ViewsChanged {
  /** Whether the posts are others than those that the client was told of. */
  readonly posts: boolean;
}

export interface FileParams {
  readonly uri: string;
}

/** Positions as LSP counts them: lines and UTF-16 code units from 0. */
export interface ViewPosition {
  readonly line: number;
  readonly character: number;
}

export interface ViewRange {
  readonly start: ViewPosition;
  readonly end: ViewPosition;
}

/** A place in a note with its line. */
export interface PlaceInNote {
  readonly range: ViewRange;
  readonly line: {
    /** Without markup, short. */
    readonly text: string;
    /** What the line is shown for, in UTF-16 units of `text`. */
    readonly highlight: readonly [start: number, end: number];
  };
}

/** A note with places that speak of something. */
export interface NoteWithPlaces {
  readonly uri: string;
  readonly title: string;
  /** From the vault's root. */
  readonly path: string;
  /** In order of place; never empty. */
  readonly places: readonly PlaceInNote[];
}

export interface LinkMentionParams {
  /** The note or file that is named. */
  readonly to: string;
  /** The note that names it. */
  readonly uri: string;
  /** The words, as `unlinkedMentions` gave them; when they have moved since nothing is done. */
  readonly range: ViewRange;
}

/** What a note links to. */
export interface OutgoingLink {
  readonly kind: 'note' | 'file' | 'web' | 'missing';
  readonly label: string;
  /** What stands beside it; empty for nothing. */
  readonly detail: string;
  /** The URI of the file, or the address; absent when it leads nowhere. */
  readonly target?: string | undefined;
  /** Where in a note it leads. */
  readonly position?: ViewPosition | undefined;
  /** What the web answered; see `LinkVerdict`. */
  readonly verdict?: string | undefined;
  /** Whether a note can be made of the missing name. */
  readonly canCreate: boolean;
  /** In order; never empty. */
  readonly places: readonly PlaceInNote[];
}

export interface CreateMissingParams {
  /** The note with the link. */
  readonly uri: string;
  /** Where the link begins. */
  readonly position: ViewPosition;
}

export interface PostsParams {
  /** What the client was told last; without it everything is told. */
  readonly known?: number;
  /** Whether all findings are counted anew. */
  readonly afresh?: boolean;
}

/** A note that the site publishes, or will. */
export interface Post {
  readonly uri: string;
  /** From the vault's root. */
  readonly path: string;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  readonly tags: readonly string[];
  readonly state: 'published' | 'draft' | 'future';
  /** How many errors and warnings it has; absent while that is not known. */
  readonly findings?: { readonly errors: number; readonly warnings: number } | undefined;
}

export interface PostsResult {
  /** The name of what the client knows with this answer. */
  readonly revision: number;
  /** Whether `posts` are all there are; else those that are new or have changed. */
  readonly isWhole: boolean;
  /** In no order. */
  readonly posts: readonly Post[];
  /** The URIs of those that are gone. */
  readonly gone: readonly string[];
  /** Whether a vault is being read, so that more will come. */
  readonly isReading: boolean;
}

/** The command of the client that shows links to a place, which code lenses run with these arguments. */
export const SHOW_REFERENCES = 'inkstone.showReferences';

export type ShowReferencesArguments = readonly [
  uri: string,
  position: ViewPosition,
  places: readonly { readonly uri: string; readonly range: ViewRange }[],
];
