import {
  commands,
  Disposable,
  EventEmitter,
  Uri,
  ViewColumn,
  window,
  workspace,
  type ExtensionContext,
  type WebviewPanel,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { isUpdate, previewMethods } from '../../protocol/preview';
import { PreviewPanel, VIEW_TYPE, webviewOptions, type PreviewHost } from './previewPanel';
import { RemoteImages } from './remoteImages';
import { VaultRoots } from './vaultRoots';

/** The when clauses of package.json ask for this. */
const IS_LOCKED = 'inkstone.previewIsLocked';

/** All preview panels of the window. */
export class Previews {
  readonly #host: PreviewHost;
  readonly #panels = new Set<PreviewPanel>();
  readonly #changed = new EventEmitter<void>();
  /** Fires when a panel comes to the front, shows another note, or is locked. */
  readonly onDidChange = this.#changed.event;

  constructor(client: LanguageClient, { extensionUri, workspaceState }: ExtensionContext) {
    const remoteImages = new RemoteImages(workspaceState);
    this.#host = { client, extension: extensionUri, remoteImages, roots: new VaultRoots() };
  }

  /** Has the panels live: follow the editors, the server and the settings. */
  follow(): Disposable {
    const review = (): void => this.#panels.forEach((panel) => panel.review());
    return Disposable.from(
      this.#changed,
      this.#host.client.onNotification(previewMethods.update, (update: unknown) => {
        if (isUpdate(update)) for (const panel of this.#panels) panel.update(update);
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.languageId === 'markdown') this.#followNote(editor.document.uri);
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('inkstone.preview.remoteImages')) review();
      }),
      workspace.onDidGrantWorkspaceTrust(review),
    );
  }

  /** Shows the note at `uri`, by default that of the active editor: in a panel that follows the editor, else a new one. */
  open(uri: Uri | undefined, column: ViewColumn): void {
    const note = uri ?? window.activeTextEditor?.document.uri;
    if (!note) return;
    const present = [...this.#panels].find(({ shown, panel }) => !shown.isLocked && fits(panel, column));
    if (present) {
      present.show(note);
      present.panel.reveal(undefined, column === ViewColumn.Beside);
      return;
    }
    const place = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
    const panel = window.createWebviewPanel(VIEW_TYPE, 'Preview', place, {
      ...webviewOptions(this.#host, note),
      enableFindWidget: true,
    });
    this.#add(panel, { uri: note, isLocked: false });
  }

  /** Takes over a panel of the window before it was reloaded; `state` is what its page kept. */
  restore(panel: WebviewPanel, state: unknown): void {
    const { uri, isLocked } = (state ?? {}) as { readonly uri?: unknown; readonly isLocked?: unknown };
    if (typeof uri === 'string') this.#add(panel, { uri: Uri.parse(uri), isLocked: isLocked === true });
    else panel.dispose();
  }

  /** The panel in front. */
  active(): PreviewPanel | undefined {
    return [...this.#panels].find(({ panel }) => panel.active);
  }

  #add(panel: WebviewPanel, shown: { readonly uri: Uri; readonly isLocked: boolean }): void {
    const preview = new PreviewPanel(this.#host, panel, shown);
    this.#panels.add(preview);
    preview.onDidChange(() => this.#tellContext());
    panel.onDidDispose(() => this.#panels.delete(preview));
    this.#tellContext();
  }

  #followNote(uri: Uri): void {
    for (const panel of this.#panels) if (!panel.shown.isLocked) panel.show(uri);
  }

  #tellContext(): void {
    void commands.executeCommand('setContext', IS_LOCKED, this.active()?.shown.isLocked === true);
    this.#changed.fire();
  }
}

/** Whether a panel stands where one is wanted. */
function fits({ viewColumn }: WebviewPanel, column: ViewColumn): boolean {
  if (column === ViewColumn.Beside) return viewColumn !== window.activeTextEditor?.viewColumn;
  return viewColumn === window.tabGroups.activeTabGroup.viewColumn;
}
