import {
  DataTransferItem,
  EndOfLine,
  WorkspaceEdit,
  type CancellationToken,
  type DataTransfer,
  type Range,
  type TextDocument,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { assetMethods, type CarryTextParams, type CarryTextResult } from '../../protocol/assets';
import { textOf, type EditKind, type PasteApi, type PasteProvider } from './pasteApi';

/** What a copy leaves for the paste: the number of the copy. */
export const COPY_MIME = 'application/vnd.inkstone.copy';

/** A copy from a note. */
interface Copy {
  readonly number: string;
  readonly source: CarryTextParams['source'];
}

/** Has text that is copied from one note into another keep its links, and bring what its references refer to. */
export class TextCarrier implements PasteProvider {
  readonly kind: EditKind;
  readonly #client: LanguageClient;
  readonly #api: PasteApi;
  #last: Copy | undefined;
  #copies = 0;

  constructor(client: LanguageClient, api: PasteApi) {
    this.#client = client;
    this.#api = api;
    this.kind = api.kinds.Text.append('updateLinks', 'inkstone');
  }

  prepareDocumentPaste(document: TextDocument, ranges: readonly Range[], data: DataTransfer): void {
    const [range] = ranges;
    this.#last = undefined;
    if (!range || ranges.length > 1 || range.isEmpty) return;
    const number = `${process.pid}-${(this.#copies += 1)}`;
    const source = {
      uri: this.#client.code2ProtocolConverter.asUri(document.uri),
      text: document.getText(),
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
    };
    this.#last = { number, source };
    data.set(COPY_MIME, new DataTransferItem(number));
  }

  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
    _context: { readonly only?: EditKind },
    token: CancellationToken,
  ) {
    const source = await this.#copied(data);
    const [range] = ranges;
    const uri = this.#client.code2ProtocolConverter.asUri(document.uri);
    if (!source || !range || ranges.length > 1 || source.uri === uri) return undefined;
    const position = this.#client.code2ProtocolConverter.asPosition(range.start);
    const params: CarryTextParams = { uri, position, source };
    const carried = await this.#client.sendRequest<CarryTextResult | null>(
      assetMethods.carryText,
      params,
      token,
    );
    if (!carried) return undefined;
    return [this.#editOf(document, range, carried)];
  }

  /** What was copied, when that is what is pasted now. */
  async #copied(data: DataTransfer): Promise<Copy['source'] | undefined> {
    if (!this.#last || (await textOf(data, COPY_MIME)) !== this.#last.number) return undefined;
    const { source } = this.#last;
    const plain = await textOf(data, 'text/plain');
    const isSame = withPlainEnds(source.text.slice(source.start, source.end)) === withPlainEnds(plain);
    return isSame ? source : undefined;
  }

  #editOf(document: TextDocument, range: Range, { text, definitions }: CarryTextResult) {
    const title = definitions === '' ? 'Paste with updated links' : 'Paste with links and footnotes';
    const all = withPlainEnds(document.getText());
    const isLast = document.getText().slice(document.offsetAt(range.end)).trim() === '';
    const gap = isLast || !all.endsWith('\n') ? '\n\n' : all.endsWith('\n\n') ? '' : '\n';
    const atEnd = definitions === '' ? '' : `${gap}${definitions}\n`;
    const edit = this.#api.createEdit(isLast ? text + atEnd : text, title, this.kind);
    if (!isLast && atEnd !== '') {
      const end = document.lineAt(document.lineCount - 1).range.end;
      const added = document.eol === EndOfLine.CRLF ? atEnd.replaceAll('\n', '\r\n') : atEnd;
      edit.additionalEdit = new WorkspaceEdit();
      edit.additionalEdit.insert(document.uri, end, added);
    }
    return edit;
  }
}

function withPlainEnds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
