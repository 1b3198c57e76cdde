import { Disposable, EventEmitter, Uri, ViewColumn, type WebviewOptions, type WebviewPanel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  previewMethods,
  readFromPage,
  type ClosePreview,
  type FromPage,
  type PreviewUpdate,
  type ShowPreview,
  type ToPage,
} from '../../protocol/preview';
import { columnBeside, columnOf, openText } from './columns';
import { openAddress, openFile, searchTag } from './openFromPage';
import { pageHtml } from './pageHtml';
import type { RemoteImages } from './remoteImages';
import { ScrollSync } from './scrollSync';
import type { VaultRoots } from './vaultRoots';

/** The type of our panels, for VS Code. */
export const VIEW_TYPE = 'inkstone.preview';

/** What panels share. */
export interface PreviewHost {
  readonly client: LanguageClient;
  readonly extension: Uri;
  readonly remoteImages: RemoteImages;
  readonly roots: VaultRoots;
}

/** What a panel shows. */
export interface Shown {
  readonly uri: Uri;
  /** Whether it stays with its note, whichever editor is in front. */
  readonly isLocked: boolean;
}

/** What a panel that shows `uri` may do and load: files of the vault and of the extension, no more. */
export function webviewOptions({ extension, roots }: PreviewHost, uri: Uri): WebviewOptions {
  const root = roots.around(uri);
  const own = [Uri.joinPath(extension, 'media'), Uri.joinPath(extension, 'dist')];
  return { enableScripts: true, localResourceRoots: root ? [root, ...own] : own };
}

let count = 0;

/** A panel with the page of a note. */
export class PreviewPanel {
  readonly panel: WebviewPanel;
  readonly #host: PreviewHost;
  readonly #name = `${process.pid}-${(count += 1)}`;
  readonly #changed = new EventEmitter<void>();
  readonly #scroll: ScrollSync;
  readonly #own: Disposable;
  #shown: Shown;
  /** The folder whose files the page may load. */
  #root: Uri | undefined;
  #loadsImages = false;
  #asksForImages = false;
  #isReady = false;
  /** What came before the page could take it. */
  #early: ToPage[] = [];

