import {
  commands,
  Disposable,
  EventEmitter,
  Uri,
  window,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  viewMethods,
  type CreateMissingParams,
  type FileParams,
  type OutgoingLink,
} from '../../protocol/views';
import type { ActiveFile } from './activeFile';
import { itemOf } from './rowItems';
import { groupRows, isNoteUri, placeRows, type LinkRow, type OutgoingRow } from './rows';

/** The view, and what the when clauses of package.json ask for. */
export const OUTGOING_VIEW = 'inkstone.outgoingLinks';
const HAS_NOTE = 'inkstone.outgoingLinks.hasNote';

/** The view *Outgoing Links*: what the active note links to. */
export class OutgoingView implements TreeDataProvider<OutgoingRow>, Disposable {
  readonly #client: LanguageClient;
  readonly #file: ActiveFile;
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<OutgoingRow>;
  readonly #owned: Disposable;
  readonly onDidChangeTreeData = this.#changed.event;
  #links: readonly OutgoingLink[] = [];
  #shown: string | undefined;
  #isFresh = false;
  #asked = 0;

  constructor(client: LanguageClient, file: ActiveFile) {
    this.#client = client;
    this.#file = file;
    this.#view = window.createTreeView<OutgoingRow>(OUTGOING_VIEW, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#owned = Disposable.from(
      this.#view,
      this.#changed,
      file,
      file.onDidChange(() => this.outdate()),
      this.#view.onDidChangeVisibility(() => this.#refreshWhenSeen()),
    );
    this.#refreshWhenSeen();
  }

  /** Something that it shows may have changed. */
  outdate(): void {
    this.#isFresh = false;
    this.#refreshWhenSeen();
  }

  /** Makes the note that a missing link names, and opens it. */
  async create({ uri, link }: LinkRow): Promise<void> {
    const params: CreateMissingParams = { uri, position: link.places[0]!.range.start };
    const made = await this.#client.sendRequest<string | null>(viewMethods.createMissing, params);
    if (made === null) void window.showWarningMessage(`No note could be made for \`${link.label}\`.`);
    else await window.showTextDocument(Uri.parse(made, true));
  }

  getTreeItem(row: OutgoingRow): TreeItem {
    return itemOf(row);
  }

  getChildren(row?: OutgoingRow): OutgoingRow[] {
    if (!row) return this.#shown === undefined ? [] : groupRows(this.#shown, this.#links);
    switch (row.kind) {
      case 'group':
        return [...row.links];
      case 'link':
        return placeRows(row);
      case 'place':
        return [];
    }
  }

  dispose(): void {
    this.#owned.dispose();
  }

  #refreshWhenSeen(): void {
    if (this.#view.visible && !this.#isFresh) void this.#refresh();
  }

  async #refresh(): Promise<void> {
    this.#isFresh = true;
    const asked = ++this.#asked;
    const uri = this.#file.uri && this.#client.code2ProtocolConverter.asUri(this.#file.uri);
    const params: FileParams | undefined = uri === undefined ? undefined : { uri };
    const links = params
      ? await this.#client.sendRequest<readonly OutgoingLink[]>(viewMethods.outgoingLinks, params)
      : [];
    if (asked !== this.#asked) return;
    if (uri === this.#shown && JSON.stringify(links) === JSON.stringify(this.#links)) return;
    this.#shown = uri;
    this.#links = links;
    this.#view.description = links.length === 0 ? '' : String(links.length);
    const isNote = uri !== undefined && isNoteUri(uri);
    this.#view.message = isNote && links.length === 0 ? 'This note links to nothing.' : '';
    void commands.executeCommand('setContext', HAS_NOTE, isNote);
    this.#changed.fire();
  }
}
