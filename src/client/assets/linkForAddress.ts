import type { CancellationToken, DataTransfer, Range, TextDocument } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { assetMethods, type LinkForAddressParams } from '../../protocol/assets';
import { textOf, type EditKind, type PasteApi, type PasteProvider } from './pasteApi';

/** Offers, after what VS Code does with an address, a link to the note that is published there. */
export class AddressLinker implements PasteProvider {
  readonly kind: EditKind;
  readonly #client: LanguageClient;
  readonly #api: PasteApi;

  constructor(client: LanguageClient, api: PasteApi) {
    this.#client = client;
    this.#api = api;
    this.kind = api.kinds.Empty.append('inkstone', 'link');
  }

  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
    _context: { readonly only?: EditKind },
    token: CancellationToken,
  ) {
    const url = (await textOf(data, 'text/plain')).trim();
    const [range] = ranges;
    if (!range || ranges.length > 1 || !range.isSingleLine || !/^https?:\/\/\S+$/i.test(url))
      return undefined;
    const { code2ProtocolConverter: toProtocol } = this.#client;
    const params: LinkForAddressParams = {
      uri: toProtocol.asUri(document.uri),
      position: toProtocol.asPosition(range.start),
      url,
      label: document.getText(range),
    };
    const link = await this.#client.sendRequest<string | null>(assetMethods.linkForAddress, params, token);
    if (link === null) return undefined;
    const edit = this.#api.createEdit(link, 'Link to the note', this.kind);
    const { Empty, Text } = this.#api.kinds;
    edit.yieldTo = [Text, Empty.append('markdown', 'link'), Empty.append('uri')];
    return [edit];
  }
}
