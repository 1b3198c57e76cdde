import {
  commands,
  Disposable,
  EventEmitter,
  window,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  viewMethods,
  type FileParams,
  type LinkMentionParams,
  type NoteWithPlaces,
} from '../../protocol/views';
import type { ActiveFile } from './activeFile';
import { itemOf } from './rowItems';
import { isNoteUri, noteRows, placeRows, type BacklinkRow, type MentionsRow, type PlaceRow } from './rows';

/** The view, and what the when clauses of package.json ask for. */
export const BACKLINKS_VIEW = 'inkstone.backlinks';
const HAS_FILE = 'inkstone.backlinks.hasFile';
const IS_PINNED = 'inkstone.backlinks.isPinned';

/** With more links than this the notes are shown folded. */
const UNFOLDED = 60;
/** Mentions are looked for in all notes: that waits until the author has rested for this long, in milliseconds. */
const REST_MS = 1500;

/** The view *Backlinks*: what links to the active file, and on demand what speaks of it without a link. */
export class BacklinksView implements TreeDataProvider<BacklinkRow>, Disposable {
  readonly #client: LanguageClient;
  readonly #file: ActiveFile;
  readonly #changed = new EventEmitter<BacklinkRow | undefined>();
  readonly #view: TreeView<BacklinkRow>;
  readonly #owned: Disposable;
  readonly onDidChangeTreeData = this.#changed.event;
  #links: readonly NoteWithPlaces[] = [];
  #mentions: MentionsRow | undefined;
  /** The file that is shown. */
  #shown: string | undefined;
  #isFresh = false;
  #areMentionsOpen = false;
  #asked = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(client: LanguageClient, file: ActiveFile) {
    this.#client = client;
    this.#file = file;
    this.#view = window.createTreeView<BacklinkRow>(BACKLINKS_VIEW, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#owned = Disposable.from(
      this.#view,
      this.#changed,
      file,
      file.onDidChange(() => this.outdate()),
      this.#view.onDidChangeVisibility(() => this.#refreshWhenSeen()),
      this.#view.onDidExpandElement(({ element }) => this.#noteFolding(element, true)),
      this.#view.onDidCollapseElement(({ element }) => this.#noteFolding(element, false)),
    );
    this.#refreshWhenSeen();
  }

  /** Something that it shows may have changed. */
  outdate(): void {
    this.#isFresh = false;
    this.#refreshWhenSeen();
  }

  /** Stays with the file that is shown, until told otherwise. */
  pin(isPinned: boolean): void {
    void commands.executeCommand('setContext', IS_PINNED, isPinned);
    this.#file.pin(isPinned);
  }

  /** Makes the words of a row a link. */
  async link(row: PlaceRow): Promise<void> {
    if (this.#shown === undefined) return;
    const params: LinkMentionParams = { to: this.#shown, uri: row.uri, range: row.place.range };
    const isMade = await this.#client.sendRequest<boolean>(viewMethods.linkMention, params);
    if (!isMade)
      void window.showInformationMessage(
        'These words could not be made a link: they have changed, or no link can say them.',
      );
    await this.#lookForMentions();
  }

  getTreeItem(row: BacklinkRow): TreeItem {
    const links = this.#links.reduce((sum, { places }) => sum + places.length, 0);
    return itemOf(row, links > UNFOLDED);
  }

  getChildren(row?: BacklinkRow): BacklinkRow[] {
    const of = this.#shown;
    if (of === undefined) return [];
    if (!row) return [...noteRows(of, this.#links, false), ...(this.#mentions ? [this.#mentions] : [])];
    switch (row.kind) {
      case 'note':
        return placeRows(row);
      case 'place':
        return [];
      case 'mentions': {
        if (!row.notes) void this.#lookForMentions();
        return noteRows(of, row.notes ?? [], true);
      }
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#owned.dispose();
  }

  #refreshWhenSeen(): void {
    if (this.#view.visible && !this.#isFresh) void this.#refresh();
  }

  async #refresh(): Promise<void> {
    this.#isFresh = true;
    const asked = ++this.#asked;
    const uri = this.#file.uri && this.#client.code2ProtocolConverter.asUri(this.#file.uri);
    const links = uri === undefined ? [] : await this.#ask(viewMethods.backlinks, uri);
    if (asked !== this.#asked) return;
    const isOther = uri !== this.#shown;
    if (isOther || JSON.stringify(links) !== JSON.stringify(this.#links)) {
      this.#shown = uri;
      this.#links = links;
      if (isOther) this.#forgetMentions(uri);
      this.#draw();
    }
    if (!this.#areMentionsOpen) this.#forgetMentions(uri);
    else if (!isOther) this.#lookForMentionsSoon();
  }

  #ask(method: string, uri: string): Promise<readonly NoteWithPlaces[]> {
    const params: FileParams = { uri };
    return this.#client.sendRequest<readonly NoteWithPlaces[]>(method, params);
  }

  #forgetMentions(uri: string | undefined): void {
    const isNote = uri !== undefined && isNoteUri(uri);
    this.#mentions = isNote ? { kind: 'mentions', id: `${uri} mentions`, notes: undefined } : undefined;
    this.#areMentionsOpen &&= this.#shown === uri;
  }

  #noteFolding({ kind }: BacklinkRow, isOpen: boolean): void {
    if (kind === 'mentions') this.#areMentionsOpen = isOpen;
  }

  #lookForMentionsSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#lookForMentions(), REST_MS);
  }

  async #lookForMentions(): Promise<void> {
    const before = this.#mentions;
    const uri = this.#shown;
    if (!before || uri === undefined) return;
    const notes = await window.withProgress({ location: { viewId: BACKLINKS_VIEW } }, () =>
      this.#ask(viewMethods.unlinkedMentions, uri),
    );
    if (uri !== this.#shown || JSON.stringify(notes) === JSON.stringify(this.#mentions?.notes)) return;
    this.#mentions = { ...before, notes };
    this.#changed.fire(undefined);
  }

  #draw(): void {
    const links = this.#links.reduce((sum, { places }) => sum + places.length, 0);
    const hasFile = this.#shown !== undefined;
    this.#view.description = links === 0 ? '' : String(links);
    this.#view.message =
      hasFile && links === 0
        ? this.#mentions
          ? 'No other note links to this one.'
          : 'No note links to this file.'
        : '';
    void commands.executeCommand('setContext', HAS_FILE, hasFile);
    this.#changed.fire(undefined);
  }
}
