import {
  DocumentDropEdit,
  Uri,
  WorkspaceEdit,
  workspace,
  type CancellationToken,
  type DataTransfer,
  type DataTransferFile,
  type Position,
  type TextDocument,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { assetMethods, type InsertFilesParams, type InsertFilesResult } from '../../protocol/assets';
import { textOf, type DropProvider, type EditKind, type PasteApi, type PasteProvider } from './pasteApi';

/** What VS Code is to ask about: files of the system, and what is dragged or copied in its own explorer. */
export const FILE_MIMES = ['files', 'text/uri-list', 'image/*'] as const;

const TITLE = 'Insert into the vault';

/** A file in a clipboard, or one that is dropped. */
interface GivenFile {
  readonly name: string;
  readonly uri: Uri | undefined;
  /** What is in it; `undefined` when it is to be read from its place. */
  readonly file: DataTransferFile | undefined;
}

/** Stores files that are pasted or dropped where the vault wants them, and writes the links. */
export class FileInserter implements PasteProvider, DropProvider {
  /** `undefined` in a VS Code that knows of no kinds. */
  readonly kind: EditKind | undefined;
  readonly #client: LanguageClient;
  readonly #api: PasteApi | undefined;

  constructor(client: LanguageClient, api: PasteApi | undefined) {
    this.#client = client;
    this.#api = api;
    // VS Code's own Markdown lets what stores a picture come before it: it yields to this kind.
    this.kind = api?.kinds.Empty.append('markdown', 'link', 'image', 'attachment', 'inkstone');
  }

  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly { readonly start: Position }[],
    data: DataTransfer,
    _context: { readonly only?: EditKind },
    token: CancellationToken,
  ) {
    const start = ranges[0]?.start;
    const made = start && (await this.#insert(document, start, data, token));
    if (!made || !this.#api || !this.kind) return undefined;
    const edit = this.#api.createEdit(made.text, TITLE, this.kind);
    edit.additionalEdit = made.edit;
    // A table or a text of an office program brings its picture along: there the text is meant.
    if (made.hasText) edit.yieldTo = [this.#api.kinds.Text];
    return [edit];
  }

  async provideDocumentDropEdits(
    document: TextDocument,
    position: Position,
    data: DataTransfer,
    token: CancellationToken,
  ) {
    const made = await this.#insert(document, position, data, token);
    if (!made) return undefined;
    const edit = new DocumentDropEdit(made.text);
    edit.additionalEdit = made.edit;
    return this.kind ? Object.assign(edit, { title: TITLE, kind: this.kind }) : edit;
  }

  async #insert(document: TextDocument, position: Position, data: DataTransfer, token: CancellationToken) {
    const files = await filesIn(data);
    if (files.length === 0) return undefined;
    const text = await textOf(data, 'text/plain');
    const toProtocol = this.#client.code2ProtocolConverter;
    const params: InsertFilesParams = {
      uri: toProtocol.asUri(document.uri),
      position: toProtocol.asPosition(position),
      files: files.map(({ name, uri }) => ({ name, ...(uri && { uri: toProtocol.asUri(uri) }) })),
    };
    const result = await this.#client.sendRequest<InsertFilesResult | null>(
      assetMethods.insertFiles,
      params,
      token,
    );
    if (!result) return undefined;
    const edit = new WorkspaceEdit();
    for (const { file, uri } of result.stored) {
      const given = files[file]!;
      const contents = given.file ?? (await readFile(given.uri));
      if (!contents) return undefined;
      edit.createFile(this.#client.protocol2CodeConverter.asUri(uri), { contents });
    }
    const isOfFiles = files.every(({ name, uri }) => uri !== undefined || text.includes(name));
    return { text: result.text, edit, hasText: text.trim() !== '' && !isOfFiles };
  }
}

/** The files that VS Code hands over, in its order, each once; none when there is anything else among them. */
async function filesIn(data: DataTransfer): Promise<GivenFile[]> {
  const given: GivenFile[] = [];
  for (const [, item] of data) {
    const file = item.asFile();
    if (file) given.push({ name: file.name, uri: file.uri, file });
  }
  const known = new Set(given.map(({ uri }) => uri?.toString()));
  const lines = (await textOf(data, 'text/uri-list')).split(/\r?\n/);
  for (const line of lines) {
    if (line === '' || line.startsWith('#')) continue;
    const uri = parse(line);
    if (!uri || !workspace.fs.isWritableFileSystem(uri.scheme)) return given;
    if (known.has(uri.toString()) || (given.length > 0 && known.has(undefined))) continue;
    given.push({ name: uri.path.slice(uri.path.lastIndexOf('/') + 1), uri, file: undefined });
  }
  return given;
}

function parse(line: string): Uri | undefined {
  try {
    return Uri.parse(line, true);
  } catch {
    return undefined; // not an address at all
  }
}

/** `undefined` for a folder, and for what cannot be read. */
async function readFile(uri: Uri | undefined): Promise<Uint8Array | undefined> {
  if (!uri) return undefined;
  return workspace.fs.readFile(uri).then(
    (bytes) => bytes,
    () => undefined,
  );
}
