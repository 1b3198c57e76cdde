/** The names of the messages that change notes on demand. What goes with each stands in `RefactorRequests`. */
export const refactorMethods = {
  convertLinks: 'inkstone/convertLinks',
  correctSpelling: 'inkstone/correctSpelling',
  proposeExtraction: 'inkstone/proposeExtraction',
  extractNote: 'inkstone/extractNote',
  proposePost: 'inkstone/proposePost',
  newPost: 'inkstone/newPost',
  titleOfPost: 'inkstone/titleOfPost',
  retitlePost: 'inkstone/retitlePost',
} as const;

/** The command that a code action runs to take the selection out; only where the client has it (`hasRefactorCommands`). */
export const EXTRACT_NOTE = 'inkstone.extractNote';

/** Requests from client to server: method → what is sent and what comes back. */
export interface RefactorRequests {
  /** Writes links in another manner. Tells its course by `$/progress`. */
  [refactorMethods.convertLinks]: { readonly params: ConvertLinksParams; readonly result: LinksEdited };
  /** Spells links of the whole vault as their files are spelled. Tells its course by `$/progress`. */
  [refactorMethods.correctSpelling]: { readonly params: WholeVaultParams; readonly result: LinksEdited };
  /** What a note made of a selection could be called. */
  [refactorMethods.proposeExtraction]: { readonly params: SelectionParams; readonly result: Proposal | null };
  [refactorMethods.extractNote]: { readonly params: ExtractNoteParams; readonly result: Refactoring };
  /** What a new post could be made of. */
  [refactorMethods.proposePost]: { readonly params: NoteParams; readonly result: PostProposal | null };
  [refactorMethods.newPost]: { readonly params: NewPostParams; readonly result: Refactoring };
  /** What a note is called now; `null` when there is no such note. */
  [refactorMethods.titleOfPost]: { readonly params: NoteParams; readonly result: string | null };
  /** The text edits that the moves bring along are asked for by the editor itself (`workspace/willRenameFiles`). */
  [refactorMethods.retitlePost]: { readonly params: RetitlePostParams; readonly result: Refactoring };
}

/** LSP's `WorkspaceEdit`. */
export type Edit = object;

export interface NoteParams {
  /** Of a note; its vault is the one that is meant. */
  readonly uri: string;
}

export interface WholeVaultParams extends NoteParams {
  /** LSP's token for `$/progress`; without it the work is silent. */
  readonly workDoneToken?: string;
}

export interface ConvertLinksParams extends WholeVaultParams {
  readonly scope: 'note' | 'vault';
  /** What is not said stays as it is. */
  readonly style?: 'wiki' | 'markdown';
  readonly path?: 'shortest' | 'relative' | 'absolute';
}

/** An edit of links; `null` when there is nothing to do. */
export interface LinksEdited {
  readonly edit: Edit | null;
  readonly links: number;
  readonly notes: number;
}

export interface SelectionParams extends NoteParams {
  /** LSP's `Range`. */
  readonly range: Range;
}

interface Range {
  readonly start: Position;
  readonly end: Position;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Proposal {
  /** Path from the root of the vault, without `.md`. */
  readonly path: string;
}

export interface ExtractNoteParams extends SelectionParams {
  /** As `Proposal.path`. */
  readonly path: string;
  /** Whether the link that is left shows the new note in place. */
  readonly embed: boolean;
}

export interface PostProposal {
  /** Paths of the vault's templates, from its root; empty when it has none. */
  readonly templates: readonly string[];
}

export interface NewPostParams extends NoteParams {
  readonly title: string;
  /** One of `PostProposal.templates`. */
  readonly template?: string | undefined;
}

export interface RetitlePostParams extends NoteParams {
  readonly title: string;
}

/** What is to be done, or why it cannot be: a sentence for the author. */
export type Refactoring = Change | { readonly refused: string };

interface Change {
  readonly edit: Edit;
  /** The note that comes into being. The links that its name would take are kept by `edit` itself. */
  readonly created?: { readonly uri: string; readonly caret: Position };
}