  constructor(host: PreviewHost, panel: WebviewPanel, shown: Shown) {
    this.#host = host;
    this.panel = panel;
    this.#shown = shown;
    this.#scroll = new ScrollSync((line) => this.#post({ kind: 'scroll', line }));
    this.#own = Disposable.from(
      this.#changed,
      this.#scroll,
      panel.webview.onDidReceiveMessage((message) => this.#take(readFromPage(message))),
      panel.onDidChangeViewState(() => this.#followVisibility()),
      panel.onDidDispose(() => this.#dispose()),
    );
    this.#open();
  }

  get shown(): Shown {
    return this.#shown;
  }

  /** Fires when the panel comes to the front, shows another note, or is locked. */
  readonly onDidChange = this.#changed.event;

  /** Shows another note. */
  show(uri: Uri): void {
    if (uri.toString() === this.#shown.uri.toString()) return;
    this.#shown = { ...this.#shown, uri };
    if (this.#isElsewhere()) this.#open();
    else this.#ask();
    this.#changed.fire();
  }

  lock(isLocked: boolean): void {
    this.#shown = { ...this.#shown, isLocked };
    this.#describe();
    this.#changed.fire();
  }

  /** Renders everything anew. */
  refresh(): void {
    this.#ask({ afresh: true });
  }

  /** What may be loaded has changed, in the settings or in the trust of the workspace. */
  review(): void {
    if (this.#mayLoadImages() === this.#loadsImages) return;
    this.#open();
  }

  /** Takes a page from the server. */
  update(update: PreviewUpdate): void {
    if (update.panel !== this.#name || update.uri !== this.#protocolUri()) return;
    if (update.root !== undefined) this.#host.roots.add(update.root);
    if (this.#isElsewhere()) this.#open();
    else this.#post({ kind: 'update', update });
  }

  /** Goes to the source of the page. */
  async showSource(line?: number): Promise<void> {
    await openText(this.#shown.uri, { column: this.#columnForSource(), line });
  }

  /** Makes the page from the beginning. */
  #open(): void {
    const { webview } = this.panel;
    const { extension } = this.#host;
    this.#root = this.#host.roots.around(this.#shown.uri);
    this.#loadsImages = this.#mayLoadImages();
    this.#isReady = false;
    this.#early = [];
    webview.options = webviewOptions(this.#host, this.#shown.uri);
    webview.html = pageHtml(webview, {
      extension,
      remoteImages: this.#loadsImages,
      label: `Preview of ${nameOf(this.#shown.uri)}`,
    });
    this.#ask();
  }

  /** Asks the server for the whole page. */
  #ask({ afresh }: { readonly afresh: boolean } = { afresh: false }): void {
    const { uri } = this.#shown;
    this.#describe();
    this.#scroll.follow(uri);
    this.#scroll.settle();
    const request: ShowPreview = {
      panel: this.#name,
      uri: this.#protocolUri(),
      resources: this.panel.webview.asWebviewUri(Uri.file('/')).toString().replace(/\/$/, ''),
      remoteImages: this.#loadsImages,
      afresh,
    };
    void this.#host.client.sendNotification(previewMethods.show, request);
  }

  #take(message: FromPage | undefined): void {
    switch (message?.kind) {
      case 'ready':
        return this.#begin();
      case 'lost':
        return this.#ask();
      case 'scrolled':
        return this.#scroll.reveal(message.line);
      case 'edit':
        return void this.showSource(message.line);
      case 'open': {
        const { path, line, beside } = message;
        const column = beside ? ViewColumn.Beside : this.#columnForSource();
        return void (this.#root && openFile(this.#root, { path, line, column }));
      }
      case 'browse':
        return void openAddress(message.url);
      case 'searchTag':
        return void searchTag(message.tag);
      case 'hasRemoteImages':
        this.#asksForImages = this.#host.remoteImages.of(this.#shown.uri, this.#root) === 'ask';
        return this.#post({ kind: 'askForImages', isAsked: this.#asksForImages });
      case 'remoteImages':
        return void this.#answerForImages(message.load);
      case undefined:
        return;
    }
  }

  /** The page can take what it shows. One that was hidden has lost what it had. */
  #begin(): void {
    const early = this.#early;
    this.#early = [];
    if (this.#isReady) this.#ask();
    this.#isReady = true;
    for (const message of early) void this.panel.webview.postMessage(message);
  }

  async #answerForImages(load: boolean): Promise<void> {
    if (!this.#root) return;
    await this.#host.remoteImages.answer(this.#root, load);
    this.#post({ kind: 'askForImages', isAsked: false });
    this.review();
  }

  #post(message: ToPage): void {
    if (!this.#isReady) this.#early.push(message);
    else void this.panel.webview.postMessage(message);
  }

  #followVisibility(): void {
    if (!this.panel.visible) this.#close({ keep: true });
    this.#changed.fire();
  }

  /** The server need not render for this panel any longer; when `keep` is set, for now. */
  #close({ keep }: { readonly keep: boolean }): void {
    const message: ClosePreview = { panel: this.#name, keep };
    void this.#host.client.sendNotification(previewMethods.close, message);
  }

  #dispose(): void {
    this.#close({ keep: false });
    this.#changed.fire();
    this.#own.dispose();
  }

  #mayLoadImages(): boolean {
    return this.#host.remoteImages.of(this.#shown.uri, this.#root) === 'yes';
  }

  /** Whether the note lies in another vault than the page was made for. */
  #isElsewhere(): boolean {
    return this.#host.roots.around(this.#shown.uri)?.toString() !== this.#root?.toString();
  }

  #describe(): void {
    const { uri, isLocked } = this.#shown;
    this.panel.title = isLocked ? `[Preview] ${nameOf(uri)}` : `Preview ${nameOf(uri)}`;
    this.#post({ kind: 'remember', uri: uri.toString(), isLocked });
  }

  #protocolUri(): string {
    return this.#host.client.code2ProtocolConverter.asUri(this.#shown.uri);
  }

  #columnForSource(): ViewColumn {
    return columnOf(this.#shown.uri) ?? columnBeside(this.panel.viewColumn) ?? ViewColumn.One;
  }
}

/** The name of a note, without folder and `.md`. */
function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}
