import {
  commands,
  Disposable,
  ViewColumn,
  window,
  type Event,
  type ExtensionContext,
  type Uri,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { VIEW_TYPE } from './previewPanel';
import { Previews } from './previews';

/** What other parts of the client may ask of the preview. */
export interface PreviewsInFront {
  /** The note of the panel in front; `undefined` when none is. */
  readonly note: () => Uri | undefined;
  /** Fires when a panel comes to the front, or shows another note. */
  readonly onDidChange: Event<void>;
}

/** Registers the preview's panels and the commands that package.json contributes for them. */
export function registerPreview(
  client: LanguageClient,
  context: ExtensionContext,
): Disposable & PreviewsInFront {
  const previews = new Previews(client, context);
  const parts = Disposable.from(
    previews.follow(),
    commands.registerCommand('inkstone.openPreview', (uri?: Uri) => previews.open(uri, ViewColumn.Active)),
    commands.registerCommand('inkstone.openPreviewToSide', (uri?: Uri) =>
      previews.open(uri, ViewColumn.Beside),
    ),
    commands.registerCommand('inkstone.preview.showSource', () => previews.active()?.showSource()),
    commands.registerCommand('inkstone.preview.lock', () => previews.active()?.lock(true)),
    commands.registerCommand('inkstone.preview.unlock', () => previews.active()?.lock(false)),
    commands.registerCommand('inkstone.preview.refresh', () => previews.active()?.refresh()),
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: (panel, state) => Promise.resolve(previews.restore(panel, state)),
    }),
  );
  return {
    note: () => previews.active()?.shown.uri,
    onDidChange: previews.onDidChange,
    dispose() {
      parts.dispose();
    },
  };
}
