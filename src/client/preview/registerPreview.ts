import { commands, Disposable, ViewColumn, window, type ExtensionContext, type Uri } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { VIEW_TYPE } from './previewPanel';
import { Previews } from './previews';

/** Registers the preview's panels and the commands that package.json contributes for them. */
export function registerPreview(client: LanguageClient, context: ExtensionContext): Disposable {
  const previews = new Previews(client, context);
  return Disposable.from(
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
}
