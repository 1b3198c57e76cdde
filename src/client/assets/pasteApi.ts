import {
  languages,
  type CancellationToken,
  type DataTransfer,
  type DataTransferItem,
  type Disposable,
  type DocumentDropEdit,
  type DocumentSelector,
  type Position,
  type ProviderResult,
  type Range,
  type TextDocument,
  type WorkspaceEdit,
} from 'vscode';
import * as vscode from 'vscode';

/** A dotted name of what a paste or drop does: `markdown.link`. */
export interface EditKind {
  append(...parts: string[]): EditKind;
  contains(other: EditKind): boolean;
}

/** One thing that a paste can do; VS Code offers all, and does the first. */
export interface PasteEdit {
  insertText: string;
  title: string;
  kind: EditKind;
  additionalEdit?: WorkspaceEdit;
  /** What comes before it. */
  yieldTo?: readonly EditKind[];
}

export interface PasteProvider {
  /** Called when text is copied: what is put into `data` is there at the paste. */
  prepareDocumentPaste?(
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
    token: CancellationToken,
  ): void | Thenable<void>;
  provideDocumentPasteEdits?(
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
    context: { readonly only?: EditKind },
    token: CancellationToken,
  ): ProviderResult<PasteEdit[]>;
}

/** What VS Code asks a provider for. */
export interface PasteMetadata {
  readonly providedPasteEditKinds: readonly EditKind[];
  readonly copyMimeTypes?: readonly string[];
  readonly pasteMimeTypes?: readonly string[];
}

/** What is dropped: as a paste edit, where VS Code knows of more than one for a drop. */
export type DropEdit = DocumentDropEdit & Partial<Pick<PasteEdit, 'title' | 'kind' | 'yieldTo'>>;

export interface DropProvider {
  provideDocumentDropEdits(
    document: TextDocument,
    position: Position,
    data: DataTransfer,
    token: CancellationToken,
  ): ProviderResult<DropEdit>;
}

export interface DropMetadata {
  readonly providedDropEditKinds: readonly EditKind[];
  readonly dropMimeTypes: readonly string[];
}

type RegisterDrop = (
  selector: DocumentSelector,
  provider: DropProvider,
  metadata: DropMetadata,
) => Disposable;

/** VS Code's API for pasting, which is there since 1.97; this extension starts in older ones, too. */
export interface PasteApi {
  readonly kinds: { readonly Empty: EditKind; readonly Text: EditKind };
  readonly createEdit: (insertText: string, title: string, kind: EditKind) => PasteEdit;
  readonly registerPaste: (
    selector: DocumentSelector,
    provider: PasteProvider,
    metadata: PasteMetadata,
  ) => Disposable;
  readonly registerDrop: RegisterDrop;
}

interface NewerVSCode {
  readonly DocumentDropOrPasteEditKind?: PasteApi['kinds'];
  readonly DocumentPasteEdit?: new (insertText: string, title: string, kind: EditKind) => PasteEdit;
}

interface NewerLanguages {
  readonly registerDocumentPasteEditProvider?: PasteApi['registerPaste'];
  readonly registerDocumentDropEditProvider: RegisterDrop;
}

/** `undefined` in a VS Code that has no such API. */
export function findPasteApi(): PasteApi | undefined {
  const { DocumentDropOrPasteEditKind: kinds, DocumentPasteEdit: Edit } = vscode as NewerVSCode;
  const newer = languages as unknown as NewerLanguages;
  const register = newer.registerDocumentPasteEditProvider;
  if (!kinds || !Edit || !register) return undefined;
  return {
    kinds,
    createEdit: (insertText, title, kind) => new Edit(insertText, title, kind),
    registerPaste: (selector, provider, metadata) => register.call(languages, selector, provider, metadata),
    registerDrop: (selector, provider, metadata) =>
      newer.registerDocumentDropEditProvider.call(languages, selector, provider, metadata),
  };
}

/** The text of an item; empty when it is not there. */
export async function textOf(data: DataTransfer, mime: string): Promise<string> {
  const item: DataTransferItem | undefined = data.get(mime);
  return (await item?.asString()) ?? '';
}
