import {
  isUpdate,
  previewMethods,
  type PreviewBlock,
  type PreviewUpdate,
  type ShowPreview,
} from '../../../src/protocol/preview';
import { eventually, type TestEditor } from '../support/testEditor';
import { applyRuns } from './applyRuns';

/** A panel as a client has it: makes its page of what the server sends. */
export class ShownPage {
  readonly updates: PreviewUpdate[] = [];
  blocks: readonly PreviewBlock[] = [];
  head = '';
  readonly #editor: TestEditor;
  readonly #request: ShowPreview;
  #revision = 0;

  constructor(editor: TestEditor, uri: string, panel = 'panel') {
    this.#editor = editor;
    this.#request = { panel, uri, resources: 'vscode-file:', remoteImages: false, afresh: false };
    editor.connection.onNotification(previewMethods.update, (update: unknown) => {
      if (!isUpdate(update)) throw new Error(`This is no update: ${JSON.stringify(update)}`);
      if (update.panel === panel) this.#take(update);
    });
  }

  get html(): string {
    return this.blocks.map(({ html }) => html).join('\n');
  }

  /** Asks for the page. */
  show(other: Partial<ShowPreview> = {}): Promise<void> {
    return this.#editor.connection.sendNotification(previewMethods.show, { ...this.#request, ...other });
  }

  close(keep: boolean): Promise<void> {
    return this.#editor.connection.sendNotification(previewMethods.close, {
      panel: this.#request.panel,
      keep,
    });
  }

  /** The page once `holds` is true of its HTML; as it is when that takes too long. */
  until(holds: (html: string) => boolean): Promise<string> {
    return eventually(() => this.html, holds);
  }

  #take(update: PreviewUpdate): void {
    if (update.base !== 0 && update.base !== this.#revision) throw new Error('An update was lost.');
    this.updates.push(update);
    this.#revision = update.revision;
    this.blocks = applyRuns(update.base === 0 ? [] : this.blocks, update.runs);
    this.head = update.head ?? (update.base === 0 ? '' : this.head);
  }
}
